import { Matrix, solve } from 'ml-matrix';
import { expect, test } from 'vitest';
import { createRandom } from '../../src/numerics/random.ts';
import { solveRidge } from '../../src/numerics/solve-ridge.ts';
import { buildSparseMatrix } from '../../src/numerics/sparse-matrix.ts';

test('solves each column of a weighted ridge regression', () => {
	// Each feature has rows of its own, so weight * target / (weight + ridge) can be seen.
	const matrix = buildSparseMatrix(2, 2, [0, 1], [0, 1], [1, 2]);
	const solved = solveRidge(matrix, Float64Array.of(3, 1), Float32Array.of(8, 0, 0, 6), 2, 1);
	expect([...solved].map((value) => Number(value.toFixed(3)))).toEqual([6, 0, 0, 2.4]);
});

test.each([1, 8, 11])('solves %i columns as dense normal equations do', (k) => {
	const { uniform } = createRandom(k);
	const [rows, columns, ridge] = [30, 9, 0.5];
	const dense = Array.from({ length: rows }, () =>
		Array.from({ length: columns }, () => (uniform() < 0.4 ? uniform() : 0)),
	);
	const places = dense.flatMap((row, at) => row.flatMap((value, column) => (value === 0 ? [] : [[at, column, value]])));
	const [rowOf, columnOf, values] = [0, 1, 2].map((part) => places.map((place) => place[part]));
	const weights = Float64Array.from({ length: rows }, () => 0.5 + uniform());
	const targets = Float32Array.from({ length: rows * k }, uniform);
	const solved = solveRidge(buildSparseMatrix(rows, columns, rowOf, columnOf, values), weights, targets, k, ridge);
	const x = new Matrix(dense);
	const weighed = Matrix.diag([...weights]).mmul(x);
	const equations = x.transpose().mmul(weighed).add(Matrix.eye(columns).mul(ridge));
	const asked = Array.from({ length: rows }, (_, row) => [...targets.subarray(row * k, (row + 1) * k)]);
	const exact = solve(equations, weighed.transpose().mmul(new Matrix(asked)));
	const most = Math.max(...exact.to1DArray().map(Math.abs));
	exact.to1DArray().forEach((value, at) => {
		expect(Math.abs(solved[at] - value)).toBeLessThan(0.05 * most);
	});
});
