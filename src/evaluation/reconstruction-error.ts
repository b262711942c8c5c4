import type { Model } from '../model/model.ts';
import type { Row } from '../model/movie-index.ts';
import type { SparseMatrix } from '../numerics/sparse-matrix.ts';
import { createFoldIn } from '../recommender/fold-in.ts';
import { computeDot } from './compute-dot.ts';

/**
 * The formula written out: the Frobenius norm of R - P Q', every cell of it, unrated ones being 0. O(rows * columns * k); the
 * solver's own figure takes O(ratings * k) and must be equal.
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
		for (let cell = stars.offsets[row]; cell < stars.offsets[row + 1]; cell++)
			own[stars.indices[cell]] = stars.values[cell];
		for (let column = 0; column < stars.columns; column++) {
			squares += (own[column] - computeDot(rowFactors, row * k, columnFactors, column * k, k)) ** 2;
		}
	}
	return Math.sqrt(squares);
}

/** Folds every row of a matrix in, its columns being the model's movies. @returns rows by factors. */
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
