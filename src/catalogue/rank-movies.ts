import type { Expansion } from './expand-word.ts';
import { createTally, expandQuery, findCandidates } from './find-candidates.ts';
import { findExactNames } from './find-exact-names.ts';
import { judgeSpelling } from './judge-spelling.ts';
import { compareLetters, findByLetters, indexLetters } from './letter-index.ts';
import { listNames } from './list-names.ts';
import type { Movie } from './movie.ts';
import { type Query, readQueries } from './read-query.ts';
import { rewriteQuery } from './rewrite-query.ts';
import { scoreName } from './score-name.ts';
import { ARTICLES, indexNames } from './title-index.ts';
import type { TitleNames } from './title-tables.ts';

/** A movie with how much speaks for it: about 1 for a title typed exactly, up to 0.3 more for fame and for a year. */
export interface RankedMovie {
	readonly movie: number;
	readonly evidence: number;
	/** The part of the evidence that is the movie's fame. */
	readonly fame: number;
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

/** What the movie rated most has before one that nobody rated; measured on the ranking sets. */
const FAME = 0.3;
const YEAR_RIGHT = 0.3;
const YEAR_NEAR = 0.1;
const YEAR_WRONG = -0.3;
/** Typed as the title is written, punctuation and all: decides between "Mother!" and "Mother". */
const LITERAL = 0.1;
/** With its year as well there is nothing left to guess: "Nine (2009)" is not "9". */
const LITERAL_AND_DATED = 4;
/** What Fuse.js has to say. */
const SPELLING = 0.1;
/** Marks of links, pings, code and emoji, which titles hardly have. */
const NOT_PROSE = /[{}<>=\\^|;]|^[@#/!](?=\w)|https?:|--|:\w+:|\p{Extended_Pictographic}/u;
const NOT_PROSE_COST = 0.5;
/** Marks alone are the title they are ("$", "()"), and like no other: one slip away from an emoji is every movie of two letters. */
const HAS_WORDS = /[\p{L}\p{N}]/u;

/**
 * Ranks movies by a text, best first, at most 25, as many as Discord offers.
 *
 * @param movies the most rated first
 */
export function createRanking(movies: readonly Movie[], tables: TitleNames): (text: string) => RankedMovie[] {
	const names = listNames(movies, tables);
	const index = indexNames(names);
	const letters = indexLetters(names.map(({ words, rated }) => (rated ? words.join('') : '')));
	const most = Math.log1p(Math.max(1, movies[0]?.ratings ?? 0));
	const fame = Float32Array.from(movies, ({ ratings }) => (FAME * Math.log1p(ratings)) / most);
	const tally = createTally(names.length);
	const known = new Map<string, Expansion>();

	/** The words of one keystroke are the words of the next, but for the last. */
	function forgetWords(): void {
		for (const key of known.keys()) if (known.size > MAX_KNOWN_WORDS || key.endsWith(' ')) known.delete(key);
	}

	function findDated(query: Query): Found[] {
		return findExactNames(query.words, index)
			.map((name) => ({ movie: index.nameMovies[name], name, query, evidence: 0 }))
			.filter(({ movie }) => query.years.includes(movies[movie].year ?? 0));
	}

	function search(query: Query, best: Map<number, Found>): void {
		const expanded = expandQuery(query.words, index, known);
		const typed = query.words.join('');
		const candidates = new Set(findExactNames(query.words, index));
		if (HAS_WORDS.test(typed)) {
			for (const name of findCandidates(expanded, index, fame, tally, MAX_BY_WORDS)) candidates.add(name);
			for (const name of findByLetters(typed, letters, MAX_BY_LETTERS)) candidates.add(name);
		}
		for (const name of candidates) {
			const movie = index.nameMovies[name];
			const likeness = Math.max(scoreName(expanded, name, index), scoreLetters(typed, names[name].words));
			const evidence = likeness + fame[movie] + weighYear(query, movies[movie]) + weighLiteral(query, movies[movie]);
			if (evidence > (best.get(movie)?.evidence ?? 0)) best.set(movie, { movie, name, query, evidence });
		}
	}

	function judge(found: readonly Found[]): void {
		if (found.length === 0) return;
		const spellings = found.map(({ name }) => names[name].words.join(' '));
		const likeness = judgeSpelling(found[0].query.words.join(' '), spellings);
		for (const [at, one] of found.entries()) one.evidence -= SPELLING * (1 - likeness[at]);
	}

	return (text) => {
		const queries = readQueries(text);
		const best = new Map<number, Found>();
		for (const dated of queries.flatMap(findDated)) {
			const literal = LITERAL_AND_DATED * weighLiteral(dated.query, movies[dated.movie]);
			const evidence = 1 + YEAR_RIGHT + fame[dated.movie] + literal;
			best.set(dated.movie, { ...dated, evidence });
		}
		if (best.size === 0) {
			for (const query of queries) {
				for (const rewritten of rewriteQuery(query, index, tables.abbreviations)) search(rewritten, best);
			}
		}
		forgetWords();
		const byEvidence = (a: Found, b: Found): number => b.evidence - a.evidence || a.movie - b.movie;
		const found = [...best.values()].sort(byEvidence).slice(0, MAX_JUDGED);
		judge(found);
		const cost = NOT_PROSE.test(text) ? NOT_PROSE_COST : 0;
		return found
			.sort(byEvidence)
			.map(({ movie, evidence }) => ({ movie, evidence: evidence - cost, fame: fame[movie] }));
	};
}

/** With the article or without it. Digits alone have no spelling. */
function scoreLetters(typed: string, words: readonly string[]): number {
	if (/^\d+$/.test(typed)) return 0;
	const name = words.join('');
	const likeness = compareLetters(typed, name);
	return ARTICLES.has(words[0]) ? Math.max(likeness, compareLetters(typed, name.slice(words[0].length))) : likeness;
}

function weighYear({ years }: Query, { year }: Movie): number {
	if (years.length === 0 || year === undefined) return 0;
	const distance = Math.min(...years.map((asked) => Math.abs(asked - year)));
	return distance === 0 ? YEAR_RIGHT : distance === 1 ? YEAR_NEAR : YEAR_WRONG;
}

function weighLiteral({ text }: Query, { title, alternatives }: Movie): number {
	const typed = text.toLowerCase();
	if (typed === title.toLowerCase()) return LITERAL;
	return alternatives.some((other) => typed === other.toLowerCase()) ? LITERAL / 2 : 0;
}
