import type { Model } from '../../src/recommender/model.ts';
import { type Recipe, WEIGHTED } from '../../src/recommender/recipe.ts';
import { trainModel } from '../../src/recommender/train.ts';
import { selectTrainingSet } from '../../src/recommender/training-set.ts';
import { makeCheckerboard, SMALL } from './checkerboard.ts';

/** A model of a checkerboard of that size. */
export function trainSmallModel(size: number, recipe: Recipe = WEIGHTED): Model {
	const { metrics, ...model } = trainModel(selectTrainingSet(makeCheckerboard(size), 1), recipe, SMALL);
	return { ...model, provenance: { data: [], options: {}, metrics: { loss: metrics.loss } } };
}
