import { createRowProblem, type Side, sweepSide } from './coordinate-descent.ts';
import type { Start } from './nndsvd.ts';
import { createRandom } from './random.ts';
import { createSharedFloats } from './shared-array.ts';
import { startSweepPool } from './sweep-pool.ts';

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
	const isDone = watchViolation(options);
	for (let iteration = 1; ; iteration++) {
		const violation =
			sweepSide(people, rowFactors, columnFactors, problem) + sweepSide(movies, columnFactors, rowFactors, problem);
		if (isDone(iteration, violation)) return iteration;
	}
}

/** Tells after each iteration, from its number and violation, whether it was the last. */
function watchViolation({ tolerance, maxIterations, onProgress }: FactoriseOptions) {
	let first = 0;
	return (iteration: number, violation: number): boolean => {
		if (iteration === 1) first = violation;
		const share = first === 0 ? 0 : violation / first;
		onProgress?.({ iteration, violation: share });
		return share <= tolerance || iteration >= maxIterations;
	};
}

/**
 * Does what `factorise` does, to the same bytes, with the rows of a side shared among threads. The event loop stays free.
 *
 * @param workers - How many threads, from 1.
 * @throws what a thread threw; none is left running.
 */
export async function factoriseInParallel(
	people: Side,
	movies: Side,
	k: number,
	start: Start,
	workers: number,
	options: FactoriseOptions,
): Promise<number> {
	const pool = startSweepPool(people, movies, k, start, workers);
	const isDone = watchViolation(options);
	try {
		for (let iteration = 1; ; iteration++) {
			const violation = (await pool.sweep('people')) + (await pool.sweep('movies'));
			if (isDone(iteration, violation)) return iteration;
		}
	} finally {
		await pool.close();
	}
}

/** A start for k factors that depends on the seed alone: absolute values of normal numbers with deviation 0.3 / sqrt(k). */
export function createRandomStart(rows: number, columns: number, k: number, seed: number): Start {
	const { normal } = createRandom(seed);
	const scale = 0.3 / Math.sqrt(k);
	const draw = (length: number): Float64Array => {
		const factors = createSharedFloats(length);
		for (let at = 0; at < length; at++) factors[at] = scale * Math.abs(normal());
		return factors;
	};
	return { rowFactors: draw(rows * k), columnFactors: draw(columns * k) };
}
