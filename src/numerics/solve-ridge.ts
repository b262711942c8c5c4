import { type Arena, createArena } from './arena.ts';
import { openKernel, padFactors } from './kernel.ts';
import { copyMatrix, type SparseMatrix, transpose } from './sparse-matrix.ts';

/** Far fewer steps are enough: the ridge keeps the equations well conditioned. */
const MAX_STEPS = 100;
/** Ends when each column's residual has fallen to this share of the first. */
const TOLERANCE = 1e-2;

/**
 * Solves (X'DX + ridge I) W = X'DQ for W by conjugate gradients, all columns of Q at once: the weighted ridge
 * regression of Q on X. X is sparse, and X'DX is never formed. O(steps * nonzeros * k). Same input, same bytes on every
 * processor.
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
	const arena = createArena();
	const width = padFactors(k);
	const [multiply, multiplyTransposed] = [matrix, transpose(matrix)].map((each) => createProduct(each, width, arena));
	const forward = arena.floats(rows * width);
	for (let row = 0; row < rows; row++) {
		for (let f = 0; f < k; f++) forward[row * width + f] = targets[row * k + f] * weights[row];
	}
	const [residual, image, direction] = [0, 1, 2].map(() => arena.floats(columns * width));
	multiplyTransposed(forward, residual);
	const solution = new Float64Array(columns * width);
	direction.set(residual);
	let norms = multiplyColumns(residual, residual, width);
	const first = norms;
	for (let step = 0; step < MAX_STEPS; step++) {
		multiply(direction, forward);
		multiplyRows(forward, weights, width);
		multiplyTransposed(forward, image);
		for (let at = 0; at < image.length; at++) image[at] += ridge * direction[at];
		const curvatures = multiplyColumns(direction, image, width);
		const lengths = norms.map((norm, f) => (curvatures[f] > 0 ? norm / curvatures[f] : 0));
		addColumns(solution, direction, lengths, 1);
		addColumns(residual, image, lengths, -1);
		const next = multiplyColumns(residual, residual, width);
		if (next.every((norm, f) => norm <= TOLERANCE ** 2 * first[f])) break;
		const ratios = next.map((norm, f) => (norms[f] > 0 ? norm / norms[f] : 0));
		for (let at = 0; at < direction.length; at += width) {
			for (let f = 0; f < width; f++) direction[at + f] = residual[at + f] + ratios[f] * direction[at + f];
		}
		norms = next;
	}
	return trim(solution, width, k);
}

/** Prepares a function that multiplies a matrix by a dense one of `width` columns, both in the arena. */
function createProduct(
	matrix: SparseMatrix,
	width: number,
	arena: Arena,
): (dense: Float64Array, product: Float64Array) => void {
	const { offsets, indices, values, rows } = copyMatrix(matrix, arena);
	const places = [offsets.byteOffset, indices.byteOffset, values.byteOffset] as const;
	const kernel = openKernel(arena.memory);
	return (dense, product) => kernel.multiplyRounding(...places, dense.byteOffset, width, product.byteOffset, rows);
}

/** Multiplies each row by its weight, in place. */
function multiplyRows(values: Float64Array, weights: Float64Array, width: number): void {
	for (let row = 0; row < weights.length; row++) {
		for (let at = row * width; at < (row + 1) * width; at++) values[at] *= weights[row];
	}
}

/** Keeps the first k of each `width` numbers. */
function trim(values: Float64Array, width: number, k: number): Float64Array {
	if (width === k) return values;
	const trimmed = new Float64Array((values.length / width) * k);
	for (let row = 0, at = 0; at < trimmed.length; row++, at += k) {
		trimmed.set(values.subarray(row * width, row * width + k), at);
	}
	return trimmed;
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
