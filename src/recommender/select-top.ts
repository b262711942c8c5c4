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

/** For each of `wanted`, the share of the other rows that score lower, 0 to 100. O(rows) for rows near the top. */
export function computeMatches(scores: Float64Array, wanted: readonly number[]): number[] {
	const lowest = Math.min(...wanted.map((row) => scores[row]));
	const lower = new Int32Array(wanted.length);
	// Nearly all rows are below the lowest of a list's head, and need no more than this comparison.
	let below = 0;
	for (let row = 0; row < scores.length; row++) {
		if (scores[row] < lowest) below++;
		else for (let at = 0; at < lower.length; at++) if (scores[row] < scores[wanted[at]]) lower[at]++;
	}
	return wanted.map((_, at) => (scores.length < 2 ? 100 : (100 * (below + lower[at])) / (scores.length - 1)));
}
