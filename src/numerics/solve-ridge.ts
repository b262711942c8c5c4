import type { SparseMatrix } from './sparse-matrix.ts';

/** Far fewer steps are enough: the ridge keeps the equations well conditioned. */
const MAX_STEPS = 100;
/** Ends when each column's residual has fallen to this share of the first. */
const TOLERANCE = 1e-2;

/**
 * Solves (X'DX + ridge I) W = X'DQ for W by conjugate gradients, all columns of Q at once: the weighted ridge
 * regression of Q on X. X is sparse, and X'DX is never formed. O(steps * nonzeros * k).
 *
 * @param weights - The diagonal of D: how much each row counts.
 * @param targets - Q: rows by k.
 * @returns columns of X by k.
 */
export function solveRidge(
	matrix: SparseMatrix,
	weights: Float64Array,
	targets: Float32Array,
	k: number,
	ridge: number,
): Float64Array {
	const { rows, columns } = matrix;
	const weighed = Float64Array.from(targets, (value, at) => value * weights[Math.floor(at / k)]);
	const residual = multiplyTransposed(matrix, weighed, k);
	const solution = new Float64Array(columns * k);
	const direction = residual.slice();
	let norms = multiplyColumns(residual, residual, k);
	const first = norms;
	for (let step = 0; step < MAX_STEPS; step++) {
		const forward = multiply(matrix, direction, k);
		for (let row = 0; row < rows; row++) for (let f = 0; f < k; f++) forward[row * k + f] *= weights[row];
		const image = multiplyTransposed(matrix, forward, k);
		for (let at = 0; at < image.length; at++) image[at] += ridge * direction[at];
		const curvatures = multiplyColumns(direction, image, k);
		const lengths = norms.map((norm, f) => (curvatures[f] > 0 ? norm / curvatures[f] : 0));
		addColumns(solution, direction, lengths, 1);
		addColumns(residual, image, lengths, -1);
		const next = multiplyColumns(residual, residual, k);
		if (next.every((norm, f) => norm <= TOLERANCE ** 2 * first[f])) break;
		const ratios = next.map((norm, f) => (norms[f] > 0 ? norm / norms[f] : 0));
		for (let at = 0; at < direction.length; at += k) {
			for (let f = 0; f < k; f++) direction[at + f] = residual[at + f] + ratios[f] * direction[at + f];
		}
		norms = next;
	}
	return solution;
}

/** X times a dense matrix of k columns. */
function multiply({ rows, offsets, indices, values }: SparseMatrix, dense: Float64Array, k: number): Float64Array {
	const product = new Float64Array(rows * k);
	for (let row = 0; row < rows; row++) {
		const into = row * k;
		for (let at = offsets[row]; at < offsets[row + 1]; at++) {
			const from = indices[at] * k;
			const value = values[at];
			for (let f = 0; f < k; f++) product[into + f] += value * dense[from + f];
		}
	}
	return product;
}

/** X transposed times a dense matrix of k columns. */
function multiplyTransposed(
	{ rows, columns, offsets, indices, values }: SparseMatrix,
	dense: Float64Array,
	k: number,
): Float64Array {
	const product = new Float64Array(columns * k);
	for (let row = 0; row < rows; row++) {
		const from = row * k;
		for (let at = offsets[row]; at < offsets[row + 1]; at++) {
			const into = indices[at] * k;
			const value = values[at];
			for (let f = 0; f < k; f++) product[into + f] += value * dense[from + f];
		}
	}
	return product;
}

/** For each of k columns, the inner product of it in both matrices. */
function multiplyColumns(a: Float64Array, b: Float64Array, k: number): Float64Array {
	const sums = new Float64Array(k);
	for (let at = 0; at < a.length; at += k) for (let f = 0; f < k; f++) sums[f] += a[at + f] * b[at + f];
	return sums;
}

/** Adds to each column of `sum` a multiple of the same column of `other`. */
function addColumns(sum: Float64Array, other: Float64Array, scales: Float64Array, sign: number): void {
	const k = scales.length;
	for (let at = 0; at < sum.length; at += k) {
		for (let f = 0; f < k; f++) sum[at + f] += sign * scales[f] * other[at + f];
	}
}
