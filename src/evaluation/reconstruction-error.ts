import type { Model } from '../model/model.ts';
import type { Row } from '../model/movie-index.ts';
import type { SparseMatrix } from '../numerics/sparse-matrix.ts';
import { createFoldIn } from '../recommender/fold-in.ts';
import { computeDot } from './compute-dot.ts';

/**
 * Computes the reconstruction error by its formula, the Frobenius norm of R - P Q' with 0 for an unrated movie, in
 * O(rows * columns * k). The solver computes the same figure in O(ratings * k).
 */
export function measureReconstructionError(
	stars: SparseMatrix,
	rowFactors: Float64Array | Float32Array,
	columnFactors: Float64Array | Float32Array,
	k: number,
): number {
	const own = new Float64Array(stars.columns);
	let squares = 0;
	for (let row = 0; row < stars.rows; row++) {
		own.fill(0);
		for (let at = stars.offsets[row]; at < stars.offsets[row + 1]; at++) own[stars.indices[at]] = stars.values[at];
		for (let column = 0; column < stars.columns; column++) {
			squares += (own[column] - computeDot(rowFactors, row * k, columnFactors, column * k, k)) ** 2;
		}
	}
	return Math.sqrt(squares);
}

/** Folds in every row of a matrix whose columns are the model's movies. @returns rows by factors. */
export function encodePeople(model: Model, stars: SparseMatrix): Float64Array {
	const foldIn = createFoldIn(model);
	const factors = new Float64Array(stars.rows * model.factors);
	for (let row = 0; row < stars.rows; row++) {
		const [start, end] = [stars.offsets[row], stars.offsets[row + 1]];
		const rows = [...stars.indices.subarray(start, end)] as Row[];
		const own = foldIn({ rows, stars: [...stars.values.subarray(start, end)] });
		factors.set(own.factors, row * model.factors);
	}
	return factors;
}
