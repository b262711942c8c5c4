import { findSorted } from '../index/find-sorted.ts';
import type { Spellings, TitleIndex } from '../index/title-index.ts';
import { findOther, findRated } from './find-similar.ts';

/** Words of the index that a typed word may stand for, with how alike they are (1: the same). */
export type Expansion = ReadonlyMap<number, number>;

type Add = (id: number, likeness: number) => void;

/** What a missing letter costs, as a share of the word. */
const EDIT_COST = 1.15;
/** People rarely get the first letter wrong. */
const FIRST_LETTER_COST = 0.1;
/** How alike a long word is to its first letter alone. */
const PREFIX_FLOOR = 0.74;
/** One or two letters start thousands of words; other words of the query tell more then. */
const MAX_PREFIX_WORDS = 4000;

/**
 * Finds the words of the index that a typed word may stand for.
 *
 * Two typos rarely make another word, so a word of the index is searched with one.
 *
 * @param isLast whether the word may still be growing, so that longer words count, too
 */
export function expandWord(word: string, isLast: boolean, index: TitleIndex): Expansion {
	const found = new Map<number, number>();
	const add: Add = (id, likeness) => {
		if (likeness > (found.get(id) ?? 0)) found.set(id, likeness);
	};
	const id = index.wordIds.get(word);
	addTypos(word, id === undefined ? allowedEdits(word) : Math.min(1, allowedEdits(word)), index.spellings, add);
	if (isLast) addPrefixed(word, index.spellings, add);
	if (id !== undefined) found.set(id, 1);
	return found;
}

/** Looks for two typos only in titles of rated movies: all other words together would bring more noise than hits. */
function addTypos(word: string, limit: number, spellings: Spellings, add: Add): void {
	if (limit === 0) return;
	const { sorted, ids } = spellings;
	for (const { at, edits } of [...findRated(word, limit, spellings), ...findOther(word, spellings)]) {
		const other = sorted[at];
		if (isDigit(other)) continue;
		const first = other.charCodeAt(0) === word.charCodeAt(0) ? 0 : FIRST_LETTER_COST;
		add(ids[at], Math.max(0.05, 1 - (EDIT_COST * edits) / Math.max(word.length, other.length) - first));
	}
}

/** Digits allow no typo: "rocky 2" is not "rocky 3". */
function allowedEdits(word: string): number {
	if (word.length < 3 || isDigit(word)) return 0;
	return word.length < 5 ? 1 : 2;
}

function isDigit(word: string): boolean {
	return word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57;
}

function addPrefixed(word: string, { sorted, ids }: Spellings, add: Add): void {
	if (isDigit(word)) return;
	const start = findSorted(sorted, word);
	for (let at = start; at < sorted.length && at < start + MAX_PREFIX_WORDS && sorted[at].startsWith(word); at++) {
		add(ids[at], PREFIX_FLOOR + (1 - PREFIX_FLOOR) * (word.length / sorted[at].length));
	}
}
