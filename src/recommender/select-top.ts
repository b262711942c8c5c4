/** Rows whose highest score is known together, so that who looks for high ones can pass over most of them. */
export const SPAN = 16;

/**
 * The `count` rows with the highest scores among those that `accepts` lets through, best first, equals by ascending row. Keeps a
 * sorted list of that length instead of sorting all: O(rows) for the few that are wanted. `accepts` is asked only about rows that
 * would get in.
 *
 * @param peaks - The highest score of each `SPAN` rows, where that is known.
 */
export function selectTop(
	scores: Float64Array,
	count: number,
	accepts: (row: number) => boolean,
	peaks?: Float64Array,
): number[] {
	const top: number[] = [];
	if (count <= 0) return top;
	let threshold = Number.NEGATIVE_INFINITY;
	for (let from = 0; from < scores.length; from += SPAN) {
		if (peaks !== undefined && peaks[from / SPAN] <= threshold) continue;
		const to = Math.min(scores.length, from + SPAN);
		for (let row = from; row < to; row++) {
			const score = scores[row];
			if (!(score > threshold) || !accepts(row)) continue;
			let at = top.length < count ? top.push(row) - 1 : count - 1;
			for (; at > 0 && scores[top[at - 1]] < score; at--) top[at] = top[at - 1];
			top[at] = row;
			if (top.length === count) threshold = scores[top[count - 1]];
		}
	}
	return top;
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
