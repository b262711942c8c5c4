import { Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { orthonormalise } from '../../src/numerics/orthonormalise.ts';
import { createRandom } from '../../src/numerics/random.ts';
import { type Basis, openWorkspace } from '../../src/numerics/workspace.ts';

const { normal } = createRandom(3);
const workspace = openWorkspace();

function makeBasis(length: number, width: number, draw: (row: number, column: number) => number): Basis {
	const basis = workspace.createBasis(length, width);
	for (let row = 0; row < length; row++) {
		for (let f = 0; f < width; f++) basis.values[row * basis.stride + f] = draw(row, f);
	}
	return basis;
}

const toMatrix = ({ values, length, width, stride }: Basis) => {
	return Matrix.from1DArray(length, stride, values).subMatrix(0, length - 1, 0, width - 1);
};

const shared = Array.from({ length: 90 }, normal);
const CASES: [string, Basis][] = [
	['vectors at random', makeBasis(90, 13, normal)],
	['as many vectors as each is long', makeBasis(16, 16, normal)],
	['lengths from 1 to 1e-30', makeBasis(90, 31, (_, f) => 10 ** -f * normal())],
	['vectors that have almost everything in common', makeBasis(90, 5, (row) => shared[row] + 1e-4 * normal())],
	['vectors that have much in common', makeBasis(90, 5, (row) => shared[row] + 0.02 * normal())],
	['one vector several times', makeBasis(90, 5, (row) => shared[row])],
	['a vector of zeros', makeBasis(90, 3, (_, f) => (f === 1 ? 0 : normal()))],
	['nothing but zeros', makeBasis(20, 9, () => 0)],
	['a single number', makeBasis(1, 1, () => -2)],
];

describe.each(CASES)('%s', (_, basis) => {
	const orthonormal = workspace.createBasis(basis.length, basis.width);
	const factor = orthonormalise(workspace, basis, orthonormal);
	const q = toMatrix(orthonormal);

	test('become orthonormal', () => {
		expect(q.transpose().mmul(q).sub(Matrix.eye(basis.width)).abs().max()).toBeLessThan(1e-11);
	});

	test('times the factor give the vectors back', () => {
		const given = toMatrix(basis);
		const rest = q.mmul(factor).sub(given);
		for (let f = 0; f < basis.width; f++) {
			const length = given.getColumnVector(f).norm();
			expect(rest.getColumnVector(f).norm()).toBeLessThanOrEqual(1e-13 * length);
		}
	});

	test('leave the columns beyond the width 0, and the factor is a triangle', () => {
		const { values, width, stride } = orthonormal;
		expect([width, stride]).toEqual([basis.width, basis.stride]);
		values.forEach((value, at) => {
			if (at % stride >= width) expect(value).toBe(0);
		});
		for (let f = 0; f < width; f++) for (let g = 0; g < f; g++) expect(factor.get(f, g)).toBe(0);
	});
});
