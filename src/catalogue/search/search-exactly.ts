import { findExactNames } from '../index/find-exact-names.ts';
import { ARTICLES } from '../index/title-index.ts';
import { createNameWeigher } from './create-name-weigher.ts';
import { type FoundMovie, type FoundMovies, keepBetter } from './found-movie.ts';
import type { Query } from './read-query.ts';
import type { Searcher } from './searcher.ts';
import { weighDatedTitle } from './weigh-evidence.ts';

const FAR_BETTER_KNOWN = 10;

/** Adds the movies that are called exactly so, with "the" or without. */
export function searchExactly(query: Query, searcher: Searcher, best: FoundMovies): void {
	const spellings = [query.words, ...(ARTICLES.has(query.words[0]) ? [] : [['the', ...query.words]])];
	const weighName = createNameWeigher(query, searcher);
	for (const name of spellings.flatMap((words) => findExactNames(words, searcher.index))) {
		const movie = searcher.index.nameMovies[name];
		keepBetter({ movie, name, query, evidence: 1 + weighName(searcher.names.at(name)) }, best);
	}
}

/**
 * Lists the movies of exactly this title and year. If there are any, a far better known one of a year beside it comes
 * along, since people and data are often one off: "titanic 1996".
 */
export function findDated(query: Query, { movies, names, fame, audiences, index }: Searcher): FoundMovie[] {
	if (query.years.length === 0) return [];
	const namesakes = findExactNames(query.words, index).map((name) => ({ movie: index.nameMovies[name], name }));
	const isOff = (movie: number, most: number): boolean =>
		query.years.some((year) => Math.abs(year - (movies.at(movie).year ?? 0)) <= most);
	const dated = namesakes.filter(({ movie }) => isOff(movie, 0));
	if (dated.length === 0) return [];
	const best = Math.max(...dated.map(({ movie }) => audiences[movie]));
	const near = namesakes.filter(
		({ movie, name }) =>
			names.at(name).kind === 'title' &&
			isOff(movie, 1) &&
			!isOff(movie, 0) &&
			audiences[movie] > FAR_BETTER_KNOWN * best,
	);
	return [
		...dated.map((found) => ({
			...found,
			query,
			evidence: weighDatedTitle(query, movies.at(found.movie), fame[found.movie]),
		})),
		...near.map((found) => ({ ...found, query, evidence: 1 + fame[found.movie], isDoubtful: true })),
	];
}

/** Whether a movie that people know is called just that. */
export function isKnownName(words: readonly string[], { index, audiences }: Searcher, least = 1): boolean {
	return findExactNames(words, index).some((name) => audiences[index.nameMovies[name]] >= least);
}
