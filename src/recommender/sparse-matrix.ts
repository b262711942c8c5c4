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
	const { order, offsets } = sortByKey(countUp(cellRows.length), cellRows, rows);
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

/** The rows of a matrix in another order: row r of the result is row order[r]. */
export function pickRows({ rows, columns, offsets, indices, values }: SparseMatrix, order: Int32Array): SparseMatrix {
	const picked = {
		rows,
		columns,
		offsets: new Int32Array(rows + 1),
		indices: new Int32Array(indices.length),
		values: new Float64Array(values.length),
	};
	for (let row = 0; row < rows; row++) {
		const [start, end] = [offsets[order[row]], offsets[order[row] + 1]];
		const to = picked.offsets[row];
		picked.indices.set(indices.subarray(start, end), to);
		picked.values.set(values.subarray(start, end), to);
		picked.offsets[row + 1] = to + end - start;
	}
	return picked;
}

/** Which rows have the most cells, most first, equals in their order. */
export function sortByLength({ rows, columns, offsets }: SparsePattern): Int32Array {
	const missing = Int32Array.from({ length: rows }, (_, row) => columns - (offsets[row + 1] - offsets[row]));
	return sortByKey(countUp(rows), missing, columns + 1).order;
}

/** The same matrix with rows and columns exchanged. */
export function transpose(matrix: SparseMatrix): SparseMatrix {
	const { transposed, cellOf } = transposePattern(matrix);
	return { ...transposed, values: pickFloats(matrix.values, cellOf) };
}

/** The same pattern with rows and columns exchanged, and for each of its cells the position it had in `pattern`. */
export function transposePattern(
	pattern: SparsePattern,
	allocator: Allocator = HEAP,
): { transposed: SparsePattern; cellOf: Int32Array } {
	const cellRows = new Int32Array(pattern.indices.length);
	for (let row = 0; row < pattern.rows; row++) cellRows.fill(row, pattern.offsets[row], pattern.offsets[row + 1]);
	const { order: cellOf, offsets } = sortByKey(countUp(cellRows.length), pattern.indices, pattern.columns, allocator);
	const indices = pickIntegers(cellRows, cellOf, allocator);
	return { transposed: { rows: pattern.columns, columns: pattern.rows, offsets, indices }, cellOf };
}

/** Sorts cells by key, keeping the order of equals, and says where each key begins. O(cells + keys). */
export function sortByKey(
	cells: Int32Array,
	keyOf: ArrayLike<number>,
	keys: number,
	allocator: Allocator = HEAP,
): { order: Int32Array; offsets: Int32Array } {
	const offsets = allocator.integers(keys + 1);
	for (const cell of cells) offsets[keyOf[cell] + 1]++;
	for (let key = 0; key < keys; key++) offsets[key + 1] += offsets[key];
	const next = offsets.slice();
	const order = new Int32Array(cells.length);
	for (const cell of cells) order[next[keyOf[cell]]++] = cell;
	return { order, offsets };
}

/** 0, 1, 2 and so on. */
export function countUp(length: number): Int32Array {
	const numbers = new Int32Array(length);
	for (let at = 0; at < length; at++) numbers[at] = at;
	return numbers;
}

/** The values at those places. */
export function pickFloats(values: ArrayLike<number>, places: Int32Array, allocator: Allocator = HEAP): Float64Array {
	const picked = allocator.floats(places.length);
	for (let at = 0; at < places.length; at++) picked[at] = values[places[at]];
	return picked;
}

function pickIntegers(values: ArrayLike<number>, places: Int32Array, allocator: Allocator = HEAP): Int32Array {
	const picked = allocator.integers(places.length);
	for (let at = 0; at < places.length; at++) picked[at] = values[places[at]];
	return picked;
}
