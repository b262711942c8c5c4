import { UsageError } from './verb.ts';

/** Runs what measures on ratings. Too few of them for the folds, or for a model, is a matter of the flags and no bug. */
export function runOrRefuse<T>(run: () => T): T {
	try {
		return run();
	} catch (error) {
		if (error instanceof RangeError) throw new UsageError(`These ratings cannot be evaluated: ${error.message}.`);
		throw error;
	}
}
