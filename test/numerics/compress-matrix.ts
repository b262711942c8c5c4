import type { SparseMatrix } from '../../src/numerics/sparse-matrix.ts';

/** Compresses a dense matrix of `columns` numbers a row. */
export function compressMatrix(dense: Float32Array | Float64Array, columns: number): SparseMatrix {
	const rows = dense.length / columns;
	const offsets = new Int32Array(rows + 1);
	const nonzeros = Int32Array.from(dense.keys()).filter((at) => dense[at] !== 0);
	for (const at of nonzeros) offsets[Math.floor(at / columns) + 1]++;
	for (let row = 0; row < rows; row++) offsets[row + 1] += offsets[row];
	return {
		rows,
		columns,
		offsets,
		indices: nonzeros.map((at) => at % columns),
		values: Float64Array.from(nonzeros, (at) => dense[at]),
	};
}
