import { type Matrix, SingularValueDecomposition } from 'ml-matrix';
import { orthonormalise } from './orthonormalise.ts';
import { createRandom } from './random.ts';
import { type SparseMatrix, transpose } from './sparse-matrix.ts';
import { type Basis, openWorkspace, type Workspace } from './workspace.ts';

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
 * Approximates the k largest singular triplets: Halko, Martinsson and Tropp, "Finding structure with randomness",
 * 2011, algorithm 4.4. Draws the random numbers of scikit-learn's `randomized_svd` in its order, with its oversampling
 * and its number of iterations: the trailing triplets depend on them, and so does the local minimum that training
 * finds. Signs are such that the largest entry of each column of `left` is positive.
 * O(nonzeros * k + (rows + columns) * k^2) with small constants.
 *
 * @throws {RangeError} when k exceeds the smaller side of the matrix.
 * @example computeSvd(buildSparseMatrix(2, 2, [0, 1], [0, 1], [2, 3]), 1, 0) // { left: [0, 1], singular: [3], right:
 * [0, 1] }
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
	const workspace = openWorkspace();
	const [down, across] = [matrix, transposed].map(workspace.place);
	const width = Math.min(k + OVERSAMPLES, matrix.columns);
	const [tall, otherTall] = [0, 1].map(() => workspace.createBasis(matrix.rows, width));
	const [short, otherShort] = [0, 1].map(() => workspace.createBasis(matrix.columns, width));
	draw(short, k + OVERSAMPLES, seed);
	// Normalising once a round, on the shorter side, is enough to keep the directions apart.
	for (let rounds = k < 0.1 * matrix.columns ? 7 : 4; rounds > 0; rounds--) {
		workspace.multiplySparse(down, short, tall);
		workspace.multiplySparse(across, tall, otherShort);
		orthonormalise(workspace, otherShort, short);
	}
	workspace.multiplySparse(down, short, otherTall);
	orthonormalise(workspace, otherTall, tall);
	workspace.multiplySparse(across, tall, otherShort);
	const factor = orthonormalise(workspace, otherShort, short);
	// matrix ~ tall * (transposed * tall)' = tall * (short * factor)', and the factor is small enough for a dense
	// decomposition.
	const core = new SingularValueDecomposition(factor);
	return {
		left: rotate(workspace, tall, core.rightSingularVectors, k),
		singular: core.diagonal.slice(0, k),
		right: rotate(workspace, short, core.leftSingularVectors, k),
	};
}

/** Fills a basis with normal numbers: draws `drawn` for each row and keeps the first ones. */
function draw({ values, length, width, stride }: Basis, drawn: number, seed: number): void {
	const { normal } = createRandom(seed);
	for (let row = 0; row < length; row++) {
		for (let f = 0; f < drawn; f++) {
			const value = normal();
			if (f < width) values[row * stride + f] = value;
		}
	}
}

/** Computes the first k columns of basis * rotation, row by row. */
function rotate(workspace: Workspace, basis: Basis, rotation: Matrix, k: number): Float64Array {
	const small = workspace.createBasis(basis.width, k);
	for (let g = 0; g < basis.width; g++) {
		for (let f = 0; f < k; f++) small.values[g * small.stride + f] = rotation.get(g, f);
	}
	const product = workspace.createBasis(basis.length, k);
	workspace.multiplyDense(basis, small, product);
	const { values, stride, length } = product;
	const rotated = new Float64Array(length * k);
	for (let row = 0; row < length; row++) rotated.set(values.subarray(row * stride, row * stride + k), row * k);
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
