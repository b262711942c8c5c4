import type { Name } from '../index/open-names.ts';
import type { Query } from './read-query.ts';
import type { Searcher } from './searcher.ts';
import { createLiteralWeigher, EXTRA_WORDS_COST, weighHints, weighYear } from './weigh-evidence.ts';

/** Words are seldom put around the title of a movie that hardly anyone knows. */
const LEAST_BARE = 2;
const OBSCURE_COST = 0.5;

/** Weighs what speaks for a name of a movie beside its spelling: fame, year, exact writing and the words around it. */
export function createNameWeigher(query: Query, searcher: Searcher): (name: Name) => number {
	const { movies, audiences, fame, details } = searcher;
	const typed = query.words.join(' ');
	// not with spaces put in or taken out: "braindead" is less "Brain Dead" than "Braindead"
	const isAsTyped = query.text.split(/\s+/).length === query.words.length;
	const weighLiteral = createLiteralWeigher(query);
	return ({ words, kind, movie }) => {
		const isSame = words.length === query.words.length && words.join(' ') === typed;
		const same = isSame ? (kind === 'title' && isAsTyped ? 'title' : 'other') : undefined;
		const weight = fame[movie] + weighYear(query, movies.at(movie)) + weighLiteral(movies.at(movie), same);
		if (query.isWhole) return weight;
		const obscure = audiences[movie] < LEAST_BARE ? OBSCURE_COST : 0;
		return weight + weighHints(query, movies.at(movie), details) - EXTRA_WORDS_COST - obscure;
	};
}
