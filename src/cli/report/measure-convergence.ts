import type { ConvergencePoint } from '../../evaluation/report-figures.ts';
import { PLAIN } from '../../model/recipe.ts';
import type { Progress } from '../../training/factorise.ts';
import { trainModel } from '../../training/train.ts';
import type { TrainingSet } from '../../training/training-set.ts';
import { type ShippedTraining, trainShipped } from '../evaluate/shipped-training.ts';

/**
 * Records the violation after each iteration: of the shipped model as it is trained, and of plain NMF far beyond its
 * usual end.
 */
export function measureConvergence(
	set: TrainingSet,
	training: ShippedTraining,
	{ plainFactors, maxIterations }: { readonly plainFactors: number; readonly maxIterations: number },
): ConvergencePoint[] {
	const points: ConvergencePoint[] = [];
	const record =
		(name: string) =>
		({ iteration, violation }: Progress): void =>
			void points.push({ name, iteration, violation });
	trainShipped(set, training, { onProgress: record('shipped') });
	const options = { factors: plainFactors, seed: 0, tolerance: 1e-4, maxIterations };
	trainModel(set, PLAIN, { ...options, onProgress: record(`plain NMF, ${plainFactors} factors`) });
	return points;
}
