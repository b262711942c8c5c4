import { z } from 'zod';
import type { MovieContent } from '../../model/movie-content.ts';
import type { Recipe } from '../../model/recipe.ts';
import { type TrainedModel, type TrainOptions, trainModel } from '../../training/train.ts';
import type { TrainingSet } from '../../training/training-set.ts';
import { readModelOrRefuse } from '../read-model-or-refuse.ts';
import { UsageError } from '../usage-error.ts';

const optionsSchema = z.object({
	factors: z.int(),
	seed: z.number(),
	tolerance: z.number(),
	maxIterations: z.number(),
});

/** How a model was trained, so that it can be trained the same way on other people. */
export interface ShippedTraining {
	readonly recipe: Recipe;
	readonly options: TrainOptions;
	/** What is known of movies, for the recommender. */
	readonly content?: MovieContent;
}

/**
 * Reads recipe and options from a model file. So the figures of an evaluation are those of the model that ships, even
 * when the defaults in the code have changed since.
 *
 * @throws {UsageError} when the file cannot be used.
 */
export async function readShippedTraining(path: string, content?: MovieContent): Promise<ShippedTraining> {
	const { recipe, provenance } = await readModelOrRefuse(path);
	const options = optionsSchema.safeParse(provenance.options);
	if (!options.success)
		throw new UsageError(`${path} does not say how it was trained: ${z.prettifyError(options.error)}`);
	return { recipe, options: options.data, ...(content && { content }) };
}

/**
 * Trains on a set as the model was trained.
 *
 * @param changes - Options that differ from the model's.
 */
export function trainShipped(
	set: TrainingSet,
	{ recipe, options }: ShippedTraining,
	changes: Partial<TrainOptions> = {},
): TrainedModel {
	return trainModel(set, recipe, { ...options, ...changes });
}
