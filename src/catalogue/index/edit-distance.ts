/** Only this many letters of a word count; no two titles differ only after them. */
const MAX_LENGTH = 64;
/** Letters for which there are bits in a number. */
const BITS = 32;

/**
 * Counts the letters to insert, delete, replace or swap with their neighbour to turn one word into the other (optimal
 * string alignment). Costs some 0.1 µs for words of titles.
 *
 * @returns the distance, or `limit + 1` when it is above the limit.
 * @example countEdits('clockwork', 'clockwrok', 2) // 1
 */
export function countEdits(a: string, b: string, limit: number): number {
	const out = limit + 1;
	let toA = Math.min(a.length, MAX_LENGTH);
	let toB = Math.min(b.length, MAX_LENGTH);
	if (Math.abs(toA - toB) > limit) return out;
	let from = 0;
	while (from < toA && from < toB && a.charCodeAt(from) === b.charCodeAt(from)) from++;
	while (toA > from && toB > from && a.charCodeAt(toA - 1) === b.charCodeAt(toB - 1)) {
		toA--;
		toB--;
	}
	if (toA === from || toB === from) return Math.min(Math.max(toA, toB) - from, out);
	if (toA - from <= BITS) return Math.min(countByBits(a, b, from, toA, toB), out);
	return countByTable(a.slice(from, toA), b.slice(from, toB), limit);
}

/** By UTF-16 code unit: its places in the one word, a bit each. All are 0 between two calls. */
const places = new Int32Array(65_536);

/**
 * A column of the table of distances at a time, as the bits of its differences.
 *
 * Source: H. Hyyrö, A bit-vector algorithm for computing Levenshtein and Damerau edit distances, Nordic Journal of
 * Computing 10, 2003, figure 4.
 */
function countByBits(a: string, b: string, from: number, toA: number, toB: number): number {
	for (let at = from; at < toA; at++) places[a.charCodeAt(at)] |= 1 << (at - from);
	const last = 1 << (toA - from - 1);
	let edits = toA - from;
	let [rises, falls, diagonal, before] = [-1, 0, 0, 0];
	for (let at = from; at < toB; at++) {
		const same = places[b.charCodeAt(at)];
		const swapped = ((~diagonal & same) << 1) & before;
		diagonal = ((((same & rises) + rises) | 0) ^ rises) | same | falls | swapped;
		let up = falls | ~(diagonal | rises);
		const down = diagonal & rises;
		if (up & last) edits++;
		else if (down & last) edits--;
		up = (up << 1) | 1;
		rises = (down << 1) | ~(diagonal | up);
		falls = diagonal & up;
		before = same;
	}
	for (let at = from; at < toA; at++) places[a.charCodeAt(at)] = 0;
	return edits;
}

/** The last two rows of the table and the one being filled, kept from call to call. */
const rows = [0, 1, 2].map(() => new Uint8Array(MAX_LENGTH + 1));

/**
 * The table itself, for long names. Costs O(limit * length of a), since a path of few edits stays near the diagonal.
 *
 * Source: L. Boytsov, Indexing methods for approximate dictionary searching, ACM JEA 16, 2011, section 2.
 */
function countByTable(a: string, b: string, limit: number): number {
	const [n, m, out] = [a.length, b.length, limit + 1];
	let [before, last, row] = rows;
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
