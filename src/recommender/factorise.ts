import { createRowProblem, type Side, sweepSide } from './coordinate-descent.ts';
import type { Start } from './nndsvd.ts';
import { createRandom } from './random.ts';

/** One step of training, for a progress bar. */
export interface Progress {
	/** Iterations done, from 1. */
	readonly iteration: number;
	/** Violation as a share of the first iteration's; training ends when it is at most the tolerance. */
	readonly violation: number;
}

export interface FactoriseOptions {
	readonly tolerance: number;
	readonly maxIterations: number;
	readonly onProgress?: (progress: Progress) => void;
}

/**
 * Factorises by alternating sweeps over people and movies until the violation has fallen to `tolerance` of the first
 * iteration's (scikit-learn's rule) or `maxIterations` is reached. Same input, same bytes.
 *
 * Per iteration O(ratings * k + (people + movies) * k^2).
 *
 * @param start - Changed in place: it becomes the result.
 * @returns how many iterations were done.
 */
export function factorise(people: Side, movies: Side, k: number, start: Start, options: FactoriseOptions): number {
	const { rowFactors, columnFactors } = start;
	const problem = createRowProblem(k, 1024);
	let first = 0;
	for (let iteration = 1; iteration <= options.maxIterations; iteration++) {
		const violation =
			sweepSide(people, rowFactors, columnFactors, problem) + sweepSide(movies, columnFactors, rowFactors, problem);
		if (iteration === 1) first = violation;
		const share = first === 0 ? 0 : violation / first;
		options.onProgress?.({ iteration, violation: share });
		if (share <= options.tolerance) return iteration;
	}
	return options.maxIterations;
}

/** A start for k factors that depends on the seed alone: absolute values of normal numbers with deviation 0.3 / sqrt(k). */
export function createRandomStart(rows: number, columns: number, k: number, seed: number): Start {
	const { normal } = createRandom(seed);
	const scale = 0.3 / Math.sqrt(k);
	return {
		rowFactors: Float64Array.from({ length: rows * k }, () => scale * Math.abs(normal())),
		columnFactors: Float64Array.from({ length: columns * k }, () => scale * Math.abs(normal())),
	};
}
