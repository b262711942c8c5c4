import { createOurs } from '../../evaluation/nmf.ts';
import type { Ranker } from '../../evaluation/ranker.ts';
import type { Recipe } from '../../model/recipe.ts';
import { MOODS } from '../../rules/query.ts';
import type { TrainedModel } from '../../training/train.ts';
import type { TrainingSet } from '../../training/training-set.ts';
import { type ShippedTraining, trainShipped } from './shipped-training.ts';

/**
 * Our row of the evaluation.
 *
 * @param factors - Number of factors; the model's if left out.
 * @param train - Trains with that number; rows that share a model pass their own.
 */
export function createShipped(
	training: ShippedTraining,
	factors = training.options.factors,
	train = (set: TrainingSet): TrainedModel => trainShipped(set, training, { factors }),
): Ranker {
	const { kind } = training.recipe.objective;
	const about = `our recommender, ${kind} objective, ${factors} factors, trained as the model file says`;
	return createOurs('shipped', about, train, training);
}

/** Our recommender in every mood but the middle one, which is the row `shipped`. */
export function createMoods(training: ShippedTraining): Ranker[] {
	const train = (set: TrainingSet): TrainedModel => trainShipped(set, training);
	return Object.entries(MOODS)
		.filter(([, power]) => power !== 0)
		.map(([mood, power]) =>
			createOurs(mood, `shipped, times count^${power}`, train, { ...training, popularityPower: power }),
		);
}

/** Other settings for scoring movies and arranging lists; `evaluate --tune` tries one at a time. */
const OTHER_SETTINGS: { readonly [name in keyof Recipe['scoring']]?: readonly number[] } = {
	neighbourWeight: [0, 0.3, 1],
	neighbourCentre: [2, 2.5],
	genreWeight: [0, 0.5, 2],
	loneCoherence: [0, 0.3],
	coverage: [0, 0.5, 2],
	nearWeight: [0, 0.4, 1],
	settledRatings: [5, 12, 1000],
	fameWeight: [0, 0.2, 0.8],
	fameRatings: [5, 50],
	traitWeight: [0, 0.5, 2],
	directorWeight: [0, 1, 4],
	traitThreshold: [0.25, 0.75],
	traitFloor: [0.0005, 0.01],
	traitRatings: [0, 100],
	periodPrior: [0, 0.02, 0.3],
	periodShare: [0.5, 0.95],
	periodYears: [0.5, 3],
	periodPower: [0.05, 0.25],
};

/** Our row, and one row for each other setting. They share one training for each set. */
export function createVariants(training: ShippedTraining): Ranker[] {
	const train = rememberTraining(training);
	const vary = (setting: string, value: number): Ranker =>
		createOurs(
			`shipped: ${setting} ${value}`,
			`shipped but for ${setting}`,
			(set) => {
				const model = train(set);
				const scoring = { ...model.recipe.scoring, [setting]: value };
				return { ...model, recipe: { ...model.recipe, scoring } };
			},
			training,
		);
	const { scoring } = training.recipe;
	const variants = Object.entries(OTHER_SETTINGS).flatMap(([setting, values]) =>
		values.filter((value) => value !== scoring[setting as keyof typeof scoring]).map((value) => vary(setting, value)),
	);
	return [createShipped(training, undefined, train), ...variants];
}

function rememberTraining(training: ShippedTraining): (set: TrainingSet) => TrainedModel {
	const models = new WeakMap<TrainingSet, TrainedModel>();
	return (set) => {
		const model = models.get(set) ?? trainShipped(set, training);
		models.set(set, model);
		return model;
	};
}
