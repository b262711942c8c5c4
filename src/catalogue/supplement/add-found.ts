import type { Movie } from '../movie.ts';
import { deriveOwnIds } from '../own-id.ts';
import type { NewMovie, Supplement, SupplementTitle, WikidataEntry } from './supplement.ts';

/** What an update has found out about a movie, whether the catalogue has it or not. */
export interface FoundMovie extends NewMovie {
	/** The name of its article in the English Wikipedia. */
	readonly article: string | undefined;
	readonly series: string | undefined;
}

/**
 * Adds what an update found to a supplement.
 *
 * Of movies that MovieLens has, it fills gaps and takes part in the vote on titles. Of others, its title, year, running
 * time and directors count for more than those we have, since they change until a movie is released; genres, countries
 * and languages stay where we have any.
 *
 * @param movieLens the movies of MovieLens, with their ids of other services
 */
export function addFound(
	supplement: Supplement,
	movieLens: readonly Movie[],
	found: readonly FoundMovie[],
): Supplement {
	const idOf = indexOutsideIds(movieLens);
	const known = found.flatMap((movie) => {
		const id = idOf.get(`wikidata ${movie.wikidataId}`) ?? idOf.get(`imdb ${movie.imdbId}`);
		return id === undefined ? [] : [{ id, movie }];
	});
	const articles = known.flatMap(({ id, movie: { article } }): SupplementTitle[] =>
		article === undefined ? [] : [{ movieId: id, lang: 'en', title: article, source: 'wikipedia', isOfficial: false }],
	);
	const entries = known.map(({ id, movie }): [number, WikidataEntry] => [id, combineEntry(movie, supplement, id)]);
	const series = found.flatMap((movie) => {
		const id = idOf.get(`wikidata ${movie.wikidataId}`) ?? deriveOwnIds(movie)[0];
		return movie.series === undefined || supplement.series.has(id) ? [] : [[id, movie.series] as const];
	});
	return {
		...supplement,
		titles: [...supplement.titles, ...articles],
		wikidata: new Map([...supplement.wikidata, ...entries]),
		series: new Map([...supplement.series, ...series]),
		newMovies: refresh(supplement.newMovies, found),
	};
}

function indexOutsideIds(movies: readonly Movie[]): Map<string, number> {
	return new Map(
		movies.flatMap(({ id, imdbId, wikidataId }) => {
			const keys = [imdbId && `imdb ${imdbId}`, wikidataId && `wikidata ${wikidataId}`];
			return keys.flatMap((key) => (key ? [[key, id] as const] : []));
		}),
	);
}

function combineEntry({ title, minutes, directors }: NewMovie, { wikidata }: Supplement, id: number): WikidataEntry {
	const stored = wikidata.get(id);
	return {
		title,
		minutes: stored?.minutes ?? minutes,
		directors: stored?.directors.length ? stored.directors : directors,
	};
}

/** Found movies come first, since the first of two rows of one movie counts. */
function refresh(stored: readonly NewMovie[], found: readonly FoundMovie[]): NewMovie[] {
	const storedOf = new Map(stored.map((movie) => [movie.wikidataId, movie]));
	const refreshed = found.map(({ article: _article, series: _series, ...movie }): NewMovie => {
		const old = movie.wikidataId === undefined ? undefined : storedOf.get(movie.wikidataId);
		return old ? combine(movie, old) : movie;
	});
	const done = new Set(refreshed.map(({ wikidataId }) => wikidataId));
	return [...refreshed, ...stored.filter(({ wikidataId }) => wikidataId === undefined || !done.has(wikidataId))];
}

function combine(found: NewMovie, old: NewMovie): NewMovie {
	const keep = <T>(list: readonly T[], other: readonly T[]) => (list.length > 0 ? list : other);
	const titles = [...found.titles, ...old.titles, { lang: 'und', title: old.title }];
	return {
		title: found.title,
		year: found.year ?? old.year,
		minutes: found.minutes ?? old.minutes,
		directors: keep(found.directors, old.directors),
		imdbId: found.imdbId ?? old.imdbId,
		tmdbId: found.tmdbId ?? old.tmdbId,
		wikidataId: found.wikidataId,
		omdbId: old.omdbId ?? found.omdbId,
		genres: keep(old.genres, found.genres),
		countries: keep(old.countries, found.countries),
		languages: keep(old.languages, found.languages),
		keywords: found.keywords,
		termIds: [...(old.termIds ?? []), ...(found.termIds ?? [])],
		titles: titles.filter(({ lang, title }) => lang !== 'und' || title !== found.title),
		sitelinks: Math.max(found.sitelinks, old.sitelinks),
		kind: old.kind,
	};
}
