/** A matrix of which only the known cells are kept, row by row (compressed sparse rows). */
export interface SparseMatrix {
	readonly rows: number;
	readonly columns: number;
	/** Row `r` holds the cells `offsets[r]` up to, not including, `offsets[r + 1]`. Length rows + 1. */
	readonly offsets: Int32Array;
	/** Column of each cell, ascending within a row. */
	readonly indices: Int32Array;
	readonly values: Float64Array;
}

/**
 * Builds a matrix from cells in any order; equal cells give equal bytes whatever their order. No (row, column) may occur twice.
 *
 * Two counting sorts, by column and then by row: O(cells + rows + columns).
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
	const byColumn = sortByKey(
		Int32Array.from({ length: cellRows.length }).map((_, cell) => cell),
		cellColumns,
		columns,
	).order;
	const { order, offsets } = sortByKey(byColumn, cellRows, rows);
	return {
		rows,
		columns,
		offsets,
		indices: order.map((cell) => cellColumns[cell]),
		values: Float64Array.from(order, (cell) => cellValues[cell]),
	};
}

/** Keeps the cells of a dense matrix, `columns` numbers a row, that are not 0. */
export function compressRows(dense: Float32Array | Float64Array, columns: number): SparseMatrix {
	const rows = dense.length / columns;
	const offsets = new Int32Array(rows + 1);
	const known = Int32Array.from(dense.keys()).filter((at) => dense[at] !== 0);
	for (const at of known) offsets[Math.floor(at / columns) + 1]++;
	for (let row = 0; row < rows; row++) offsets[row + 1] += offsets[row];
	return {
		rows,
		columns,
		offsets,
		indices: known.map((at) => at % columns),
		values: Float64Array.from(known, (at) => dense[at]),
	};
}

/** The same matrix with rows and columns exchanged, and for each of its cells the position it had in `matrix`. */
export function transpose(matrix: SparseMatrix): { transposed: SparseMatrix; cellOf: Int32Array } {
	const cellRows = new Int32Array(matrix.indices.length);
	for (let row = 0; row < matrix.rows; row++) cellRows.fill(row, matrix.offsets[row], matrix.offsets[row + 1]);
	const inOrder = cellRows.map((_, cell) => cell);
	const { order: cellOf, offsets } = sortByKey(inOrder, matrix.indices, matrix.columns);
	const transposed = {
		rows: matrix.columns,
		columns: matrix.rows,
		offsets,
		indices: cellOf.map((cell) => cellRows[cell]),
		values: Float64Array.from(cellOf, (cell) => matrix.values[cell]),
	};
	return { transposed, cellOf };
}

/** Sorts cells by key, keeping the order of equals, and says where each key begins. */
function sortByKey(
	cells: Int32Array,
	keyOf: ArrayLike<number>,
	keys: number,
): { order: Int32Array; offsets: Int32Array } {
	const offsets = new Int32Array(keys + 1);
	for (const cell of cells) offsets[keyOf[cell] + 1]++;
	for (let key = 0; key < keys; key++) offsets[key + 1] += offsets[key];
	const next = offsets.slice();
	const order = new Int32Array(cells.length);
	for (const cell of cells) order[next[keyOf[cell]]++] = cell;
	return { order, offsets };
}
