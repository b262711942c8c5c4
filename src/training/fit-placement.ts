import { createContentVectors } from '../model/content-vectors.ts';
import type { Model } from '../model/model.ts';
import { findContent, type MovieContent } from '../model/movie-content.ts';
import { FULL_SCALE, type Placement } from '../model/placement.ts';
import { solveRidge } from '../numerics/solve-ridge.ts';
import { buildSparseMatrix } from '../numerics/sparse-matrix.ts';

/** What keeps the weights small, against a movie with 20 ratings. */
const RIDGE = 5;
const USUAL_RATINGS = 20;
/** More ratings than this make a movie's factors no more certain. */
const ENOUGH_RATINGS = 50;

/** What is needed of a model. */
type Learned = Pick<Model, 'movieIds' | 'ratingCounts' | 'itemFactors' | 'factors'>;

/**
 * Fits the map from content to factors on the movies of a model: ridge regression, a movie counting by its ratings.
 *
 * @returns `undefined` where no movie of the model has content.
 */
export function fitPlacement(model: Learned, content: MovieContent): Placement | undefined {
	const { movieIds, ratingCounts, itemFactors, factors: k } = model;
	const vectors = createContentVectors(content);
	const [rowOf, columnOf, values]: number[][] = [[], [], []];
	const columns = new Map<number, number>();
	for (const [row, movieId] of movieIds.entries()) {
		const place = findContent(content, movieId);
		if (place < 0) continue;
		const vector = vectors.write(place);
		for (let at = 0; at < vector.length; at++) {
			const column = columns.get(vector.columns[at]) ?? columns.size;
			columns.set(vector.columns[at], column);
			rowOf.push(row);
			columnOf.push(column);
			values.push(vector.values[at]);
		}
	}
	if (columns.size === 0) return undefined;
	const matrix = buildSparseMatrix(movieIds.length, columns.size, rowOf, columnOf, values);
	const weights = Float64Array.from(ratingCounts, (count) => Math.min(count, ENOUGH_RATINGS) / USUAL_RATINGS);
	const map = solveRidge(matrix, weights, itemFactors, k, RIDGE);
	return { featureNames: [...columns.keys()].map((column) => vectors.names[column]), ...shorten(map, k) };
}

/** Writes each row as whole numbers that fit a byte, times a scale: a fourth of the bytes. */
function shorten(map: Float64Array, k: number): Pick<Placement, 'weights' | 'scales'> {
	const scales = new Float32Array(map.length / k);
	for (let at = 0; at < map.length; at++) {
		const row = Math.floor(at / k);
		scales[row] = Math.max(scales[row], Math.abs(map[at]));
	}
	const weights = Int8Array.from(map, (value, at) => {
		const scale = scales[Math.floor(at / k)];
		return scale > 0 ? Math.round((FULL_SCALE * value) / scale) : 0;
	});
	return { weights, scales };
}
