import { z } from 'zod';
import { createOurs } from '../evaluation/nmf.ts';
import type { Ranker } from '../evaluation/ranker.ts';
import { readModel } from '../model/model-file.ts';
import type { Recipe } from '../model/recipe.ts';
import { MOODS } from '../rules/query.ts';
import { type TrainedModel, type TrainOptions, trainModel } from '../training/train.ts';
import type { TrainingSet } from '../training/training-set.ts';
import { UsageError } from './verb.ts';

const optionsSchema = z.object({
	factors: z.int(),
	seed: z.number(),
	tolerance: z.number(),
	maxIterations: z.number(),
});

/** How a model was trained, so that it can be done again on other people. */
export interface ShippedTraining {
	readonly recipe: Recipe;
	readonly options: TrainOptions;
}

/**
 * Reads recipe and options from a model file. So the evaluation's figures are those of what is shipped, whatever the code's
 * defaults are by now.
 *
 * @throws {UsageError} when the file cannot be used.
 */
export async function readShippedTraining(path: string): Promise<ShippedTraining> {
	const model = await readModel(path).catch((error: Error) => {
		throw new UsageError(`Cannot use the model: ${error.message}`);
	});
	const options = optionsSchema.safeParse(model.provenance.options);
	if (!options.success) {
		throw new UsageError(`${path} does not say how it was trained: ${z.prettifyError(options.error)}`);
	}
	return { recipe: model.recipe, options: options.data };
}

/** Trains on a set as the model was trained, but for the options that differ. */
export function trainShipped(
	set: TrainingSet,
	{ recipe, options }: ShippedTraining,
	others: Partial<TrainOptions> = {},
): TrainedModel {
	return trainModel(set, recipe, { ...options, ...others });
}

/** Our recommender at every setting of the dial but the middle one, which is the row `shipped`. */
export function createMoods(training: ShippedTraining): Ranker[] {
	return Object.entries(MOODS)
		.filter(([, power]) => power !== 0)
		.map(([mood, power]) =>
			createOurs(mood, `shipped, times count^${power}`, (set) => trainShipped(set, training), power),
		);
}

/**
 * Our row of the evaluation.
 *
 * @param factors - How many, where they are to be other than the model's.
 * @param train - Trains so many, where others use what comes of it, too.
 */
export function createShipped(
	training: ShippedTraining,
	factors = training.options.factors,
	train = (set: TrainingSet): TrainedModel => trainShipped(set, training, { factors }),
): Ranker {
	const about = `our recommender, ${training.recipe.objective.kind} objective, ${factors} factors, trained as the model file says`;
	return createOurs('shipped', about, train);
}

/** Other settings of how scores are made and lists arranged, around the model's: `evaluate --tune` runs them, one at a time. */
const OTHER_SETTINGS: { readonly [name in keyof Recipe['scoring']]?: readonly number[] } = {
	neighbourWeight: [0, 0.15, 0.6],
	coherentWeight: [0, 0.6, 1, 1.5],
	neighbourCentre: [2, 2.5],
	genreWeight: [0, 0.5, 2],
	coverage: [0, 0.5],
	nearWeight: [0, 0.5, 1],
	settledLikes: [3, 8, 12],
	eraYears: [12, 25],
};

/** Our row and one of each other setting; they share one training for each set. */
export function createVariants(training: ShippedTraining): Ranker[] {
	const models = new WeakMap<TrainingSet, TrainedModel>();
	const train = (set: TrainingSet): TrainedModel => {
		const model = models.get(set) ?? trainShipped(set, training);
		models.set(set, model);
		return model;
	};
	const vary = (constant: string, value: number): Ranker =>
		createOurs(`shipped: ${constant} ${value}`, `shipped but for ${constant}`, (set) => {
			const model = train(set);
			const scoring = { ...model.recipe.scoring, [constant]: value };
			return { ...model, recipe: { ...model.recipe, scoring } };
		});
	const variants = Object.entries(OTHER_SETTINGS).flatMap(([constant, values]) =>
		values
			.filter((value) => value !== training.recipe.scoring[constant as keyof Recipe['scoring']])
			.map((value) => vary(constant, value)),
	);
	return [createShipped(training, undefined, train), ...variants];
}
