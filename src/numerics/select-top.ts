import type { Arena } from './arena.ts';
import { openKernel } from './kernel.ts';

/** A span of rows. We keep the highest score of each span, so a search for high scores skips most spans. */
export const SPAN = 16;

/** Scores by row. */
export interface Ranked {
	readonly values: Float64Array;
	/** The highest value of each `SPAN` rows, in the same arena. */
	readonly peaks: Float64Array;
}

/**
 * Finds the `count` rows with the highest scores among those that `accepts` lets through, best first, equals by
 * ascending row. Keeps a sorted list of that length instead of sorting all: O(rows) where few are wanted. It asks
 * `accepts` only about rows that would get in.
 */
export function selectTop(scores: Float64Array, count: number, accepts: (row: number) => boolean): number[] {
	const top: number[] = [];
	if (count <= 0) return top;
	let threshold = Number.NEGATIVE_INFINITY;
	for (let row = 0; row < scores.length; row++) {
		const score = scores[row];
		if (!(score > threshold) || !accepts(row)) continue;
		let at = top.length < count ? top.push(row) - 1 : count - 1;
		for (; at > 0 && scores[top[at - 1]] < score; at--) top[at] = top[at - 1];
		top[at] = row;
		if (top.length === count) threshold = scores[top[count - 1]];
	}
	return top;
}

/** `selectTop` for ranked scores of one arena. It may ask `accepts` about more rows. */
export type Select = (ranked: Ranked, count: number, accepts: (row: number) => boolean) => number[];

/** A guess looks at one span in this many. */
const SAMPLED = 8;
/** The guess lets through this many spans for each wanted row, since `accepts` refuses some rows. */
const SPARE = 3;

/**
 * Prepares a `selectTop` for scores in the arena. The kernel lists the rows above a guess, which takes microseconds;
 * only when `accepts` refuses too many of these does it look at all rows.
 *
 * @param length - How many rows every `Ranked` has.
 */
export function createSelector(arena: Arena, length: number): Select {
	const kernel = openKernel(arena.memory);
	const found = arena.integers(length);
	return ({ values, peaks }, count, accepts) => {
		if (count <= 0) return [];
		const floor = guessFloor(peaks, count);
		const scores = [values.byteOffset, values.length, peaks.byteOffset, SPAN] as const;
		const above = kernel.listAbove(...scores, floor, found.byteOffset);
		// A copy, since `accepts` may call the selector itself.
		const rows = found.slice(0, above);
		let accepted = 0;
		for (let at = 0; at < above; at++) if (accepts(rows[at])) rows[accepted++] = rows[at];
		if (accepted < count && floor > Number.NEGATIVE_INFINITY) return selectTop(values, count, accepts);
		const wanted = Math.min(count, accepted);
		found.set(rows.subarray(0, accepted));
		kernel.sortTop(values.byteOffset, found.byteOffset, accepted, wanted);
		const top: number[] = [];
		for (let at = 0; at < wanted; at++) top.push(found[at]);
		return top;
	};
}

/** Guesses a value that at least `count` rows exceed, and not many more. */
function guessFloor(peaks: Float64Array, count: number): number {
	const sample = new Float64Array(Math.floor(peaks.length / SAMPLED));
	for (let at = 0; at < sample.length; at++) sample[at] = peaks[SAMPLED * at];
	sample.sort();
	return sample[sample.length - Math.ceil((SPARE * count) / SAMPLED)] ?? Number.NEGATIVE_INFINITY;
}
