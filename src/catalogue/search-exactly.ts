import { findExactNames } from './find-exact-names.ts';
import { type FoundMovie, type FoundMovies, keepBetter } from './found-movie.ts';
import type { Query } from './read-query.ts';
import type { Searcher } from './searcher.ts';
import { ARTICLES } from './title-index.ts';
import { weighDatedTitle } from './weigh-evidence.ts';
import { weighName } from './weigh-name.ts';

/** Adds the movies that are called exactly so, with "the" or without. */
export function searchExactly(query: Query, searcher: Searcher, best: FoundMovies): void {
	const spellings = [query.words, ...(ARTICLES.has(query.words[0]) ? [] : [['the', ...query.words]])];
	for (const name of spellings.flatMap((words) => findExactNames(words, searcher.index))) {
		const movie = searcher.index.nameMovies[name];
		keepBetter({ movie, name, query, evidence: 1 + weighName(query, name, searcher) }, best);
	}
}

/** Lists the movies of exactly this title and year. */
export function findDated(query: Query, { movies, fame, index }: Searcher): FoundMovie[] {
	return findExactNames(query.words, index)
		.map((name) => ({ movie: index.nameMovies[name], name }))
		.filter(({ movie }) => query.years.includes(movies.at(movie).year ?? 0))
		.map(({ movie, name }) => {
			return { movie, name, query, evidence: weighDatedTitle(query, movies.at(movie), fame[movie]) };
		});
}

/** Whether a movie that people know is called just that. */
export function isKnownName(words: readonly string[], { index, audiences }: Searcher): boolean {
	return findExactNames(words, index).some((name) => audiences[index.nameMovies[name]] >= 1);
}
