import { expect, test } from 'vitest';
import { invertSymmetric } from '../../src/recommender/invert-symmetric.ts';
import { createRandom } from '../../src/recommender/random.ts';

const { uniform } = createRandom(3);

/** A positive definite matrix over the places that `isKept` names, and zeros elsewhere. */
function makeMatrix(size: number, isKept: (place: number) => boolean): Float64Array {
	const rows = Array.from({ length: size }, (_, row) =>
		Array.from({ length: size + 2 }, () => (isKept(row) ? uniform() : 0)),
	);
	return Float64Array.from({ length: size * size }, (_, at) => {
		const [row, other] = [rows[Math.floor(at / size)], rows[at % size]];
		return row.reduce((sum, value, i) => sum + value * other[i], 0);
	});
}

test.each([
	['whole', 1, () => true],
	['whole', 13, () => true],
	['with rows and columns of zeros', 13, (place: number) => place % 3 !== 0],
	['of zeros', 4, () => false],
] as const)('a matrix %s of size %i times its inverse is 1 where it is not 0', (_kind, size, isKept) => {
	const matrix = makeMatrix(size, isKept);
	const inverse = matrix.slice();
	invertSymmetric(inverse, size, new Float64Array(size));
	for (let row = 0; row < size; row++) {
		for (let column = 0; column < size; column++) {
			let sum = 0;
			for (let i = 0; i < size; i++) sum += matrix[row * size + i] * inverse[i * size + column];
			expect(sum).toBeCloseTo(row === column && isKept(row) ? 1 : 0, 9);
			expect(inverse[row * size + column]).toBe(inverse[column * size + row]);
		}
	}
});

test('only the lower triangle is read', () => {
	const matrix = Float64Array.of(2, 99, 1, 3);
	invertSymmetric(matrix, 2, new Float64Array(2));
	expect([...matrix].map((value) => 5 * value)).toEqual([3, -1, -1, 2].map((value) => expect.closeTo(value, 12)));
});
