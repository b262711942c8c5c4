import { type FoundMovies, keepBetter } from './found-movie.ts';
import type { Query } from './read-query.ts';
import { isKnownName } from './search-exactly.ts';
import type { Searcher } from './searcher.ts';
import { weighYear } from './weigh-evidence.ts';

const INITIALS = 0.65;

/** Adds the movies with these initials: "twbb", "bp 2018". A guess, whatever is found. */
export function addInitials(query: Query, searcher: Searcher, best: FoundMovies): void {
	const { initials, names, movies, fame } = searcher;
	if (query.words.length > 2 || isKnownName(query.words, searcher)) return;
	for (const name of initials.get(query.words.join('')) ?? []) {
		const { movie } = names.at(name);
		const evidence = INITIALS + fame[movie] + weighYear(query, movies.at(movie));
		keepBetter({ movie, name, query, evidence, isDoubtful: true }, best);
	}
}
