import type { CatalogueIndex } from './catalogue-index.ts';
import { countEdits } from './edit-distance.ts';
import { UNSPACED } from './split-words.ts';

/**
 * An index of names, without their spaces, by pairs of neighbouring letters. It finds what the index by words misses:
 * letters on the wrong side of a space.
 */
export interface LetterIndex {
	/** Places of the indexed names in the list of all names. */
	readonly names: Int32Array;
	readonly pairStarts: Int32Array;
	/** The indexed names each pair is in. */
	readonly postings: Uint32Array;
	/** Number of pairs of each indexed name. */
	readonly sizes: Uint8Array;
	/** How many pairs each name shares with the query, and the names that share enough; kept from search to search. */
	readonly counts: Uint8Array;
	readonly enough: Int32Array;
}

/** Letters of other scripts share the places of Latin ones, which only makes a few more candidates. */
const ALPHABET = 64;
const START = 0;
const LEAST_DICE = 0.4;

/** The sections of a compiled catalogue that a letter index is made of. */
type LetterSections = Pick<CatalogueIndex, 'letterNames' | 'letterPairStarts' | 'letterPostings' | 'letterSizes'>;

/** Opens an index that `indexLetters` made. */
export function openLetterIndex(index: LetterSections): LetterIndex {
	return {
		names: index.letterNames,
		pairStarts: index.letterPairStarts,
		postings: index.letterPostings,
		sizes: index.letterSizes,
		counts: new Uint8Array(index.letterNames.length),
		enough: new Int32Array(index.letterNames.length),
	};
}

/** @param names without spaces; empty ones are not indexed. */
export function indexLetters(names: readonly string[]): LetterSections {
	const indexed: number[] = [];
	const pairs: Uint16Array[] = [];
	const pairStarts = new Int32Array(ALPHABET * ALPHABET + 1);
	for (const [at, name] of names.entries()) {
		if (name === '') continue;
		const own = listPairs(name);
		indexed.push(at);
		pairs.push(own);
		for (const pair of own) pairStarts[pair + 1]++;
	}
	for (let pair = 0; pair < ALPHABET * ALPHABET; pair++) pairStarts[pair + 1] += pairStarts[pair];
	const next = pairStarts.slice();
	const postings = new Uint32Array(pairStarts[ALPHABET * ALPHABET]);
	for (const [at, own] of pairs.entries()) for (const pair of own) postings[next[pair]++] = at;
	return {
		letterNames: Int32Array.from(indexed),
		letterPairStarts: pairStarts,
		letterPostings: postings,
		letterSizes: Uint8Array.from(pairs, ({ length }) => length),
	};
}

/**
 * Finds the names that share most pairs with the text, at most `limit`, with a Dice coefficient of at least 0.4; in
 * scripts without spaces also those that may hold all of it.
 */
export function findByLetters(text: string, index: LetterIndex, limit: number): number[] {
	const { pairStarts, postings, counts, sizes, enough } = index;
	const pairs = listPairs(text);
	const all = UNSPACED.test(text) && pairs.length > 1 ? pairs.length - 1 : Number.POSITIVE_INFINITY;
	const needed = listNeeded(pairs.length, all);
	let count = 0;
	counts.fill(0);
	for (const pair of pairs) {
		const end = pairStarts[pair + 1];
		for (let p = pairStarts[pair]; p < end; p++) {
			const at = postings[p];
			if (++counts[at] === needed[sizes[at]]) enough[count++] = at;
		}
	}
	const found = Array.from(enough.subarray(0, count), (at) => ({
		at,
		dice: diceOf(counts[at], pairs.length, sizes[at]),
	}));
	found.sort((a, b) => b.dice - a.dice || a.at - b.at);
	return found.slice(0, limit).map(({ at }) => index.names[at]);
}

/** How many of a text's pairs a name must share, by the number of its own; `all` are enough for any name. */
function listNeeded(pairs: number, all: number): Uint8Array {
	const needed = new Uint8Array(MAX_LENGTH + 1);
	for (let own = 0, least = 1; own < needed.length; own++) {
		while (diceOf(least, pairs, own) < LEAST_DICE) least++;
		needed[own] = Math.min(least, all);
	}
	return needed;
}

function diceOf(shared: number, pairs: number, own: number): number {
	return (2 * shared) / (pairs + own);
}

/** Lists each pair once, the first letter also alone. */
function listPairs(text: string): Uint16Array {
	const pairs = new Set<number>();
	let previous = START;
	for (let at = 0; at < Math.min(text.length, MAX_LENGTH); at++) {
		const letter = 1 + (text.charCodeAt(at) % (ALPHABET - 1));
		pairs.add(previous * ALPHABET + letter);
		previous = letter;
	}
	return Uint16Array.from(pairs);
}

const MAX_LENGTH = 60;
const EDIT_COST = 1.3;
const OTHER_DIGITS_COST = 0.3;

/**
 * Compares two names, both without spaces, letter by letter: 1 for the same, 0 or less for unlike. Other digits mean
 * another movie, however alike the letters.
 */
export function compareLetters(typed: string, name: string): number {
	const longest = Math.max(typed.length, name.length);
	const limit = Math.ceil(longest / 3);
	if (longest > MAX_LENGTH || Math.abs(typed.length - name.length) > limit) return 0;
	const edits = countEdits(typed, name, limit);
	if (edits > limit) return 0;
	const likeness = 1 - (EDIT_COST * edits) / longest;
	return edits === 0 || listDigits(typed) === listDigits(name) ? likeness : likeness - OTHER_DIGITS_COST;
}

function listDigits(text: string): string {
	return text.replace(/\D+/g, '');
}
