import { type FoundMovies, keepBetter } from './found-movie.ts';
import type { Query } from './read-query.ts';
import { isKnownName } from './search-exactly.ts';
import type { Searcher } from './searcher.ts';
import { weighYear } from './weigh-evidence.ts';

/** Evidence for initials alone, and for those after the beginning of the title. */
const INITIALS = 0.65;
const INITIALS_AFTER_TITLE = 1;

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

/** Adds the movies whose title starts so and goes on with these initials: "avengers aou", "lotr rotk". */
export function addInitialsAfterTitle(query: Query, searcher: Searcher, best: FoundMovies): void {
	const { initials, names, fame } = searcher;
	const stem = query.words.slice(0, -1);
	const last = query.words.at(-1)!;
	if (stem.length === 0 || last.length < 2 || /^\d/.test(last)) return;
	const called = [...(initials.get(last) ?? [])].filter((name) =>
		stem.every((word) => names.at(name).words.includes(word)),
	);
	const movies = new Set(called.map((name) => names.at(name).movie));
	for (const name of called) {
		const { movie } = names.at(name);
		const evidence = INITIALS_AFTER_TITLE + fame[movie];
		keepBetter({ movie, name, query, evidence, isDoubtful: movies.size > 1 }, best);
	}
}
