/**
 * Lists the parts of a long array: views on it, not copies.
 *
 * @param starts where each begins, and the end of the last
 */
export function listParts(values: Int32Array, starts: Int32Array): Int32Array[] {
	return Array.from({ length: starts.length - 1 }, (_, at) => values.subarray(starts[at], starts[at + 1]));
}

/** Joins parts into one long array, and says where each begins. */
export function joinParts(parts: readonly ArrayLike<number>[]): { values: Int32Array; starts: Int32Array } {
	const starts = new Int32Array(parts.length + 1);
	for (const [at, part] of parts.entries()) starts[at + 1] = starts[at] + part.length;
	const values = new Int32Array(starts[parts.length]);
	for (const [at, part] of parts.entries()) values.set(part, starts[at]);
	return { values, starts };
}
