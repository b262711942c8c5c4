import { type Allocator, copyFloats, copyIntegers, HEAP } from './arena.ts';

/** Where the nonzeros of a matrix are, row by row: compressed sparse rows. */
export interface SparsePattern {
	readonly rows: number;
	readonly columns: number;
	/** Row `r` holds the nonzeros from `offsets[r]` up to, not including, `offsets[r + 1]`. Length rows + 1. */
	readonly offsets: Int32Array;
	/** Column of each nonzero, ascending within a row. */
	readonly indices: Int32Array;
}

/** A matrix that keeps its nonzeros only. */
export interface SparseMatrix extends SparsePattern {
	readonly values: Float64Array;
}

/**
 * Builds a matrix from nonzeros in any order. The bytes do not depend on the order. No (row, column) may occur twice.
 *
 * Sorts by row with a counting sort, which is fast when they come row by row, then sorts each row: O(n log(n of a
 * row)).
 *
 * @example buildSparseMatrix(2, 3, [1, 0], [2, 0], [4, 5]) // [[5, 0, 0], [0, 0, 4]]
 */
export function buildSparseMatrix(
	rows: number,
	columns: number,
	rowOf: ArrayLike<number>,
	columnOf: ArrayLike<number>,
	values: ArrayLike<number>,
): SparseMatrix {
	const { order, offsets } = sortByKey(rowOf, rows);
	sortRows(order, offsets, columnOf);
	return {
		rows,
		columns,
		offsets,
		indices: pickIntegers(columnOf, order),
		values: pickFloats(values, order),
	};
}

/** More than any number of nonzeros. A column times this still fits the 53 bits of an exact integer. */
const MAX_NONZEROS = 2 ** 31;

/** Sorts the nonzeros of each row by column, in place. */
function sortRows(order: Int32Array, offsets: Int32Array, columnOf: ArrayLike<number>): void {
	for (let row = 0; row + 1 < offsets.length; row++) {
		const own = order.subarray(offsets[row], offsets[row + 1]);
		const keys = Float64Array.from(own, (nonzero) => columnOf[nonzero] * MAX_NONZEROS + nonzero).sort();
		for (let at = 0; at < keys.length; at++) own[at] = keys[at] % MAX_NONZEROS;
	}
}

/** Copies a pattern into arrays of the allocator's. */
export function copyPattern({ rows, columns, offsets, indices }: SparsePattern, allocator: Allocator): SparsePattern {
	return { rows, columns, offsets: copyIntegers(offsets, allocator), indices: copyIntegers(indices, allocator) };
}

/** Copies a matrix into arrays of the allocator's. */
export function copyMatrix(matrix: SparseMatrix, allocator: Allocator): SparseMatrix {
	return { ...copyPattern(matrix, allocator), values: copyFloats(matrix.values, allocator) };
}

/** Picks rows of a matrix: row r of the result is row picks[r]. */
export function pickRows({ columns, offsets, indices, values }: SparseMatrix, picks: Int32Array): SparseMatrix {
	const rows = picks.length;
	const pickedOffsets = new Int32Array(rows + 1);
	for (let row = 0; row < rows; row++) {
		pickedOffsets[row + 1] = pickedOffsets[row] + offsets[picks[row] + 1] - offsets[picks[row]];
	}
	const nonzeros = pickedOffsets[rows];
	const picked = { indices: new Int32Array(nonzeros), values: new Float64Array(nonzeros) };
	for (let row = 0; row < rows; row++) {
		const [start, end] = [offsets[picks[row]], offsets[picks[row] + 1]];
		picked.indices.set(indices.subarray(start, end), pickedOffsets[row]);
		picked.values.set(values.subarray(start, end), pickedOffsets[row]);
	}
	return { rows, columns, offsets: pickedOffsets, ...picked };
}

/** Keeps the first columns. O(nonzeros); nothing is copied where those are all. */
export function keepColumns(matrix: SparseMatrix, columns: number): SparseMatrix {
	const { rows, offsets, indices, values } = matrix;
	if (columns >= matrix.columns) return matrix;
	const kept = countUp(indices.length).filter((at) => indices[at] < columns);
	const ownOffsets = new Int32Array(rows + 1);
	for (let row = 0, at = 0; row < rows; row++) {
		while (at < kept.length && kept[at] < offsets[row + 1]) at++;
		ownOffsets[row + 1] = at;
	}
	return { rows, columns, offsets: ownOffsets, indices: pickIntegers(indices, kept), values: pickFloats(values, kept) };
}

/** Lists the rows by number of nonzeros, most first; rows with equally many keep their order. */
export function sortByLength({ rows, columns, offsets }: SparsePattern): Int32Array {
	const missing = Int32Array.from({ length: rows }, (_, row) => columns - (offsets[row + 1] - offsets[row]));
	return sortByKey(missing, columns + 1).order;
}

/** Transposes a matrix. */
export function transpose(matrix: SparseMatrix): SparseMatrix {
	const { transposed, placeOf } = transposePattern(matrix);
	return { ...transposed, values: placeFloats(matrix.values, placeOf) };
}

/**
 * Transposes a pattern, and returns the new place of each nonzero. It reads in order and writes out of order: the
 * other way round, nearly every read would miss the caches.
 */
export function transposePattern(
	pattern: SparsePattern,
	allocator: Allocator = HEAP,
): { transposed: SparsePattern; placeOf: Int32Array } {
	const { rows, columns } = pattern;
	const offsets = countKeys(pattern.indices, columns, allocator);
	const next = offsets.slice();
	const indices = allocator.integers(pattern.indices.length);
	const placeOf = new Int32Array(pattern.indices.length);
	for (let row = 0; row < rows; row++) {
		for (let at = pattern.offsets[row]; at < pattern.offsets[row + 1]; at++) {
			const place = next[pattern.indices[at]]++;
			placeOf[at] = place;
			indices[place] = row;
		}
	}
	return { transposed: { rows: columns, columns: rows, offsets, indices }, placeOf };
}

/** Sorts the places of `keyOf` by key, stably, and returns where each key begins. A counting sort: O(places + keys). */
export function sortByKey(keyOf: ArrayLike<number>, keys: number): { order: Int32Array; offsets: Int32Array } {
	const offsets = countKeys(keyOf, keys, HEAP);
	const next = offsets.slice();
	const order = new Int32Array(keyOf.length);
	for (let place = 0; place < keyOf.length; place++) order[next[keyOf[place]]++] = place;
	return { order, offsets };
}

/** Counts where each key begins in sorted order, and where the last ends. */
function countKeys(keyOf: ArrayLike<number>, keys: number, allocator: Allocator): Int32Array {
	const offsets = allocator.integers(keys + 1);
	for (let place = 0; place < keyOf.length; place++) offsets[keyOf[place] + 1]++;
	for (let key = 0; key < keys; key++) offsets[key + 1] += offsets[key];
	return offsets;
}

/** Returns 0, 1, 2 and so on. */
export function countUp(length: number): Int32Array {
	const numbers = new Int32Array(length);
	for (let at = 0; at < length; at++) numbers[at] = at;
	return numbers;
}

/** Gathers: picked[i] = values[places[i]]. */
export function pickFloats(values: ArrayLike<number>, places: Int32Array): Float64Array {
	const picked = new Float64Array(places.length);
	for (let at = 0; at < places.length; at++) picked[at] = values[places[at]];
	return picked;
}

/** Scatters: placed[places[i]] = values[i]. */
export function placeFloats(values: Float64Array, places: Int32Array, allocator: Allocator = HEAP): Float64Array {
	const placed = allocator.floats(places.length);
	for (let at = 0; at < places.length; at++) placed[places[at]] = values[at];
	return placed;
}

function pickIntegers(values: ArrayLike<number>, places: Int32Array): Int32Array {
	const picked = new Int32Array(places.length);
	for (let at = 0; at < places.length; at++) picked[at] = values[places[at]];
	return picked;
}
