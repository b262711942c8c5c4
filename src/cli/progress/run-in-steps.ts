import type { Writable } from 'node:stream';
import { UsageError } from '../usage-error.ts';
import { createStepProgress } from './step-progress.ts';

/**
 * Runs an evaluation and shows its progress.
 *
 * @param run - Works in `steps` steps, and calls its argument with the name of each step when it begins.
 * @throws {UsageError} when there are too few ratings for the folds or a model: the data is at fault, not the program.
 */
export async function runInSteps<T>(
	errors: Writable,
	steps: number,
	run: (step: (name: string) => void) => T | Promise<T>,
): Promise<T> {
	const progress = createStepProgress(errors, steps);
	try {
		const result = await run(progress.step);
		progress.finish();
		return result;
	} catch (error) {
		if (error instanceof RangeError) throw new UsageError(`These ratings cannot be evaluated: ${error.message}.`);
		throw error;
	} finally {
		progress.stop();
	}
}
