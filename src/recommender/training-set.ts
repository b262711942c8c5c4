import type { RatingTable } from './read-ratings.ts';
import { buildSparseMatrix, type SparseMatrix } from './sparse-matrix.ts';

/** What a model is trained on. */
export interface TrainingSet {
	/** Stars, people by movies; everybody has at least one rating. */
	readonly stars: SparseMatrix;
	/** Movie id of each column, most rated first, equals by id. */
	readonly movieIds: Int32Array;
	/** Number of ratings of each column. */
	readonly ratingCounts: Int32Array;
}

/**
 * Keeps the movies that have at least `minRatings` ratings, and the people who rated one of them.
 *
 * @throws {RangeError} when no movie has that many.
 */
export function selectTrainingSet(table: RatingTable, minRatings: number): TrainingSet {
	const counts = new Map<number, number>();
	for (const movieId of table.movieIdOf) counts.set(movieId, (counts.get(movieId) ?? 0) + 1);
	const kept = [...counts].filter(([, count]) => count >= minRatings).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
	if (kept.length === 0) throw new RangeError(`no movie has at least ${minRatings} ratings`);
	const columnById = new Map(kept.map(([movieId], column) => [movieId, column]));

	const cells = Int32Array.from(table.movieIdOf.keys()).filter((cell) => columnById.has(table.movieIdOf[cell]));
	const rowByUser = new Map(
		[...new Set(cells.map((cell) => table.userOf[cell]).sort())].map((user, row) => [user, row]),
	);
	const stars = buildSparseMatrix(
		rowByUser.size,
		kept.length,
		cells.map((cell) => rowByUser.get(table.userOf[cell])!),
		cells.map((cell) => columnById.get(table.movieIdOf[cell])!),
		Float64Array.from(cells, (cell) => table.starsOf[cell]),
	);
	return {
		stars,
		movieIds: Int32Array.from(kept, ([movieId]) => movieId),
		ratingCounts: Int32Array.from(kept, ([, count]) => count),
	};
}
