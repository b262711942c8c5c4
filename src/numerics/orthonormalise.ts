import { CholeskyDecomposition, Matrix, QrDecomposition } from 'ml-matrix';
import type { Basis, Workspace } from './workspace.ts';

/** Each vector must keep this share of its square once the vectors before it are projected out. */
const MIN_PIVOT = 1e-4;

/**
 * Makes vectors orthonormal without changing what they span. Uses the Cholesky factor of their Gram matrix
 * (CholeskyQR), seven times faster than Householder reflections. Its rounding error grows as the smallest pivot
 * shrinks: Yamamoto and others, "Roundoff error analysis of the CholeskyQR2 algorithm", 2015. So vectors that nearly
 * depend on each other, as those of a matrix of low rank do, go to the reflections after all. O(length * width^2).
 *
 * @param into - A basis of the same length and width, for the result.
 * @returns an upper triangle, width by width: the given basis is `into` times this.
 * @example const factor = orthonormalise(workspace, basis, workspace.createBasis(basis.length, basis.width))
 */
export function orthonormalise(workspace: Workspace, basis: Basis, into: Basis): Matrix {
	const { width, stride } = basis;
	const square = workspace.computeGram(basis);
	const gram = Matrix.from1DArray(stride, stride, square).subMatrix(0, width - 1, 0, width - 1);
	const lower = new CholeskyDecomposition(gram).lowerTriangularMatrix;
	const pivots = lower.diagonal().map((value, f) => value ** 2 / gram.get(f, f));
	// A vector of zeros has a NaN pivot, which also fails this test.
	if (!pivots.every((pivot) => pivot > MIN_PIVOT)) return reflect(basis, into);
	const inverse = workspace.createBasis(width, width);
	invertTransposed(lower, inverse);
	workspace.multiplyDense(basis, inverse, into);
	return lower.transpose();
}

function reflect({ values, length, width, stride }: Basis, into: Basis): Matrix {
	const vectors = Matrix.from1DArray(length, stride, values).subMatrix(0, length - 1, 0, width - 1);
	const { orthogonalMatrix, upperTriangularMatrix } = new QrDecomposition(vectors);
	for (let row = 0; row < length; row++) into.values.set(orthogonalMatrix.getRow(row), row * stride);
	return upperTriangularMatrix;
}

/** Writes the inverse of the transpose of a lower triangle, by forward substitution. */
function invertTransposed(lower: Matrix, { values, width, stride }: Basis): void {
	const triangle = lower.to1DArray();
	for (let f = 0; f < width; f++) {
		const row = f * stride;
		values[row + f] = 1 / triangle[f * width + f];
		for (let g = f + 1; g < width; g++) {
			let sum = 0;
			for (let h = f; h < g; h++) sum -= triangle[g * width + h] * values[row + h];
			values[row + g] = sum / triangle[g * width + g];
		}
	}
}
