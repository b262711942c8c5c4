import type { Movie } from '../movie.ts';
import type { MovieDetails } from '../movie-details.ts';
import { foldTitle } from './fold-title.ts';
import type { Supplement, SupplementTitle } from './supplement.ts';

/** MovieLens takes movies in before they are released since about this year, and keeps their working titles. */
const FIRST_WORKING_TITLES = 2014;

/**
 * Gives movies the title of their release where MovieLens has a working title: "Avengers: Endgame", not "Avengers:
 * Infinity War - Part II". What MovieLens has becomes an alternative title.
 *
 * Two sources must agree on the title, since each alone is at times wrong or vandalised: the article of the English
 * Wikipedia, Wikidata's label, and for a movie in English omdb.org's main name. A title that only leaves out words
 * needs all three, for "Pinocchio" tells less than "Guillermo del Toro's Pinocchio". Spelling, articles and the way of
 * writing numbers stay as MovieLens has them.
 *
 * A movie in another language, of any year, has its original title where everyone calls it that: the article of the
 * English Wikipedia and every other language that we know a title in, two at least. So "Rafiki" is not called "Friend".
 */
export function correctTitles(
	movies: readonly Movie[],
	supplement: Supplement,
	details: ReadonlyMap<number, Pick<MovieDetails, 'language'>>,
): Movie[] {
	const candidates = listCandidates(supplement, details);
	const kept = listKept(supplement, details);
	const labels = new Set(movies.map(describe));
	return movies.map((movie) => {
		const isEarly = movie.year !== undefined && movie.year < FIRST_WORKING_TITLES;
		const title = kept.get(movie.id) ?? (isEarly ? undefined : chooseTitle(movie, candidates.get(movie.id) ?? []));
		if (title === undefined || labels.has(describe({ title, year: movie.year }))) return movie;
		const alternatives = [...movie.alternatives, movie.title].filter((other) => other !== title);
		return { ...movie, title, alternatives };
	});
}

const describe = ({ title, year }: Pick<Movie, 'title' | 'year'>): string => `${foldTitle(title)} ${year}`;

/** The titles of each source, the best spelling first. */
function listCandidates(
	{ titles, wikidata }: Supplement,
	details: ReadonlyMap<number, Pick<MovieDetails, 'language'>>,
): Map<number, string[]> {
	const candidates = new Map<number, string[]>();
	const add = (id: number, title: string) => candidates.set(id, [...(candidates.get(id) ?? []), title]);
	for (const { movieId, lang, title, source } of titles) {
		if (lang === 'en' && source === 'wikipedia') add(movieId, title);
	}
	for (const [id, { title }] of wikidata) add(id, title);
	for (const { movieId, title, source } of titles) {
		if (source === 'original' && details.get(movieId)?.language === 'en') add(movieId, title);
	}
	return candidates;
}

/** The original titles of movies in other languages that no language translates. */
function listKept(
	{ titles }: Supplement,
	details: ReadonlyMap<number, Pick<MovieDetails, 'language'>>,
): Map<number, string> {
	const kept = new Map<number, string>();
	for (const [movieId, own] of Map.groupBy(titles, (title) => title.movieId)) {
		const original = own.find(({ source }) => source === 'original')?.title;
		const language = details.get(movieId)?.language;
		if (original === undefined || language === undefined || language === 'en') continue;
		if (isKeptEverywhere(original, own)) kept.set(movieId, original);
	}
	return kept;
}

function isKeptEverywhere(original: string, titles: readonly SupplementTitle[]): boolean {
	const isKept = ({ title }: SupplementTitle): boolean => foldTitle(title) === foldTitle(original);
	const byLanguage = Map.groupBy(titles, ({ lang }) => lang);
	const inEnglish = (byLanguage.get('en') ?? []).filter(({ source }) => source === 'wikipedia');
	for (const lang of ['en', 'orig', 'und']) byLanguage.delete(lang);
	const others = [...byLanguage.values()];
	return inEnglish.some(isKept) && others.length >= 2 && others.every((own) => own.some(isKept));
}

function chooseTitle(movie: Movie, candidates: readonly string[]): string | undefined {
	const own = [movie.title, ...movie.alternatives.map((other) => movie.title + other)].map(foldTitle);
	const agreeing = candidates
		.filter((title) => !own.includes(foldTitle(title)))
		.map((title) => candidates.filter((other) => foldTitle(other) === foldTitle(title)));
	const best = agreeing.sort((a, b) => b.length - a.length)[0] ?? [];
	const needed = best.length > 0 && leavesOutWords(best[0], movie.title) ? 3 : 2;
	return best.length >= needed ? best[0] : undefined;
}

function leavesOutWords(title: string, other: string): boolean {
	const words = new Set(other.toLowerCase().match(/[\p{L}\p{N}]+/gu));
	return (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => words.has(word));
}
