import { Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/numerics/random.ts';
import { type Basis, openWorkspace } from '../../src/numerics/workspace.ts';
import { compressMatrix } from './compress-matrix.ts';

const { uniform, normal } = createRandom(5);
const workspace = openWorkspace();

function drawBasis(length: number, width: number): Basis {
	const basis = workspace.createBasis(length, width);
	for (let row = 0; row < length; row++) {
		for (let f = 0; f < width; f++) basis.values[row * basis.stride + f] = normal();
	}
	return basis;
}

function toMatrix({ values, length, width, stride }: Basis): Matrix {
	return Matrix.from1DArray(length, stride, values).subMatrix(0, length - 1, 0, width - 1);
}

/** Computes how far a product is from that of ml-matrix. */
function compare(product: Basis, a: Matrix, b: Matrix): number {
	return a.mmul(b).sub(toMatrix(product)).abs().max();
}

// Widths of less than a cache line, of exactly one and two, and of several.
describe.each([1, 8, 13, 16, 30])('with %i columns', (width) => {
	test.each([
		[1, 1],
		[7, 5],
		[12, 30],
	])('multiplies a sparse matrix of %i by %i and a basis, and overwrites the product', (rows, columns) => {
		const dense = Float64Array.from({ length: rows * columns }, () => (uniform() < 0.4 ? normal() : 0));
		dense.fill(0, 0, columns);
		const [basis, product] = [drawBasis(columns, width), drawBasis(rows, width)];
		workspace.multiplySparse(workspace.place(compressMatrix(dense, columns)), basis, product);
		expect(compare(product, Matrix.from1DArray(rows, columns, dense), toMatrix(basis))).toBeLessThan(1e-13);
		expect(product.values.subarray(0, width).every((value) => value === 0)).toBe(true);
	});

	test.each([1, 5, 8, 24])('multiplies a basis of %i vectors and a small one, and overwrites the product', (inner) => {
		const [basis, small, product] = [drawBasis(9, inner), drawBasis(inner, width), drawBasis(9, width)];
		workspace.multiplyDense(basis, small, product);
		expect(compare(product, toMatrix(basis), toMatrix(small))).toBeLessThan(1e-13);
	});

	test('computes the inner products of its vectors', () => {
		const basis = drawBasis(40, width);
		const values = workspace.computeGram(basis).subarray(0, width * basis.stride);
		const gram = { values, length: width, width, stride: basis.stride };
		expect(compare(gram, toMatrix(basis).transpose(), toMatrix(basis))).toBeLessThan(1e-12);
	});
});
