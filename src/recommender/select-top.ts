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
		if (!(scores[row] > threshold) || !accepts(row)) continue;
		let at = top.length;
		while (at > 0 && scores[top[at - 1]] < scores[row]) at--;
		top.splice(at, 0, row);
		if (top.length > count) top.pop();
		if (top.length === count) threshold = scores[top[count - 1]];
	}
	return top;
}

/** Share of the other rows that score lower, 0 to 100. O(rows). */
export function computeMatch(scores: Float64Array, row: number): number {
	if (scores.length < 2) return 100;
	const score = scores[row];
	let lower = 0;
	for (let other = 0; other < scores.length; other++) if (scores[other] < score) lower++;
	return (100 * lower) / (scores.length - 1);
}
