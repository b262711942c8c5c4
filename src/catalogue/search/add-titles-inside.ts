import { splitWords } from '../index/split-words.ts';
import { ARTICLES } from '../index/title-index.ts';
import { findTitlesInside } from './find-title-inside.ts';
import { type FoundMovies, keepBetter } from './found-movie.ts';
import type { Query } from './read-query.ts';
import type { Searcher } from './searcher.ts';
import { weighYear } from './weigh-evidence.ts';

/** Evidence for a title inside a longer text: beside the name of its director, and beside unknown words. */
const INSIDE_WITH_DIRECTOR = 0.95;
const INSIDE = 0.52;
/** A movie inside a longer text must be known so well: "top 10" holds the title "10". */
const LEAST_INSIDE = 20;
/** People's names are rare words in titles, words of chat are not. */
const LEAST_RARE = 7.3;

/** Adds the movie whose title the text begins or ends with: "gladiator russell crowe", "prometheus ridley scott". */
export function addTitlesInside(query: Query, searcher: Searcher, best: FoundMovies): void {
	const { index, audiences, movies, fame } = searcher;
	for (const { name, rest, words } of findTitlesInside(query.words, index)) {
		const movie = index.nameMovies[name];
		const isDirector = isItsDirector(rest, movie, searcher);
		const isGuess = audiences[movie] >= LEAST_INSIDE && rest.every((word) => isRare(word, searcher));
		if (!isDirector && !isGuess) continue;
		const evidence = (isDirector ? INSIDE_WITH_DIRECTOR : INSIDE) + fame[movie] + weighYear(query, movies.at(movie));
		keepBetter({ movie, name, query: { ...query, words, isWhole: false }, evidence, isDoubtful: !isDirector }, best);
	}
}

function isItsDirector(words: readonly string[], movie: number, { details, movies, extraWords }: Searcher): boolean {
	const people = new Set((details.get(movies.at(movie).id)?.directors ?? []).flatMap(splitWords));
	const isName = (word: string): boolean => people.has(word) || people.has(word.replace(/s$/, ''));
	return words.some(isName) && words.every((word) => isName(word) || ARTICLES.has(word) || extraWords.has(word));
}

function isRare(word: string, { index, extraWords }: Searcher): boolean {
	const weight = index.weights[index.wordIds.get(word) ?? -1];
	return weight === undefined || weight >= LEAST_RARE || ARTICLES.has(word) || extraWords.has(word);
}
