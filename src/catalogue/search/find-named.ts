import { findExactNames } from '../index/find-exact-names.ts';
import { splitWords } from '../index/split-words.ts';
import { ARTICLES, type TitleIndex } from '../index/title-index.ts';
import type { Movie } from '../movie.ts';
import { restoreArticle } from '../parse-source-title.ts';
import type { Searcher } from './searcher.ts';

/** A movie that goes by a name, and how. */
export interface NamedMovie {
	readonly movie: Movie;
	/** By the title we show, or by another one. */
	readonly isTitle: boolean;
	/** Whether its name has just the article that was given. */
	readonly isWhole: boolean;
}

type Named = Pick<Searcher, 'movies' | 'names' | 'index'>;

/** Articles that a service may leave out, or put in. */
const LEADING = ['the', 'a', 'an'];

/**
 * Finds the movies that go by a title, whatever its case, accents and punctuation. No typo is forgiven. An article in
 * front may be missing or too much, if no movie has the title with just its article. Costs some microseconds.
 */
export function findNamed(title: string, named: Named): NamedMovie[] {
	const words = splitWords(restoreArticle(title));
	const whole = findExactNames(words, named.index);
	if (whole.length > 0 || words.length < 2) return listMovies(whole, named, true);
	const bare = ARTICLES.has(words[0]) ? words.slice(1) : words;
	const others = [bare, ...LEADING.map((article) => [article, ...bare])];
	return listMovies(
		others.flatMap((each) => findExactNames(each, named.index)),
		named,
		false,
	);
}

function listMovies(found: readonly number[], { movies, names }: Named, isWhole: boolean): NamedMovie[] {
	const isTitle = new Map<number, boolean>();
	for (const name of found) {
		const { movie, kind } = names.at(name);
		isTitle.set(movie, isTitle.get(movie) || kind === 'title');
	}
	return [...isTitle].map(([movie, has]) => ({ movie: movies.at(movie), isTitle: has, isWhole }));
}

/** A short name begins too many others: "It" or "9" says nothing. */
const LEAST_WORDS = 2;

/**
 * Finds movies with a name that begins or ends with a title: "The Meaning of Life" ends one of Monty Python's. An
 * article in front does not count.
 */
export function findLonger(title: string, { movies, names, index }: Named): Movie[] {
	const all = splitWords(restoreArticle(title));
	const words = ARTICLES.has(all[0]) ? all.slice(1) : all;
	const ids = words.map((word) => index.wordIds.get(word));
	if (words.length < LEAST_WORDS || !ids.every((id) => id !== undefined)) return [];
	const countNames = (id: number): number => index.postingStarts[id + 1] - index.postingStarts[id];
	const rarest = ids.reduce((least, id) => (countNames(id) < countNames(least) ? id : least));
	const found = new Set<number>();
	for (let p = index.postingStarts[rarest]; p < index.postingStarts[rarest + 1]; p++) {
		const name = index.postings[p];
		if (isEdge(ids, index.nameWords.subarray(index.nameStarts[name], index.nameStarts[name + 1]), index))
			found.add(names.at(name).movie);
	}
	return [...found].map((movie) => movies.at(movie));
}

/** Whether a name begins or ends with these words. */
function isEdge(ids: readonly number[], name: Int32Array, index: TitleIndex): boolean {
	const isAt = (start: number): boolean => start >= 0 && ids.every((id, at) => name[start + at] === id);
	const first = LEADING.some((article) => index.wordIds.get(article) === name[0]) ? 1 : 0;
	return isAt(first) || isAt(name.length - ids.length);
}
