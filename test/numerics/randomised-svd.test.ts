import { Matrix, SingularValueDecomposition } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/numerics/random.ts';
import { computeSvd } from '../../src/numerics/randomised-svd.ts';
import { transpose } from '../../src/numerics/sparse-matrix.ts';
import { computeNndsvd } from '../../src/training/nndsvd.ts';
import { compressMatrix } from './compress-matrix.ts';

const { uniform, normal } = createRandom(7);

/** Draws whole stars for about three places of ten, and zeros elsewhere. */
const rate = () => (uniform() < 0.3 ? 1 + Math.floor(5 * uniform()) : 0);
const fill = (rows: number, columns: number, draw: () => number) =>
	new Matrix(Array.from({ length: rows }, () => Array.from({ length: columns }, draw)));

/** Makes a matrix of that rank. */
const makeLowRank = (rows: number, columns: number, rank: number) =>
	fill(rows, rank, uniform).mmul(fill(rank, columns, uniform));

/** Makes a matrix whose singular values each are 0.6 of the one before. */
function makeDecaying(rows: number, columns: number): Matrix {
	const values = Array.from({ length: columns }, (_, f) => 100 * 0.6 ** f);
	const [left, right] = [fill(rows, columns, normal), fill(columns, columns, normal)].map(
		(matrix) => new SingularValueDecomposition(matrix).leftSingularVectors,
	);
	return left.mulRowVector(values).mmul(right.transpose());
}

const withTwins = fill(30, 20, rate);
for (let column = 0; column < 10; column++) withTwins.setColumn(column + 10, withTwins.getColumn(column));
const withEmptyLines = fill(40, 25, rate);
for (const row of [0, 7, 39]) withEmptyLines.mulRow(row, 0);
for (const column of [3, 24]) withEmptyLines.mulColumn(column, 0);

const CASES: [string, Matrix, number][] = [
	['more rows than columns', fill(60, 25, rate), 16],
	['more columns than rows', fill(25, 60, rate), 16],
	['a square', fill(24, 24, rate), 15],
	['as many factors as the smaller side', fill(40, 19, rate), 19],
	['singular values far apart', makeDecaying(200, 60), 20],
	['a rank below the number of factors', makeLowRank(50, 40, 3), 8],
	['a rank below the number of factors, many columns', makeLowRank(40, 300, 12), 14],
	['every column twice', withTwins, 15],
	['empty rows and columns', withEmptyLines, 25],
	['the same number everywhere', Matrix.ones(30, 12).mul(3), 5],
	['nothing but zeros', Matrix.zeros(12, 9), 4],
	['a single row', fill(1, 30, uniform), 1],
	['a single column', fill(30, 1, uniform), 1],
	['a single number', new Matrix([[4]]), 1],
	['two nonzeros, the larger one last', Matrix.diag([3, 5]), 2],
];

const toSparse = (matrix: Matrix) => compressMatrix(Float64Array.from(matrix.to1DArray()), matrix.columns);
const toMatrix = (values: Float64Array, k: number) => Matrix.from1DArray(values.length / k, k, values);

describe.each(CASES)('singular triplets: %s', (_, dense, k) => {
	const svd = computeSvd(toSparse(dense), k, 0);
	const [left, right] = [toMatrix(svd.left, k), toMatrix(svd.right, k)];
	const truth = new SingularValueDecomposition(dense, { autoTranspose: true });
	const largest = truth.norm2 || 1;

	test('have the singular values of a dense decomposition', () => {
		expect(svd.singular).toHaveLength(k);
		svd.singular.forEach((value, f) => {
			expect(Math.abs(value - truth.diagonal[f]) / largest).toBeLessThan(1e-12);
		});
	});

	test('have orthonormal vectors', () => {
		for (const side of [left, right]) {
			const rest = side.transpose().mmul(side).sub(Matrix.eye(k));
			expect(rest.abs().max()).toBeLessThan(1e-10);
		}
	});

	test('belong together: the matrix maps each right vector to its left one times the singular value', () => {
		const rest = dense.mmul(right).sub(left.clone().mulRowVector([...svd.singular]));
		expect(rest.abs().max() / largest).toBeLessThan(1e-10);
	});

	test('have the sign that makes the largest entry on the left positive', () => {
		for (let f = 0; f < k; f++) {
			const column = left.getColumn(f);
			expect(Math.max(...column)).toBeGreaterThanOrEqual(-Math.min(...column));
		}
	});

	test('give the NNDSVD start: the heavier part of each pair, as the formula says', () => {
		const { rowFactors, columnFactors } = computeNndsvd(toSparse(dense), k, 0);
		const [rows, columns] = [toMatrix(rowFactors, k), toMatrix(columnFactors, k)];
		for (const factors of [rowFactors, columnFactors]) expect(factors.every((value) => value >= 0)).toBe(true);
		for (let f = 0; f < k; f++) {
			const [u, v] = [left, right].map((side) => side.getColumnVector(f));
			const expected = f === 0 ? Matrix.abs(u).mmul(Matrix.abs(v).transpose()) : keepHeavierPart(u, v);
			const product = rows.getColumnVector(f).mmul(columns.getColumnVector(f).transpose());
			// The start sets entries below 1e-6 to 0.
			expect(product.sub(expected.mul(svd.singular[f])).abs().max()).toBeLessThan(1e-4);
			if (svd.singular[f] < 1e-12 * largest) expect(product.max()).toBeLessThan(1e-12 * largest);
		}
	});
});

/** Computes the outer product of the positive parts or of the negative parts, whichever is heavier. */
function keepHeavierPart(u: Matrix, v: Matrix): Matrix {
	const [positive, negative] = [1, -1].map((sign) => {
		const [x, y] = [u, v].map((vector) => Matrix.mul(vector, sign).apply(cutNegative));
		return x.mmul(y.transpose());
	});
	return positive.norm() > negative.norm() ? positive : negative;
}

function cutNegative(this: Matrix, row: number, column: number): void {
	this.set(row, column, Math.max(0, this.get(row, column)));
}

test('a matrix and its transpose have the same triplets with left and right exchanged', () => {
	const matrix = toSparse(fill(50, 30, rate));
	const [upright, lying] = [computeSvd(matrix, 20, 0), computeSvd(transpose(matrix), 20, 0)];
	for (let f = 0; f < 20; f++) {
		expect(lying.singular[f]).toBeCloseTo(upright.singular[f], 10);
		const sign = Math.sign(upright.left[f] * lying.right[f]);
		for (let row = 0; row < 50; row++) {
			expect(sign * lying.right[row * 20 + f]).toBeCloseTo(upright.left[row * 20 + f], 10);
		}
	}
});

test('refuses more factors than fit', () => {
	expect(() => computeSvd(toSparse(fill(4, 9, rate)), 5, 0)).toThrow(/5 factors do not fit a matrix of 4 by 9/);
});
