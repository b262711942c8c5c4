import { type Matrix, SingularValueDecomposition } from 'ml-matrix';
import { multiplyDense } from './multiply-dense.ts';
import { multiplySparse } from './multiply-sparse.ts';
import { type Basis, createBasis, orthonormalise } from './orthonormalise.ts';
import { createRandom } from './random.ts';
import { type SparseMatrix, transpose } from './sparse-matrix.ts';

/** matrix ~ left * diag(singular) * right' */
export interface Svd {
	/** Rows by k, columns orthonormal. */
	readonly left: Float64Array;
	/** Descending. */
	readonly singular: readonly number[];
	/** Columns by k, columns orthonormal. */
	readonly right: Float64Array;
}

const OVERSAMPLES = 10;

/**
 * Approximates the k largest singular triplets: Halko, Martinsson and Tropp, "Finding structure with randomness", 2011, algorithm
 * 4.4. Random numbers, their order, oversampling and the number of iterations are those of scikit-learn's `randomized_svd`, since
 * the trailing triplets, and with them the local minimum that is found, depend on them. The column of `left` has the sign that
 * makes its largest entry positive. O(cells * k + (rows + columns) * k^2) with small factors.
 *
 * @throws {RangeError} when k exceeds the smaller side of the matrix.
 * @example computeSvd(buildSparseMatrix(2, 2, [0, 1], [0, 1], [2, 3]), 1, 0) // { left: [0, 1], singular: [3], right: [0, 1] }
 */
export function computeSvd(matrix: SparseMatrix, k: number, seed: number): Svd {
	const { rows, columns } = matrix;
	if (k > Math.min(rows, columns)) throw new RangeError(`${k} factors do not fit a matrix of ${rows} by ${columns}`);
	const transposed = transpose(matrix);
	const svd =
		rows < columns
			? exchangeSides(computeTallSvd(transposed, matrix, k, seed))
			: computeTallSvd(matrix, transposed, k, seed);
	turnPositive(svd, k);
	return svd;
}

function computeTallSvd(matrix: SparseMatrix, transposed: SparseMatrix, k: number, seed: number): Svd {
	const iterations = k < 0.1 * matrix.columns ? 7 : 4;
	let basis = drawBasis(matrix.columns, k, seed);
	// To normalise once a round, and on the shorter side, is enough to keep the directions apart.
	for (let iteration = 0; iteration < iterations; iteration++) {
		basis = orthonormalise(multiply(transposed, multiply(matrix, basis))).orthonormal;
	}
	const tall = orthonormalise(multiply(matrix, basis));
	const short = orthonormalise(multiply(transposed, tall.orthonormal));
	// matrix ~ tall * (transposed * tall)' = tall * (short * factor)', and the factor is small enough for a dense decomposition.
	const core = new SingularValueDecomposition(short.factor);
	return {
		left: rotate(tall.orthonormal, core.rightSingularVectors, k),
		singular: core.diagonal.slice(0, k),
		right: rotate(short.orthonormal, core.leftSingularVectors, k),
	};
}

function drawBasis(rows: number, k: number, seed: number): Basis {
	const { normal } = createRandom(seed);
	const drawn = k + OVERSAMPLES;
	const basis = createBasis(rows, Math.min(drawn, rows));
	for (let row = 0; row < rows; row++) {
		for (let f = 0; f < drawn; f++) {
			const value = normal();
			if (f < basis.width) basis.values[row * basis.stride + f] = value;
		}
	}
	return basis;
}

function multiply(matrix: SparseMatrix, basis: Basis): Basis {
	const product = createBasis(matrix.rows, basis.width);
	multiplySparse(matrix, basis.values, basis.stride, product.values);
	return product;
}

/** The first k columns of basis * rotation, row by row. */
function rotate({ values, width, stride }: Basis, rotation: Matrix, k: number): Float64Array {
	const rows = values.length / stride;
	const small = createBasis(stride, k);
	for (let g = 0; g < width; g++) {
		for (let f = 0; f < k; f++) small.values[g * small.stride + f] = rotation.get(g, f);
	}
	const padded = createBasis(rows, k);
	multiplyDense(values, stride, small.values, small.stride, padded.values);
	const rotated = new Float64Array(rows * k);
	for (let row = 0; row < rows; row++) {
		for (let f = 0; f < k; f++) rotated[row * k + f] = padded.values[row * padded.stride + f];
	}
	return rotated;
}

function exchangeSides({ left, singular, right }: Svd): Svd {
	return { left: right, singular, right: left };
}

function turnPositive({ left, right }: Svd, k: number): void {
	for (let f = 0; f < k; f++) {
		let [highest, lowest] = [0, 0];
		for (let at = f; at < left.length; at += k) {
			highest = Math.max(highest, left[at]);
			lowest = Math.min(lowest, left[at]);
		}
		if (highest >= -lowest) continue;
		for (let at = f; at < left.length; at += k) left[at] = -left[at];
		for (let at = f; at < right.length; at += k) right[at] = -right[at];
	}
}
