import type { Writable } from 'node:stream';
import { type TrainedModel, trainModelInParallel } from '../../training/train.ts';
import type { TrainingSet } from '../../training/training-set.ts';
import { createTrainingProgress } from '../progress/training-progress.ts';
import { UsageError } from '../usage-error.ts';
import type { TrainSettings } from './train-options.ts';

/**
 * Factors up to this count as 0; the largest of the shipped model are about 1. On a handful of ratings the ridges leave
 * next to nothing.
 */
const NEGLIGIBLE = 1e-6;

/**
 * Trains and shows the progress.
 *
 * @throws {UsageError} when the flags do not fit the data, or nothing can be learnt from it.
 */
export async function trainOrRefuse(
	set: TrainingSet,
	settings: TrainSettings,
	errors: Writable,
): Promise<TrainedModel> {
	const progress = createTrainingProgress(errors, settings.maxIterations);
	try {
		const trained = await trainModelInParallel(set, settings.recipe, { ...settings, onProgress: progress.step });
		if (trained.itemFactors.some((factor) => factor > NEGLIGIBLE)) return trained;
		throw new UsageError('There is nothing to learn from so few ratings: every factor of every movie has become 0.');
	} catch (error) {
		if (error instanceof RangeError) throw new UsageError(`These flags do not fit the data: ${error.message}.`);
		throw error;
	} finally {
		progress.stop();
	}
}
