import type { Model } from '../model/model.ts';
import { readModel } from '../model/model-file.ts';
import { UsageError } from './usage-error.ts';

/** @throws {UsageError} when the file cannot be read or is not a model. */
export async function readModelOrRefuse(path: string): Promise<Model> {
	try {
		return await readModel(path);
	} catch (error) {
		throw new UsageError(`Cannot use the model: ${(error as Error).message}`);
	}
}
