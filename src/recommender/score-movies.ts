import type { FoldedProfile, Profile } from './fold-in.ts';
import type { Model } from './model.ts';

/** The scores of all films for one person. It is scratch: the next call overwrites it. */
export interface Scores {
	/** By row; only the order matters, and only within one person. */
	readonly values: Float64Array;
	/** What p.q of a film was multiplied by to become part of its score. */
	affinityScale(row: number): number;
	/** What the neighbourhood of a film, a sum of (stars - centre) * cosine, was multiplied by. */
	neighbourScale(row: number): number;
}

/** Lengths of the rows of `itemFactors`; 1 for a row of zeros, so that it can be divided by. */
export function measureLengths(model: Pick<Model, 'itemFactors' | 'factors'>): Float64Array {
	const { itemFactors, factors } = model;
	return Float64Array.from({ length: itemFactors.length / factors }, (_, row) => {
		let square = 0;
		for (let at = row * factors; at < (row + 1) * factors; at++) square += itemFactors[at] * itemFactors[at];
		return Math.sqrt(square) || 1;
	});
}

/**
 * Prepares a function that scores every film for a folded-in person:
 *
 *     score = count^a * p.q / spread  +  w * count^b * sum over rated i of (stars - centre) cos(q_i, q) / spread
 *
 * each term in units of its own standard deviation over the films. The second is a signed neighbourhood in the space of the
 * factors; it is what makes a low star push a film's neighbours down, where p >= 0 can at most leave them. With w = 0 the score is
 * the first term alone. One pass over the factors, O(movies * factors), no allocation.
 */
export function createScorer(model: Model): (folded: FoldedProfile, profile: Profile) => Scores {
	const { itemFactors, factors } = model;
	const { popularityPower, neighbourWeight, neighbourCentre, neighbourPopularityPower } = model.recipe.scoring;
	const lengths = measureLengths(model);
	const counts = Float64Array.from(model.ratingCounts, (count) => Math.max(1, count));
	const affinityPopularity = counts.map((count) => count ** popularityPower);
	const neighbourPopularity = counts.map((count, row) => count ** neighbourPopularityPower / lengths[row]);
	const affinities = new Float64Array(counts.length);
	const neighbourhoods = new Float64Array(counts.length);
	const direction = new Float64Array(factors);
	const values = new Float64Array(counts.length);

	return (folded, { rows, stars }) => {
		direction.fill(0);
		for (const [at, row] of rows.entries()) {
			const scale = (stars[at] - neighbourCentre) / lengths[row];
			for (let f = 0, from = row * factors; f < factors; f++, from++) direction[f] += scale * itemFactors[from];
		}
		multiplyBoth(itemFactors, factors, folded.factors, direction, affinities, neighbourhoods);
		for (let row = 0; row < values.length; row++) {
			affinities[row] *= affinityPopularity[row];
			neighbourhoods[row] *= neighbourPopularity[row];
		}
		const affinityUnit = neighbourWeight === 0 ? 1 : 1 / measureSpread(affinities);
		const neighbourUnit = neighbourWeight === 0 ? 0 : neighbourWeight / measureSpread(neighbourhoods);
		for (let row = 0; row < values.length; row++) {
			values[row] = affinityUnit * affinities[row] + neighbourUnit * neighbourhoods[row];
		}
		return {
			values,
			affinityScale: (row) => affinityUnit * affinityPopularity[row],
			neighbourScale: (row) => neighbourUnit * neighbourPopularity[row] * lengths[row],
		};
	};
}

/** Both products in one walk over the factors, which are the only large thing to read. */
function multiplyBoth(
	matrix: Float32Array,
	width: number,
	a: Float64Array,
	b: Float64Array,
	aProducts: Float64Array,
	bProducts: Float64Array,
): void {
	for (let row = 0, from = 0; row < aProducts.length; row++) {
		let [aSum, bSum] = [0, 0];
		for (let f = 0; f < width; f++, from++) {
			aSum += matrix[from] * a[f];
			bSum += matrix[from] * b[f];
		}
		aProducts[row] = aSum;
		bProducts[row] = bSum;
	}
}

/** Standard deviation; 1 where all values are equal, so that it can be divided by. */
function measureSpread(values: Float64Array): number {
	let [sum, squares] = [0, 0];
	for (const value of values) {
		sum += value;
		squares += value * value;
	}
	const variance = squares / values.length - (sum / values.length) ** 2;
	return variance > 0 ? Math.sqrt(variance) : 1;
}
