import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Model } from '../../model/model.ts';
import { indexMovies } from '../../model/movie-index.ts';
import { UsageError } from '../usage-error.ts';
import { describeEmbedding } from './describe-embedding.ts';
import { labelMovieId } from './label-movie-id.ts';

/** @throws {UsageError} when the model lacks the movie. */
export function describeMovie(model: Model, catalogue: Catalogue, names: readonly string[], movieId: number): string {
	const { itemFactors, factors, ratingCounts } = model;
	const label = labelMovieId(movieId, catalogue);
	const row = indexMovies(model.movieIds).rowOf(movieId);
	if (row === undefined) throw new UsageError(`${label} is not in the model.`);
	const embedding = itemFactors.subarray(row * factors, (row + 1) * factors);
	return `${label}, ${ratingCounts[row]} ratings\n${describeEmbedding(embedding, names)}`;
}
