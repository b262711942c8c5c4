import { createRandom } from '../numerics/random.ts';

/** A mean and its 95 % interval. */
export interface Interval {
	readonly mean: number;
	readonly low: number;
	readonly high: number;
}

export interface BootstrapOptions {
	readonly seed: number;
	readonly resamples: number;
}

/** A mean difference between two rankers on the same people. */
export interface Difference extends Interval {
	/** Two-sided: the chance of so large a difference if there were none; at least 1 / resamples. */
	readonly pValue: number;
}

/**
 * Computes the mean over people and its percentile bootstrap interval: Efron and Tibshirani, "An introduction to the
 * bootstrap", 1993, chapter 13. O(people * resamples).
 *
 * @param values - One number a person; no NaN.
 */
export function bootstrapMean(values: Float64Array, options: BootstrapOptions): Interval {
	const means = resampleMeans(values, options);
	return { mean: computeMean(values), low: readQuantile(means, 0.025), high: readQuantile(means, 0.975) };
}

/** Computes by how much `values` exceed `others`, person by person: the paired bootstrap. */
export function bootstrapDifference(values: Float64Array, others: Float64Array, options: BootstrapOptions): Difference {
	const differences = values.map((value, person) => value - others[person]);
	const means = resampleMeans(differences, options);
	const below = means.filter((mean) => mean <= 0).length;
	const above = means.filter((mean) => mean >= 0).length;
	return {
		mean: computeMean(differences),
		low: readQuantile(means, 0.025),
		high: readQuantile(means, 0.975),
		pValue: Math.min(1, Math.max(1, 2 * Math.min(below, above)) / means.length),
	};
}

/** Draws resamples with replacement. @returns their means, ascending. */
function resampleMeans(values: Float64Array, { seed, resamples }: BootstrapOptions): Float64Array {
	const { uniform } = createRandom(seed);
	const people = values.length;
	const means = Float64Array.from({ length: resamples }, () => {
		let sum = 0;
		for (let draw = 0; draw < people; draw++) sum += values[Math.floor(uniform() * people)];
		return sum / people;
	});
	return means.sort();
}

function computeMean(values: Float64Array): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function readQuantile(ascending: Float64Array, share: number): number {
	return ascending[Math.min(ascending.length - 1, Math.floor(share * ascending.length))];
}
