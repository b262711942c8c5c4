import type { Expansion } from './expand-word.ts';
import { createTally, expandQuery, findCandidates, type Tally } from './find-candidates.ts';
import { findExactNames } from './find-exact-names.ts';
import { judgeSpelling } from './judge-spelling.ts';
import { findByLetters, indexLetters, type LetterIndex } from './letter-index.ts';
import type { Movie } from './movie.ts';
import { type Query, readQueries } from './read-query.ts';
import { rewriteQuery } from './rewrite-query.ts';
import { scoreName } from './score-name.ts';
import type { IndexedName, TitleIndex } from './title-index.ts';
import {
	compareSpelling,
	costOfMarks,
	FAME,
	SPELLING,
	weighDatedTitle,
	weighLiteral,
	weighYear,
} from './weigh-evidence.ts';

/** A movie with how much speaks for it: about 1 for a title typed exactly, up to 0.3 more for fame and for a year. */
export interface RankedMovie {
	readonly movie: number;
	readonly evidence: number;
	/** The part of the evidence that is the movie's fame. */
	readonly fame: number;
}

/** The names to search. Movies are known by their places in `movies`. */
export interface SearchedNames {
	/** The most rated first. */
	readonly movies: readonly Movie[];
	readonly names: readonly IndexedName[];
	/** The index of `names`. */
	readonly index: TitleIndex;
	readonly abbreviations: ReadonlyMap<string, readonly string[]>;
}

interface Searcher extends SearchedNames {
	readonly letters: LetterIndex;
	readonly fame: Float32Array;
	readonly tally: Tally;
	/** Words already expanded. */
	readonly known: Map<string, Expansion>;
}

/** Which of a movie's names answers which reading of the text best. */
interface Found {
	readonly movie: number;
	readonly name: number;
	readonly query: Query;
	evidence: number;
}

/** Names taken from each index for a closer look, and movies that Fuse.js is asked about. */
const MAX_BY_WORDS = 60;
const MAX_BY_LETTERS = 30;
const MAX_JUDGED = 25;
/** Expansions of words kept from one search to the next. */
const MAX_KNOWN_WORDS = 500;
/**
 * Titles of marks alone ("$", "()") resemble no other title: one typo away from an emoji is every movie of two letters.
 */
const HAS_WORDS = /[\p{L}\p{N}]/u;

/** Returns a function that ranks the movies by a text, best first, at most 25, as many as Discord offers. */
export function createRanking(searched: SearchedNames): (text: string) => RankedMovie[] {
	const { movies, names } = searched;
	const searcher: Searcher = {
		...searched,
		letters: indexLetters(names.map(({ words, rated }) => (rated ? words.join('') : ''))),
		fame: weighFame(movies),
		tally: createTally(names.length),
		known: new Map(),
	};
	return (text) => {
		const found = findMovies(text, searcher).sort(compareEvidence).slice(0, MAX_JUDGED);
		judge(found, names);
		const cost = costOfMarks(text);
		return found
			.sort(compareEvidence)
			.map(({ movie, evidence }) => ({ movie, evidence: evidence - cost, fame: searcher.fame[movie] }));
	};
}

/** The logarithm of the number of ratings, as a share of the most rated movie's. */
function weighFame(movies: readonly Movie[]): Float32Array {
	const most = Math.log1p(Math.max(1, movies[0]?.ratings ?? 0));
	return Float32Array.from(movies, ({ ratings }) => (FAME * Math.log1p(ratings)) / most);
}

function compareEvidence(a: Found, b: Found): number {
	return b.evidence - a.evidence || a.movie - b.movie;
}

/** The movies of exactly this title and year if there are any, else all that resemble the text. */
function findMovies(text: string, searcher: Searcher): Found[] {
	const queries = readQueries(text);
	const best = new Map<number, Found>();
	for (const dated of queries.flatMap((query) => findDated(query, searcher))) best.set(dated.movie, dated);
	if (best.size === 0) {
		for (const query of queries) {
			const { index, abbreviations } = searcher;
			for (const rewritten of rewriteQuery(query, index, abbreviations)) search(rewritten, searcher, best);
		}
	}
	forgetWords(searcher.known);
	return [...best.values()];
}

function findDated(query: Query, { movies, fame, index }: Searcher): Found[] {
	return findExactNames(query.words, index)
		.map((name) => ({ movie: index.nameMovies[name], name }))
		.filter(({ movie }) => query.years.includes(movies[movie].year ?? 0))
		.map(({ movie, name }) => {
			return { movie, name, query, evidence: weighDatedTitle(query, movies[movie], fame[movie]) };
		});
}

function search(query: Query, searcher: Searcher, best: Map<number, Found>): void {
	const { movies, names, index, fame, known } = searcher;
	const expanded = expandQuery(query.words, index, known);
	const typed = query.words.join('');
	const candidates = new Set(findExactNames(query.words, index));
	if (HAS_WORDS.test(typed)) {
		for (const name of findCandidates(expanded, index, fame, searcher.tally, MAX_BY_WORDS)) candidates.add(name);
		for (const name of findByLetters(typed, searcher.letters, MAX_BY_LETTERS)) candidates.add(name);
	}
	for (const name of candidates) {
		const movie = index.nameMovies[name];
		const likeness = Math.max(scoreName(expanded, name, index), compareSpelling(typed, names[name].words));
		const evidence = likeness + fame[movie] + weighYear(query, movies[movie]) + weighLiteral(query, movies[movie]);
		if (evidence > (best.get(movie)?.evidence ?? 0)) best.set(movie, { movie, name, query, evidence });
	}
}

/** Keeps the words that the next keystroke will search again: all but the last, which is still being typed. */
function forgetWords(known: Map<string, Expansion>): void {
	for (const key of known.keys()) if (known.size > MAX_KNOWN_WORDS || key.endsWith(' ')) known.delete(key);
}

/** Takes evidence from names that Fuse.js finds unlike the text. */
function judge(found: readonly Found[], names: readonly IndexedName[]): void {
	if (found.length === 0) return;
	const spellings = found.map(({ name }) => names[name].words.join(' '));
	const likeness = judgeSpelling(found[0].query.words.join(' '), spellings);
	for (const [at, one] of found.entries()) one.evidence -= SPELLING * (1 - likeness[at]);
}
