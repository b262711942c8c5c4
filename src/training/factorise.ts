import { createRandom } from '../numerics/random.ts';
import { createSweep, type Factorisation } from './coordinate-descent.ts';
import type { Start } from './nndsvd.ts';
import type { WorkSharing } from './work-sharing.ts';

/** One step of training, for a progress bar. */
export interface Progress {
	/** Iterations done, from 1. */
	readonly iteration: number;
	/** Violation as a share of the first iteration's; training ends when it falls to the tolerance. */
	readonly violation: number;
}

export interface FactoriseOptions {
	readonly tolerance: number;
	readonly maxIterations: number;
	/** Called after every iteration. */
	readonly onProgress?: (progress: Progress) => void;
}

/**
 * Factorises by alternating sweeps over people and movies. Stops when the violation has fallen to `tolerance` of the
 * first iteration's (scikit-learn's rule), or after `maxIterations`. Same input, same bytes, however many threads share
 * the work.
 *
 * Per iteration O(ratings * k + (people + movies) * k^2).
 *
 * @param factorisation - Its factors are the start, and become the result.
 * @param thread - The place of this thread among those that share the work; 0 when it is alone.
 * @returns how many iterations it took.
 */
export function factorise(
	factorisation: Factorisation,
	{ tolerance, maxIterations, onProgress }: FactoriseOptions,
	thread = 0,
	sharing?: WorkSharing,
): number {
	const sweep = createSweep(factorisation, factorisation.scratch[thread], sharing);
	let first = 0;
	for (let iteration = 1; ; iteration++) {
		const violation = sweep('people') + sweep('movies');
		if (iteration === 1) first = violation;
		const share = first === 0 ? 0 : violation / first;
		onProgress?.({ iteration, violation: share });
		if (share <= tolerance || iteration >= maxIterations) return iteration;
	}
}

/**
 * Draws a start for k factors: absolute values of normal numbers with deviation 0.3 / sqrt(k). Same seed, same numbers.
 */
export function createRandomStart(rows: number, columns: number, k: number, seed: number): Start {
	const { normal } = createRandom(seed);
	const scale = 0.3 / Math.sqrt(k);
	const draw = (length: number): Float64Array => {
		const factors = new Float64Array(length);
		for (let at = 0; at < length; at++) factors[at] = scale * Math.abs(normal());
		return factors;
	};
	return { rowFactors: draw(rows * k), columnFactors: draw(columns * k) };
}
