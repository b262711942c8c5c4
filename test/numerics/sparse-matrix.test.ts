import { expect, test } from 'vitest';
import {
	buildSparseMatrix,
	pickRows,
	type SparseMatrix,
	sortByLength,
	transpose,
	transposePattern,
} from '../../src/numerics/sparse-matrix.ts';
import { compressMatrix } from './compress-matrix.ts';

function toDense({ rows, columns, offsets, indices, values }: SparseMatrix): number[][] {
	const dense = Array.from({ length: rows }, () => Array<number>(columns).fill(0));
	for (let row = 0; row < rows; row++) {
		for (let at = offsets[row]; at < offsets[row + 1]; at++) dense[row][indices[at]] = values[at];
	}
	return dense;
}

const rows = [2, 0, 2, 0];
const columns = [3, 1, 0, 0];
const stars = [4, 2, 5, 1];
const matrix = buildSparseMatrix(3, 4, rows, columns, stars);

test('holds every nonzero in its place, and empty rows', () => {
	expect(toDense(matrix)).toEqual([
		[1, 2, 0, 0],
		[0, 0, 0, 0],
		[5, 0, 0, 4],
	]);
});

test('is the same whatever order the nonzeros come in', () => {
	const order = [3, 1, 0, 2];
	const shuffled = [rows, columns, stars].map((list) => order.map((at) => list[at]));
	expect(buildSparseMatrix(3, 4, shuffled[0], shuffled[1], shuffled[2])).toEqual(matrix);
});

test('lists rows longest first, and picks rows in a given order', () => {
	const long = buildSparseMatrix(4, 3, [0, 1, 1, 3, 3], [2, 0, 1, 0, 2], [1, 2, 3, 4, 5]);
	const order = sortByLength(long);
	expect([...order]).toEqual([1, 3, 0, 2]);
	expect(toDense(pickRows(long, order))).toEqual([
		[2, 3, 0],
		[4, 0, 5],
		[0, 0, 1],
		[0, 0, 0],
	]);
	expect(toDense(pickRows(long, order.subarray(1, 3)))).toEqual([
		[4, 0, 5],
		[0, 0, 1],
	]);
});

test('transposes, and returns the new place of each nonzero', () => {
	const transposed = transpose(matrix);
	const { placeOf } = transposePattern(matrix);
	expect(toDense(transposed)).toEqual([
		[1, 0, 5],
		[2, 0, 0],
		[0, 0, 0],
		[0, 0, 4],
	]);
	expect(Array.from(placeOf, (place) => transposed.values[place])).toEqual([...matrix.values]);
	expect(transpose(transposed)).toEqual(matrix);
});

test('compresses a dense matrix', () => {
	expect(compressMatrix(Float32Array.of(1, 2, 0, 0, 0, 0, 0, 0, 5, 0, 0, 4), 4)).toEqual(matrix);
});
