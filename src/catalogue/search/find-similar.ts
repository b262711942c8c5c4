import { countEdits } from '../index/edit-distance.ts';
import { maskLetters, type Spellings } from '../index/title-index.ts';

/** A spelling that differs by few edits from a word. */
interface Similar {
	/** Its place in `sorted`. */
	readonly at: number;
	readonly edits: number;
}

/** Finds words in titles of rated movies that are at most `limit` edits from a word, by length and in order. */
export function findRated(word: string, limit: number, spellings: Spellings): Similar[] {
	const found: Similar[] = [];
	for (let length = word.length - limit; length <= word.length + limit; length++) {
		const places = spellings.rated[length];
		if (places) addSimilar(places, word, length, limit, spellings, found);
	}
	return found;
}

/**
 * Finds the other words within one edit of a word, by length and in order.
 *
 * One edit leaves the first half of a word as it is, or the last half. So only those are compared that begin with the
 * one or end with the other, some hundreds of tens of thousands. The letter between the halves belongs to neither, so
 * that this holds for two neighbours that are swapped, too.
 *
 * @param word three letters or more
 */
export function findOther(word: string, spellings: Spellings): Similar[] {
	const { sorted, others, othersFromEnd } = spellings;
	const middle = (word.length - 1) >>> 1;
	const [first, last] = [word.slice(0, middle), word.slice(middle + 1)];
	const found: Similar[] = [];
	for (let length = word.length - 1; length <= word.length + 1; length++) {
		if (!others[length]) continue;
		const same: Similar[] = [];
		const byStart = selectEqual(others[length], (at) => compareStart(sorted[at], first));
		const byEnd = selectEqual(othersFromEnd[length], (at) => compareEnd(sorted[at], last));
		for (const places of [byStart, byEnd]) addSimilar(places, word, length, 1, spellings, same);
		same.sort((a, b) => a.at - b.at);
		for (const one of same) if (one.at !== found.at(-1)?.at) found.push(one);
	}
	return found;
}

/** Adds those of some spellings of one length that are within `limit` edits. */
function addSimilar(
	places: Int32Array,
	word: string,
	length: number,
	limit: number,
	{ sorted, masks }: Spellings,
	found: Similar[],
): void {
	const mask = maskLetters(word);
	// An edit takes one letter away, or adds one, or both. The length says how many at least do only one of the two.
	const mostMissing = limit - Math.max(0, length - word.length);
	const mostOther = limit - Math.max(0, word.length - length);
	for (let p = 0; p < places.length; p++) {
		const at = places[p];
		const different = mask ^ masks[at];
		if (countBits(different) > mostMissing + mostOther || countBits(different & mask) > mostMissing) continue;
		if (countBits(different & ~mask) > mostOther) continue;
		const edits = countEdits(word, sorted[at], limit);
		if (edits <= limit) found.push({ at, edits });
	}
}

/** The places where `compare` gives 0. Before them it gives less, behind them more. */
function selectEqual(places: Int32Array, compare: (at: number) => number): Int32Array {
	const findFirst = (isReached: (order: number) => boolean): number => {
		let low = 0;
		let high = places.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (isReached(compare(places[middle]))) high = middle;
			else low = middle + 1;
		}
		return low;
	};
	return places.subarray(
		findFirst((order) => order >= 0),
		findFirst((order) => order > 0),
	);
}

/** Compares the beginning of a text with another one that is no longer, by UTF-16 code units. */
function compareStart(text: string, start: string): number {
	for (let at = 0; at < start.length; at++) {
		const difference = text.charCodeAt(at) - start.charCodeAt(at);
		if (difference !== 0) return difference;
	}
	return 0;
}

/** The same for two ends, read backwards. */
function compareEnd(text: string, end: string): number {
	for (let back = 1; back <= end.length; back++) {
		const difference = text.charCodeAt(text.length - back) - end.charCodeAt(end.length - back);
		if (difference !== 0) return difference;
	}
	return 0;
}

function countBits(value: number): number {
	let bits = value - ((value >>> 1) & 0x55555555);
	bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
	return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
