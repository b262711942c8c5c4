import type { Arena } from './arena.ts';
import { openKernel } from './kernel.ts';

/** Rows whose highest score is known together, so that who looks for high ones can pass over most of them. */
export const SPAN = 16;

/**
 * The `count` rows with the highest scores among those that `accepts` lets through, best first, equals by ascending row. Keeps a
 * sorted list of that length instead of sorting all: O(rows) for the few that are wanted. `accepts` is asked only about rows that
 * would get in.
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

/** `selectTop` for scores that are known already. It may ask about more rows. */
export type Select = (count: number, accepts: (row: number) => boolean) => number[];

/** Of so many spans one is looked at. */
const SAMPLED = 8;
/** A score is looked for that so many times as many spans reach as rows are wanted, since not all that is found is accepted. */
const SPARE = 3;

/**
 * Prepares a `selectTop` among rows of the arena whose scores change between calls. The kernel lists the rows above a guess, which
 * is a matter of microseconds; only where too few of those are accepted all are looked at.
 *
 * @param peaks - The highest score of each `SPAN` rows.
 */
export function createSelector(arena: Arena, scores: Float64Array, peaks: Float64Array): Select {
	const kernel = openKernel(arena.memory);
	const rows = arena.integers(scores.length);
	const sample = new Float64Array(Math.floor(peaks.length / SAMPLED));
	const guessFloor = (count: number): number => {
		for (let at = 0; at < sample.length; at++) sample[at] = peaks[SAMPLED * at];
		sample.sort();
		return sample[sample.length - Math.ceil((SPARE * count) / SAMPLED)] ?? Number.NEGATIVE_INFINITY;
	};
	return (count, accepts) => {
		if (count <= 0) return [];
		const floor = guessFloor(count);
		const found = kernel.listAbove(scores.byteOffset, scores.length, floor, rows.byteOffset);
		let accepted = 0;
		for (let at = 0; at < found; at++) if (accepts(rows[at])) rows[accepted++] = rows[at];
		if (accepted < count && floor > Number.NEGATIVE_INFINITY) return selectTop(scores, count, accepts);
		const wanted = Math.min(count, accepted);
		kernel.sortTop(scores.byteOffset, rows.byteOffset, accepted, wanted);
		return Array.from(rows.subarray(0, wanted));
	};
}

/** For each of `wanted`, the share of the other rows that score lower, 0 to 100. O(rows / SPAN) for rows near the top. */
export function computeMatches(scores: Float64Array, peaks: Float64Array, wanted: readonly number[]): number[] {
	const lowest = Math.min(...wanted.map((row) => scores[row]));
	const lower = new Int32Array(wanted.length);
	// Nearly all rows are below the lowest of a list's head, and their peaks say so.
	let below = 0;
	for (let from = 0; from < scores.length; from += SPAN) {
		const to = Math.min(scores.length, from + SPAN);
		if (peaks[from / SPAN] < lowest) {
			below += to - from;
			continue;
		}
		for (let row = from; row < to; row++) {
			if (scores[row] < lowest) below++;
			else for (let at = 0; at < lower.length; at++) if (scores[row] < scores[wanted[at]]) lower[at]++;
		}
	}
	return wanted.map((_, at) => (scores.length < 2 ? 100 : (100 * (below + lower[at])) / (scores.length - 1)));
}
