import type { DetailsTable } from '../details-table.ts';
import { compareLetters } from '../index/letter-index.ts';
import { UNSPACED } from '../index/split-words.ts';
import { ARTICLES } from '../index/title-index.ts';
import type { Movie } from '../movie.ts';
import type { Query } from './read-query.ts';

/** The lead of the most rated movie over one without ratings; measured on the ranking sets. */
export const FAME = 0.3;
/** How much more fame counts among movies to offer while a title is typed, on top of the once it counts anyway. */
export const OFFERED_FAME = 1.5;
/** The most that Fuse.js may take away. */
export const SPELLING = 0.1;
const YEAR_RIGHT = 0.3;
const YEAR_NEAR = 0.1;
const YEAR_WRONG = -0.3;
/** Typed as the title is written, punctuation and all: decides between "Mother!" and "Mother". */
const LITERAL = 0.15;
const NEARLY_LITERAL = 0.14;
/** With its year as well there is nothing left to guess: "Nine (2009)" is not "9". */
const LITERAL_AND_DATED = 2.7;
/** Words beside the title are one guess more. */
export const EXTRA_WORDS_COST = 0.04;
const HINT_RIGHT = 0.15;
const HINT_WRONG = -0.1;
/** Marks of links, pings, code and emoji, which titles hardly have. */
const NOT_PROSE = /[{}<>=\\^|;]|^[@#/!](?=\w)|https?:|--|:\w+:|\p{Extended_Pictographic}/u;
const NOT_PROSE_COST = 0.5;

/** How alike a name is to a part of it, in scripts without spaces. */
const HELD = 0.58;

/** What a movie gains by a year that was typed, or loses. */
export function weighYear({ years }: Query, { year }: Movie): number {
	if (years.length === 0 || year === undefined) return 0;
	const distance = Math.min(...years.map((asked) => Math.abs(asked - year)));
	return distance === 0 ? YEAR_RIGHT : distance === 1 ? YEAR_NEAR : YEAR_WRONG;
}

/** A text without marks is as good as one with them, for every title of these words: "mother" for "Mother!". */
const NO_MARKS = /^[\p{L}\p{N} ]*$/u;

/** The full stop after a short form or a sentence. */
const LAST_STOP = /(?<!\.[^.]*)\.$/;

/** Weighs what a movie gains when its title, or half as much when another title, is typed as it is written. */
export function createLiteralWeigher({ text }: Query): (movie: Movie, same?: 'title' | 'other') => number {
	const typed = text.toLowerCase().replace(LAST_STOP, '');
	const hasNoMarks = NO_MARKS.test(text);
	return ({ title, alternatives }, same) => {
		if (typed === title.toLowerCase()) return LITERAL;
		if (same && hasNoMarks) return same === 'title' ? NEARLY_LITERAL : LITERAL / 2;
		return alternatives.some((other) => typed === other.toLowerCase()) ? LITERAL / 2 : 0;
	};
}

/** All the evidence for a movie whose name and year were typed without a typo. */
export function weighDatedTitle(query: Query, movie: Movie, fame: number): number {
	return 1 + YEAR_RIGHT + fame + LITERAL_AND_DATED * createLiteralWeigher(query)(movie);
}

/** What a movie gains by the words beside its title, or loses: "aladdin cartoon", "ring japanese version". */
export function weighHints({ hints }: Query, { id, genres }: Movie, details: DetailsTable): number {
	let weight = 0;
	for (const hint of hints) {
		if (hint === 'first' || hint === 'newest') continue;
		const isRight =
			hint === 'live' ? !genres.includes('Animation') : genres.includes(hint) || details.get(id)?.language === hint;
		weight += isRight ? HINT_RIGHT : HINT_WRONG;
	}
	return weight;
}

/** What a text loses that looks like no title at all. */
export function costOfMarks(text: string): number {
	return NOT_PROSE.test(text) ? NOT_PROSE_COST : 0;
}

/**
 * Compares the letters of a typed text with those of names, with the name's article and without it. Digits alone have
 * no spelling. Where words have no spaces between them, a name that holds the text is like it.
 */
export function createSpellingComparer(typed: string): (words: readonly string[]) => number {
	if (/^\d+$/.test(typed)) return () => 0;
	const isUnspaced = UNSPACED.test(typed);
	return (words) => {
		const name = words.join('');
		if (isUnspaced && name.includes(typed)) return HELD + (1 - HELD) * (typed.length / name.length);
		const likeness = compareLetters(typed, name);
		return ARTICLES.has(words[0]) ? Math.max(likeness, compareLetters(typed, name.slice(words[0].length))) : likeness;
	};
}
