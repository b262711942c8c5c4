/**
 * Letters to insert, delete, replace or swap with their neighbour (optimal string alignment).
 *
 * @param {string} a
 * @param {string} b
 */
export function countEdits(a, b) {
	/** @type {number[]} */
	let before = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
			const isSwapped = i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			if (isSwapped) row[j] = Math.min(row[j], before[j - 2] + 1);
		}
		before = last;
		last = row;
	}
	return last[b.length];
}
