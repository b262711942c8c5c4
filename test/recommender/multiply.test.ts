import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { multiplyDense } from '../../src/recommender/multiply-dense.ts';
import { multiplySparse } from '../../src/recommender/multiply-sparse.ts';
import { createRandom } from '../../src/recommender/random.ts';
import { compressRows } from '../../src/recommender/sparse-matrix.ts';

const { uniform, normal } = createRandom(5);
const draw = (length: number, value: () => number) => Float64Array.from({ length }, value);

/** How far a product is from the one that ml-matrix makes. */
function compare(product: Float64Array, a: Float64Array, b: Float64Array, inner: number, width: number): number {
	const rows = product.length / width;
	const truth = Matrix.from1DArray(rows, inner, a).mmul(Matrix.from1DArray(inner, width, b));
	return truth
		.sub(Matrix.from1DArray(rows, width, product))
		.abs()
		.max();
}

test.each([
	[1, 1, 8],
	[7, 5, 8],
	[12, 30, 24],
])(
	'a sparse matrix of %i by %i times a dense one of %i columns, whatever was in the product before',
	(rows, columns, width) => {
		const known = draw(rows * columns, () => (uniform() < 0.4 ? normal() : 0));
		known.fill(0, 0, columns);
		const dense = draw(columns * width, normal);
		const product = draw(rows * width, normal);
		multiplySparse(compressRows(known, columns), dense, width, product);
		expect(compare(product, known, dense, columns, width)).toBeLessThan(1e-13);
		expect(product.subarray(0, width).every((value) => value === 0)).toBe(true);
	},
);

test.each([
	[1, 1, 8],
	[7, 5, 8],
	[30, 24, 24],
])(
	'%i rows of %i numbers times a dense matrix of %i columns, whatever was in the product before',
	(rows, inner, width) => {
		const tall = draw(rows * inner, normal);
		const small = draw(inner * width, normal);
		const product = draw(rows * width, normal);
		multiplyDense(tall, inner, small, width, product);
		expect(compare(product, tall, small, inner, width)).toBeLessThan(1e-13);
	},
);

test('a triangle takes half the work and gives the same', () => {
	const [tall, triangle] = [draw(20 * 24, normal), draw(24 * 24, normal)];
	for (let f = 0; f < 24; f++) triangle.fill(0, f * 24, f * 24 + f);
	const [whole, half] = [new Float64Array(20 * 24), new Float64Array(20 * 24)];
	multiplyDense(tall, 24, triangle, 24, whole);
	multiplyDense(tall, 24, triangle, 24, half, true);
	expect(half).toEqual(whole);
});
