import { z } from 'zod';
import type { Contestant } from '../evaluation/contestant.ts';
import { createOurs } from '../evaluation/nmf.ts';
import { readModel } from '../recommender/model-file.ts';
import { trainModel } from '../recommender/train.ts';
import { UsageError } from './verb.ts';

const optionsSchema = z.object({
	factors: z.number(),
	seed: z.number(),
	tolerance: z.number(),
	maxIterations: z.number(),
});

/**
 * Our row of the evaluation: trained anew in every fold, by the recipe and with the options written in a model file. So the figures
 * are those of what is shipped, whatever the code's defaults are by now.
 *
 * @throws {UsageError} when the file cannot be used.
 */
export async function readShippedContestant(path: string): Promise<Contestant> {
	const model = await readModel(path).catch((error: Error) => {
		throw new UsageError(`Cannot use the model: ${error.message}`);
	});
	const options = optionsSchema.safeParse(model.provenance.options);
	if (!options.success) {
		throw new UsageError(`${path} does not say how it was trained: ${z.prettifyError(options.error)}`);
	}
	const { recipe } = model;
	const about = `our recommender, ${recipe.objective.kind} objective, ${options.data.factors} factors, as ${path} was trained`;
	return createOurs('shipped', about, (set) => trainModel(set, recipe, options.data));
}
