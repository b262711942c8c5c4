import { type Allocator, copyFloats, copyIntegers, HEAP } from './arena.ts';

/** Where the known cells of a matrix are, row by row (compressed sparse rows). */
export interface SparsePattern {
	readonly rows: number;
	readonly columns: number;
	/** Row `r` holds the cells `offsets[r]` up to, not including, `offsets[r + 1]`. Length rows + 1. */
	readonly offsets: Int32Array;
	/** Column of each cell, ascending within a row. */
	readonly indices: Int32Array;
}

/** A matrix of which only the known cells are kept. */
export interface SparseMatrix extends SparsePattern {
	readonly values: Float64Array;
}

/**
 * Builds a matrix from cells in any order; equal cells give equal bytes whatever their order. No (row, column) may occur twice.
 *
 * A counting sort by row, which is quick where they come row by row, and a sort of each row: O(cells * log(cells of a row)).
 *
 * @example buildSparseMatrix(2, 3, [1, 0], [2, 0], [4, 5]) // [[5, 0, 0], [0, 0, 4]]
 */
export function buildSparseMatrix(
	rows: number,
	columns: number,
	cellRows: ArrayLike<number>,
	cellColumns: ArrayLike<number>,
	cellValues: ArrayLike<number>,
): SparseMatrix {
	const { order, offsets } = sortByKey(cellRows, rows);
	sortRows(order, offsets, cellColumns);
	return {
		rows,
		columns,
		offsets,
		indices: pickIntegers(cellColumns, order),
		values: pickFloats(cellValues, order),
	};
}

/** Above every number of a cell. A column times this is still a whole number of 53 bits. */
const CELL_LIMIT = 2 ** 31;

/** Sorts the cells of each row by column, in place. */
function sortRows(order: Int32Array, offsets: Int32Array, columnOf: ArrayLike<number>): void {
	for (let row = 0; row + 1 < offsets.length; row++) {
		const cells = order.subarray(offsets[row], offsets[row + 1]);
		const keys = Float64Array.from(cells, (cell) => columnOf[cell] * CELL_LIMIT + cell).sort();
		for (let at = 0; at < keys.length; at++) cells[at] = keys[at] % CELL_LIMIT;
	}
}

/** The same matrix in other arrays. */
export function copyMatrix(
	{ rows, columns, offsets, indices, values }: SparseMatrix,
	allocator: Allocator,
): SparseMatrix {
	return {
		rows,
		columns,
		offsets: copyIntegers(offsets, allocator),
		indices: copyIntegers(indices, allocator),
		values: copyFloats(values, allocator),
	};
}

/** Those rows of a matrix that `picks` lists, in that order: row r of the result is row picks[r]. */
export function pickRows({ columns, offsets, indices, values }: SparseMatrix, picks: Int32Array): SparseMatrix {
	const rows = picks.length;
	const pickedOffsets = new Int32Array(rows + 1);
	for (let row = 0; row < rows; row++) {
		pickedOffsets[row + 1] = pickedOffsets[row] + offsets[picks[row] + 1] - offsets[picks[row]];
	}
	const picked = {
		rows,
		columns,
		offsets: pickedOffsets,
		indices: new Int32Array(pickedOffsets[rows]),
		values: new Float64Array(pickedOffsets[rows]),
	};
	for (let row = 0; row < rows; row++) {
		const [start, end] = [offsets[picks[row]], offsets[picks[row] + 1]];
		picked.indices.set(indices.subarray(start, end), pickedOffsets[row]);
		picked.values.set(values.subarray(start, end), pickedOffsets[row]);
	}
	return picked;
}

/** Which rows have the most cells, most first, equals in their order. */
export function sortByLength({ rows, columns, offsets }: SparsePattern): Int32Array {
	const missing = Int32Array.from({ length: rows }, (_, row) => columns - (offsets[row + 1] - offsets[row]));
	return sortByKey(missing, columns + 1).order;
}

/** The same matrix with rows and columns exchanged. */
export function transpose(matrix: SparseMatrix): SparseMatrix {
	const { transposed, placeOf } = transposePattern(matrix);
	return { ...transposed, values: placeFloats(matrix.values, placeOf) };
}

/**
 * The same pattern with rows and columns exchanged, and for each cell of `pattern` its position there. Cells are read in their order and
 * written to where their column has come to; the other way round nearly every read would miss the caches.
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
		for (let cell = pattern.offsets[row]; cell < pattern.offsets[row + 1]; cell++) {
			const place = next[pattern.indices[cell]]++;
			placeOf[cell] = place;
			indices[place] = row;
		}
	}
	return { transposed: { rows: columns, columns: rows, offsets, indices }, placeOf };
}

/** Sorts the places of `keyOf` by key, keeping the order of equals, and says where each key begins. O(places + keys). */
export function sortByKey(keyOf: ArrayLike<number>, keys: number): { order: Int32Array; offsets: Int32Array } {
	const offsets = countKeys(keyOf, keys, HEAP);
	const next = offsets.slice();
	const order = new Int32Array(keyOf.length);
	for (let place = 0; place < keyOf.length; place++) order[next[keyOf[place]]++] = place;
	return { order, offsets };
}

/** Where each key begins once they are sorted, and where the last ends. */
function countKeys(keyOf: ArrayLike<number>, keys: number, allocator: Allocator): Int32Array {
	const offsets = allocator.integers(keys + 1);
	for (let place = 0; place < keyOf.length; place++) offsets[keyOf[place] + 1]++;
	for (let key = 0; key < keys; key++) offsets[key + 1] += offsets[key];
	return offsets;
}

/** 0, 1, 2 and so on. */
export function countUp(length: number): Int32Array {
	const numbers = new Int32Array(length);
	for (let at = 0; at < length; at++) numbers[at] = at;
	return numbers;
}

/** The values at those places. */
export function pickFloats(values: ArrayLike<number>, places: Int32Array): Float64Array {
	const picked = new Float64Array(places.length);
	for (let at = 0; at < places.length; at++) picked[at] = values[places[at]];
	return picked;
}

/** The values, each at its place. */
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
