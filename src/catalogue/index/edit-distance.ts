/** Only this many letters of a word count; no two titles differ only after them. */
const MAX_LENGTH = 64;

/** The last two rows of the table and the one being filled, kept from call to call. */
const rows = [0, 1, 2].map(() => new Uint8Array(MAX_LENGTH + 1));

/**
 * Counts the letters to insert, delete, replace or swap with their neighbour to turn one word into the other (optimal
 * string alignment). Costs O(limit * length of a), since a path of few edits stays near the diagonal.
 *
 * Source: L. Boytsov, Indexing methods for approximate dictionary searching, ACM JEA 16, 2011, section 2.
 *
 * @returns the distance, or `limit + 1` when it is above the limit.
 * @example countEdits('clockwork', 'clockwrok', 2) // 1
 */
export function countEdits(a: string, b: string, limit: number): number {
	const n = Math.min(a.length, MAX_LENGTH);
	const m = Math.min(b.length, MAX_LENGTH);
	if (Math.abs(n - m) > limit) return limit + 1;
	let [before, last, row] = rows;
	const out = limit + 1;
	for (let j = 0; j <= Math.min(m, out); j++) last[j] = j;
	for (let i = 1; i <= n; i++) {
		const from = Math.max(1, i - limit);
		const to = Math.min(m, i + limit);
		row[from - 1] = from === 1 ? i : out;
		let least = row[from - 1];
		const letter = a.charCodeAt(i - 1);
		for (let j = from; j <= to; j++) {
			const other = b.charCodeAt(j - 1);
			let edits = last[j - 1] + (letter === other ? 0 : 1);
			if (row[j - 1] + 1 < edits) edits = row[j - 1] + 1;
			if (last[j] + 1 < edits) edits = last[j] + 1;
			if (
				i > 1 &&
				j > 1 &&
				letter === b.charCodeAt(j - 2) &&
				a.charCodeAt(i - 2) === other &&
				before[j - 2] + 1 < edits
			) {
				edits = before[j - 2] + 1;
			}
			row[j] = edits;
			if (edits < least) least = edits;
		}
		if (to < m) row[to + 1] = out;
		if (least > limit) return out;
		[before, last, row] = [last, row, before];
	}
	return Math.min(last[m], out);
}
