import { Matrix, QrDecomposition, SingularValueDecomposition } from 'ml-matrix';
import { createRandom } from './random.ts';
import { type SparseMatrix, transpose } from './sparse-matrix.ts';

/** Where a factorisation begins: rows by k and columns by k, both non-negative. */
export interface Start {
	readonly rowFactors: Float64Array;
	readonly columnFactors: Float64Array;
}

const OVERSAMPLES = 10;
/** Smaller entries become 0, as in scikit-learn. */
const NEGLIGIBLE = 1e-6;

/**
 * NNDSVD, a start computed from the data alone: every singular pair is split into its positive and its negative part, and the
 * heavier part is kept. Boutsidis and Gallopoulos, "SVD based initialization: a head start for nonnegative matrix
 * factorization", 2008. The zeros stay zeros, as with scikit-learn's `init="nndsvd"`.
 *
 * @throws {RangeError} when k exceeds the smaller side of the matrix.
 */
export function computeNndsvd(matrix: SparseMatrix, k: number, seed: number): Start {
	const { left, singular, right } = computeSvd(matrix, k, seed);
	const rowFactors = new Float64Array(matrix.rows * k);
	const columnFactors = new Float64Array(matrix.columns * k);
	for (let f = 0; f < k; f++) {
		const [u, v] = [left.getColumn(f), right.getColumn(f)];
		// The first pair of a non-negative matrix has one sign; later ones have two.
		const sides = f === 0 ? [u.map(Math.abs), v.map(Math.abs)] : chooseHeavierPart(u, v);
		const [uNorm, vNorm] = sides.map(computeNorm);
		const scale = Math.sqrt(singular[f] * uNorm * vNorm);
		writeColumn(rowFactors, k, f, sides[0], uNorm === 0 ? 0 : scale / uNorm);
		writeColumn(columnFactors, k, f, sides[1], vNorm === 0 ? 0 : scale / vNorm);
	}
	return { rowFactors, columnFactors };
}

function chooseHeavierPart(u: number[], v: number[]): [number[], number[]] {
	const parts = [1, -1].map((sign): [number[], number[]] => [
		u.map((value) => Math.max(0, sign * value)),
		v.map((value) => Math.max(0, sign * value)),
	]);
	const [positive, negative] = parts.map(([x, y]) => computeNorm(x) * computeNorm(y));
	return positive > negative ? parts[0] : parts[1];
}

function computeNorm(values: readonly number[]): number {
	return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}

function writeColumn(factors: Float64Array, k: number, f: number, values: readonly number[], scale: number): void {
	for (let row = 0; row < values.length; row++) {
		const value = values[row] * scale;
		factors[row * k + f] = value < NEGLIGIBLE ? 0 : value;
	}
}

interface Svd {
	/** Rows by k. */
	readonly left: Matrix;
	readonly singular: readonly number[];
	/** Columns by k. */
	readonly right: Matrix;
}

/**
 * Approximates the k largest singular triplets: Halko, Martinsson and Tropp, "Finding structure with randomness", 2011, algorithm
 * 4.4. Random numbers, their order, oversampling and the number of iterations are those of scikit-learn's `randomized_svd`, since
 * the trailing triplets, and with them the local minimum that is found, depend on them. The column of `left` has the sign that
 * makes its largest entry positive. O(cells * k + (rows + columns) * k^2) with small factors.
 *
 * @throws {RangeError} when k exceeds the smaller side of the matrix.
 */
export function computeSvd(matrix: SparseMatrix, k: number, seed: number): Svd {
	const smaller = Math.min(matrix.rows, matrix.columns);
	if (k > smaller) throw new RangeError(`${k} factors do not fit a matrix of ${matrix.rows} by ${matrix.columns}`);
	// The basis spans the longer side, whichever that is.
	const wide = matrix.rows < matrix.columns;
	const { singular, ...found } = computeTallSvd(wide ? transpose(matrix) : matrix, k, seed);
	const [left, right] = wide ? [found.right, found.left] : [found.left, found.right];
	for (let f = 0; f < k; f++) {
		const column = left.getColumn(f);
		if (Math.max(...column) >= -Math.min(...column)) continue;
		left.mulColumn(f, -1);
		right.mulColumn(f, -1);
	}
	return { left, singular, right };
}

function computeTallSvd(matrix: SparseMatrix, k: number, seed: number): Svd {
	const random = createRandom(seed);
	const directions = Array.from({ length: matrix.columns }, () =>
		Array.from({ length: k + OVERSAMPLES }, () => random.normal()),
	);
	const width = Math.min(k + OVERSAMPLES, matrix.columns);
	let basis = new Matrix(directions).subMatrix(0, matrix.columns - 1, 0, width - 1);
	const iterations = k < 0.1 * matrix.columns ? 7 : 4;
	for (let iteration = 0; iteration < iterations; iteration++) {
		basis = orthonormalise(multiplyTransposed(matrix, orthonormalise(multiply(matrix, basis))));
	}
	basis = orthonormalise(multiply(matrix, basis));
	// matrix ~ basis * (matrix' * basis)', and the second factor is small enough for a dense decomposition.
	const small = new SingularValueDecomposition(multiplyTransposed(matrix, basis));
	return {
		left: basis.mmul(small.rightSingularVectors).subMatrix(0, matrix.rows - 1, 0, k - 1),
		singular: small.diagonal.slice(0, k),
		right: small.leftSingularVectors.subMatrix(0, matrix.columns - 1, 0, k - 1),
	};
}

function orthonormalise(basis: Matrix): Matrix {
	return new QrDecomposition(basis).orthogonalMatrix;
}

function multiply(matrix: SparseMatrix, dense: Matrix): Matrix {
	const product = Matrix.zeros(matrix.rows, dense.columns);
	for (let row = 0; row < matrix.rows; row++) {
		const sum = new Float64Array(dense.columns);
		for (let cell = matrix.offsets[row]; cell < matrix.offsets[row + 1]; cell++) {
			const [from, value] = [matrix.indices[cell], matrix.values[cell]];
			for (let f = 0; f < sum.length; f++) sum[f] += value * dense.get(from, f);
		}
		product.setRow(row, sum);
	}
	return product;
}

function multiplyTransposed(matrix: SparseMatrix, dense: Matrix): Matrix {
	const width = dense.columns;
	const sums = new Float64Array(matrix.columns * width);
	for (let row = 0; row < matrix.rows; row++) {
		const own = dense.getRow(row);
		for (let cell = matrix.offsets[row]; cell < matrix.offsets[row + 1]; cell++) {
			const [to, value] = [matrix.indices[cell] * width, matrix.values[cell]];
			for (let f = 0; f < width; f++) sums[to + f] += value * own[f];
		}
	}
	return Matrix.from1DArray(matrix.columns, width, sums);
}
