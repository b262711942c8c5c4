import { computeDot } from '../recommender/compute-dot.ts';
import { createFoldIn } from '../recommender/fold-in.ts';
import { indexMovies } from '../recommender/movie-index.ts';
import { PLAIN, type Recipe } from '../recommender/recipe.ts';
import { createRecommender } from '../recommender/recommender.ts';
import { type TrainOptions, trainModel } from '../recommender/train.ts';
import type { TrainingSet } from '../recommender/training-set.ts';
import { type Contestant, rankByScore } from './contestant.ts';

/**
 * Our recommender as the bot uses it, trained by a recipe. Where it says nothing, since no rating given says what the person likes,
 * the most rated films stand in, as they do for the other rows.
 */
export function createOurs(name: string, recipe: Recipe, options: TrainOptions): Contestant {
	return {
		name,
		about: `our recommender, ${recipe.objective.kind} objective, ${options.factors} factors`,
		fit(set) {
			const recommender = createRecommender(trainForTest(set, recipe, options));
			const index = indexMovies(set.movieIds);
			const rankPopular = rankByScore(set.movieIds.length, (_, into) => into.set(set.ratingCounts));
			return (given, count) => {
				const ratings = new Map(given.rows.map((row, at) => [index.idOf(row), given.stars[at]]));
				const films = recommender.recommend(ratings, { count });
				return films.length > 0 ? films.map(({ movieId }) => index.rowOf(movieId)!) : rankPopular(given, count);
			};
		},
	};
}

/** Plain NMF with scikit-learn's stopping rule: fold in, decode, leave out what was rated, sort. */
export function createPlainNmf(factors: number, tolerance: number): Contestant {
	return {
		name: `plain-${factors}`,
		about: `plain NMF, ${factors} factors, NNDSVD start, tol ${tolerance}`,
		fit(set) {
			const model = trainForTest(set, PLAIN, { factors, tolerance, seed: 0, maxIterations: 10_000 });
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

function trainForTest(set: TrainingSet, recipe: Recipe, options: TrainOptions) {
	return { ...trainModel(set, recipe, options), provenance: { data: [], options: {}, metrics: {} } };
}
