import type { Model } from '../model/model.ts';
import type { MovieContent } from '../model/movie-content.ts';
import { indexMovies } from '../model/movie-index.ts';
import { PLAIN } from '../model/recipe.ts';
import { createFoldIn } from '../recommender/fold-in.ts';
import { createRecommender } from '../recommender/recommender.ts';
import { type TrainedModel, trainModel } from '../training/train.ts';
import type { TrainingSet } from '../training/training-set.ts';
import { computeDot } from './compute-dot.ts';
import { type Ranker, rankByScore } from './ranker.ts';

/**
 * Makes a ranker of our recommender as the bot uses it. When no given rating says what the person likes, our
 * recommender recommends nothing. The ranker then lists the most rated movies, as the baselines do.
 *
 * @param train - Trains a model on a training set.
 * @param content - What is known of movies, as in `createRecommender`; without it there are hardly any traits.
 * @param popularityPower - As in `RecommendOptions`.
 */
export function createOurs(
	name: string,
	about: string,
	train: (set: TrainingSet) => TrainedModel,
	{ content, popularityPower = 0 }: { readonly content?: MovieContent; readonly popularityPower?: number } = {},
): Ranker {
	return {
		name,
		about,
		fit(set) {
			const recommender = createRecommender(completeModel(train(set)), content);
			const index = indexMovies(set.movieIds);
			const rankPopular = rankByScore(set.movieIds.length, (_, into) => into.set(set.ratingCounts));
			return (given, count) => {
				const ratings = new Map(given.rows.map((row, at) => [index.idOf(row), given.stars[at]]));
				const movies = recommender.recommend(ratings, { count, popularityPower });
				return movies.length > 0 ? movies.map(({ movieId }) => index.rowOf(movieId)!) : rankPopular(given, count);
			};
		},
	};
}

/** Makes a ranker of plain NMF with scikit-learn's stopping rule: fold in, decode, leave out what was rated, sort. */
export function createPlainNmf(factors: number, tolerance: number): Ranker {
	return {
		name: `plain-${factors}`,
		about: `plain NMF, ${factors} factors, NNDSVD start, tol ${tolerance}`,
		fit(set) {
			const options = { factors, tolerance, seed: 0, maxIterations: 10_000 };
			const model = completeModel(trainModel(set, PLAIN, options));
			const foldIn = createFoldIn(model);
			return rankByScore(set.movieIds.length, (given, into) => {
				const person = foldIn(given).factors;
				for (let row = 0; row < into.length; row++) {
					into[row] = computeDot(model.itemFactors, row * factors, person, 0, factors);
				}
			});
		},
	};
}

/** Adds an empty provenance: a model used at once needs no other. */
export function completeModel(trained: TrainedModel): Model {
	return { ...trained, provenance: { data: [], options: {}, metrics: {} } };
}
