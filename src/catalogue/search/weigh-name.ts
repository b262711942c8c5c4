import type { Name } from '../index/open-names.ts';
import type { Query } from './read-query.ts';
import type { Searcher } from './searcher.ts';
import { EXTRA_WORDS_COST, weighHints, weighLiteral, weighYear } from './weigh-evidence.ts';

/** Words are seldom put around the title of a movie that hardly anyone knows. */
const LEAST_BARE = 2;
const OBSCURE_COST = 0.5;

/** What speaks for a name of a movie beside its spelling: fame, year, exact writing and the words around it. */
export function weighName(query: Query, { words, kind, movie }: Name, searcher: Searcher): number {
	const { movies, audiences, fame, details } = searcher;
	// not with spaces put in or taken out: "braindead" is less "Brain Dead" than "Braindead"
	const isAsTyped = query.text.split(/\s+/).length === query.words.length;
	const isSame = words.join(' ') === query.words.join(' ');
	const same = isSame ? (kind === 'title' && isAsTyped ? 'title' : 'other') : undefined;
	const weight = fame[movie] + weighYear(query, movies.at(movie)) + weighLiteral(query, movies.at(movie), same);
	if (query.isWhole) return weight;
	const obscure = audiences[movie] < LEAST_BARE ? OBSCURE_COST : 0;
	return weight + weighHints(query, movies.at(movie), details) - EXTRA_WORDS_COST - obscure;
}
