import { countEdits } from '../index/edit-distance.ts';
import { maskLetters, type Spellings, type SpellingsByLength, type TitleIndex } from '../index/title-index.ts';

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
	addSimilar(word, limit, spellings.rated, spellings, add);
	addSimilar(word, 1, spellings.others, spellings, add);
}

function addSimilar(word: string, limit: number, byLength: SpellingsByLength, spellings: Spellings, add: Add): void {
	const { sorted, ids } = spellings;
	const mask = maskLetters(word);
	for (let length = word.length - limit; length <= word.length + limit; length++) {
		const places = byLength.places[length] ?? [];
		const masks = byLength.masks[length];
		// An edit takes one letter away, or adds one, or both. The length says how many at least do only one of the two.
		const mostMissing = limit - Math.max(0, length - word.length);
		const mostOther = limit - Math.max(0, word.length - length);
		for (let p = 0; p < places.length; p++) {
			const different = mask ^ masks[p];
			if (countBits(different) > mostMissing + mostOther || countBits(different & mask) > mostMissing) continue;
			if (countBits(different & ~mask) > mostOther) continue;
			const at = places[p];
			const edits = countEdits(word, sorted[at], limit);
			if (edits > limit || isDigit(sorted[at])) continue;
			const first = sorted[at].charCodeAt(0) === word.charCodeAt(0) ? 0 : FIRST_LETTER_COST;
			add(ids[at], Math.max(0.05, 1 - (EDIT_COST * edits) / Math.max(word.length, length) - first));
		}
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

function countBits(value: number): number {
	let bits = value - ((value >>> 1) & 0x55555555);
	bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
	return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function addPrefixed(word: string, { sorted, ids }: Spellings, add: Add): void {
	if (isDigit(word)) return;
	const start = lowerBound(sorted, word);
	for (let at = start; at < sorted.length && at < start + MAX_PREFIX_WORDS && sorted[at].startsWith(word); at++) {
		add(ids[at], PREFIX_FLOOR + (1 - PREFIX_FLOOR) * (word.length / sorted[at].length));
	}
}

/** The first place whose spelling does not come before the word. */
function lowerBound(sorted: readonly string[], word: string): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (sorted[middle] < word) low = middle + 1;
		else high = middle;
	}
	return low;
}
