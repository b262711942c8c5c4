import { expect, test } from 'vitest';
import { createArena } from '../../src/numerics/arena.ts';
import { createInvertible } from '../../src/numerics/invert-symmetric.ts';
import { createRandom } from '../../src/numerics/random.ts';

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
	['whole', 2, () => true],
	['whole', 7, () => true],
	['whole', 13, () => true],
	['whole', 64, () => true],
	['with rows and columns of zeros', 6, (place: number) => place !== 1],
	['with rows and columns of zeros', 13, (place: number) => place % 3 !== 0],
	['of zeros', 4, () => false],
] as const)('a matrix %s of size %i times its inverse is 1 where it is not 0', (_kind, size, isKept) => {
	const matrix = makeMatrix(size, isKept);
	const inverse = invert(matrix, size);
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
	const inverse = invert(Float64Array.of(2, 99, 1, 3), 2);
	expect([...inverse].map((value) => 5 * value)).toEqual([3, -1, -1, 2].map((value) => expect.closeTo(value, 12)));
});

test('an inverse does not depend on what was inverted before', () => {
	const size = 13;
	const again = createInvertible(createArena(), size);
	for (let kept = size; kept > 0; kept--) {
		const matrix = makeMatrix(size, (place) => place < kept);
		expect([...invert(matrix, size, again)]).toEqual([...invert(matrix, size)]);
	}
});

function invert(matrix: Float64Array, size: number, into = createInvertible(createArena(), size)): Float64Array {
	const { values, stride, invert } = into;
	for (let row = 0; row < size; row++) values.set(matrix.subarray(row * size, (row + 1) * size), row * stride);
	invert();
	return matrix.map((_, at) => values[Math.floor(at / size) * stride + (at % size)]);
}
