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
