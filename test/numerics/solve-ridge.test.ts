import { expect, test } from 'vitest';
import { solveRidge } from '../../src/numerics/solve-ridge.ts';
import { buildSparseMatrix } from '../../src/numerics/sparse-matrix.ts';

test('solves each column of a weighted ridge regression', () => {
	// Each feature has rows of its own, so weight * target / (weight + ridge) can be seen.
	const matrix = buildSparseMatrix(2, 2, [0, 1], [0, 1], [1, 2]);
	const solved = solveRidge(matrix, Float64Array.of(3, 1), Float32Array.of(8, 0, 0, 6), 2, 1);
	expect([...solved].map((value) => Number(value.toFixed(3)))).toEqual([6, 0, 0, 2.4]);
});
