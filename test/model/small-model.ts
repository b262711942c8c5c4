import type { Model } from '../../src/model/model.ts';
import { type Recipe, WEIGHTED } from '../../src/model/recipe.ts';
import { trainModel } from '../../src/training/train.ts';
import { selectTrainingSet } from '../../src/training/training-set.ts';
import { makeCheckerboard, SMALL } from '../training/checkerboard.ts';

/** Trains a model of a checkerboard of that size. */
export function trainSmallModel(size: number, recipe: Recipe = WEIGHTED): Model {
	const { metrics, ...model } = trainModel(selectTrainingSet(makeCheckerboard(size), 1), recipe, SMALL);
	return { ...model, provenance: { data: [], options: {}, metrics: { loss: metrics.loss } } };
}
