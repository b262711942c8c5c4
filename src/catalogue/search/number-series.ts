import { findExactNames } from '../index/find-exact-names.ts';
import { ARTICLES } from '../index/title-index.ts';
import type { Searcher } from './searcher.ts';

type Searched = Pick<Searcher, 'movies' | 'names' | 'index' | 'audiences' | 'listSeriesOf'>;

/** A sequel is known at least so well beside the best known movie of its series; "The Making of" is not. */
const LEAST_SHARE = 1 / 60;
const LONGEST_SERIES = 12;
/** Titles that start with fewer letters have nothing else in common, unless a movie is called just that. */
const LEAST_STEM = 4;

/**
 * Lists the movies of the series that starts with this title, in the order of their years: those whose titles start
 * with it, and with `withFacts` those that are known to be of one series with the first.
 *
 * @example listSeries(['zombieland'], searched) // Zombieland, Zombieland: Double Tap
 */
export function listSeries(stem: readonly string[], searched: Searched, withFacts: boolean): number[] {
	const { movies, audiences } = searched;
	const family = new Set(listByStem(stem, searched));
	const first = findFirst(stem, [...family], searched);
	if (first === undefined) return [];
	for (const movie of withFacts ? searched.listSeriesOf(first) : []) family.add(movie);
	const year = movies.at(first).year ?? 0;
	const best = Math.max(...[...family].map((movie) => audiences[movie]));
	const sequels = [...family].filter((movie) => {
		const isLater = (movies.at(movie).year ?? 0) > year;
		return isLater && audiences[movie] >= best * LEAST_SHARE && !isNamesake(movie, first, searched);
	});
	return [first, ...sequels.sort((a, b) => movies.at(a).year! - movies.at(b).year!)].slice(0, LONGEST_SERIES);
}

/** Movies whose own title starts with these words. */
function listByStem(stem: readonly string[], { names, index }: Searched): number[] {
	const ids = stem.map((word) => index.wordIds.get(word));
	if (!ids.every((id) => id !== undefined)) return [];
	const countNames = (id: number): number => index.postingStarts[id + 1] - index.postingStarts[id];
	const listNames = (id: number): number[] => [
		...index.postings.subarray(index.postingStarts[id], index.postingStarts[id + 1]),
	];
	const rarest = ids.reduce((least, id) => (countNames(id) < countNames(least) ? id : least));
	const plural = index.wordIds.get(`${stem[ids.indexOf(rarest)]}s`);
	const found = new Set<number>();
	for (const name of [rarest, ...(plural === undefined ? [] : [plural])].flatMap(listNames)) {
		const { words, movie, kind } = names.at(name);
		const start = ARTICLES.has(words[0]) && !ARTICLES.has(stem[0]) ? 1 : 0;
		if (kind === 'title' && stem.every((word, at) => words[start + at] === word || words[start + at] === `${word}s`))
			found.add(movie);
	}
	return [...found];
}

/** The best known movie called just that; else the earliest of the well-known ones that start with it. */
function findFirst(
	stem: readonly string[],
	family: readonly number[],
	{ movies, index, audiences }: Searched,
): number | undefined {
	const called = findExactNames(stem, index).map((name) => index.nameMovies[name]);
	for (const article of ['the', 'a', 'an']) {
		if (!ARTICLES.has(stem[0]))
			called.push(...findExactNames([article, ...stem], index).map((name) => index.nameMovies[name]));
	}
	const byFame = (a: number, b: number): number => audiences[b] - audiences[a];
	const most = Math.max(0, ...family.map((movie) => audiences[movie]));
	const best = called.sort(byFame).find((movie) => audiences[movie] > most / 5);
	if (best !== undefined) return best;
	if (stem.join('').length < LEAST_STEM) return undefined;
	return family
		.filter((movie) => audiences[movie] > 0 && audiences[movie] >= most / 10)
		.sort((a, b) => (movies.at(a).year ?? 9999) - (movies.at(b).year ?? 9999))[0];
}

/** A remake has the title of the first, and is no sequel. */
function isNamesake(movie: number, first: number, { movies }: Searched): boolean {
	const strip = (title: string): string => title.toLowerCase().replace(/^(?:the|an?) /, '');
	return strip(movies.at(movie).title) === strip(movies.at(first).title);
}
