import type { FoldedProfile, Profile } from './fold-in.ts';
import { measureCoherence } from './measure-coherence.ts';
import type { Model } from './model.ts';
import { compressRows, type SparseMatrix } from './sparse-matrix.ts';
import type { TasteVectors } from './taste-vectors.ts';

/** The scores of all films for one person. It is scratch: the next call overwrites it. */
export interface Scores {
	/** By row; only the order matters, and only within one person. */
	readonly values: Float64Array;
	/** How clear the person's taste is, 0 to 1. */
	readonly coherence: number;
	/** What the neighbourhood of a film, a sum of (stars - centre) * cosine, was multiplied by. */
	readonly neighbourScale: number;
}

/**
 * Prepares a function that scores every film for a folded-in person:
 *
 *     score = p.q  +  (w + v * coherence) * (s / t) * sum over rated i of (stars - centre) cos(i, film)
 *
 * where s and t are the standard deviations of the two sums over all films. The second is a signed neighbourhood in the space of the taste
 * vectors; it is what makes a low star push a film's neighbours down, where p >= 0 can at most leave them. It counts for more the
 * clearer a taste is: p.q knows what everybody likes, the neighbourhood what this person does. With both weights 0 the score is
 * p.q alone.
 *
 * A `popularityPower` other than 0 multiplies both sums by (count / geometric mean count)^power: below 0 brings out films that few
 * have rated, above 0 well-known ones. Two passes over the factors and the taste vectors without their zeros, no allocation.
 */
export function createScorer(
	model: Model,
	vectors: TasteVectors,
): (folded: FoldedProfile, profile: Profile, popularityPower?: number) => Scores {
	const { movieIds } = model;
	const items = compressRows(model.itemFactors, model.factors);
	const { scoring } = model.recipe;
	const { neighbourWeight, coherentWeight, neighbourCentre } = scoring;
	const affinities = new Float64Array(movieIds.length);
	const neighbourhoods = new Float64Array(movieIds.length);
	const direction = new Float64Array(vectors.width);
	const values = new Float64Array(movieIds.length);
	const logCounts = measureLogCounts(model.ratingCounts);

	return (folded, profile, popularityPower = 0) => {
		const coherence = measureCoherence(profile, vectors, scoring);
		const weight = neighbourWeight + coherentWeight * coherence;
		multiply(items, folded.factors, affinities);
		if (popularityPower !== 0) weighByPopularity(affinities, logCounts, popularityPower);
		if (neighbourWeight + coherentWeight === 0) {
			values.set(affinities);
			return { values, coherence, neighbourScale: 0 };
		}
		addRated(direction, profile, vectors, neighbourCentre);
		multiply(vectors.cells, direction, neighbourhoods);
		if (popularityPower !== 0) weighByPopularity(neighbourhoods, logCounts, popularityPower);
		const neighbourScale = (weight * measureSpread(affinities)) / measureSpread(neighbourhoods);
		for (let row = 0; row < values.length; row++) {
			values[row] = affinities[row] + neighbourScale * neighbourhoods[row];
		}
		return { values, coherence, neighbourScale };
	};
}

/** log(count / geometric mean count) of each film. */
function measureLogCounts(counts: Int32Array): Float64Array {
	const logs = Float64Array.from(counts, (count) => Math.log(Math.max(1, count)));
	const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
	return logs.map((log) => log - mean);
}

function weighByPopularity(sums: Float64Array, logCounts: Float64Array, power: number): void {
	for (let row = 0; row < sums.length; row++) sums[row] *= Math.exp(power * logCounts[row]);
}

/** Sum over the rated films of (stars - centre) times the film's taste vector. */
function addRated(
	direction: Float64Array,
	{ rows, stars }: Profile,
	{ values, width }: TasteVectors,
	centre: number,
): void {
	direction.fill(0);
	for (let at = 0; at < rows.length; at++) {
		const scale = stars[at] - centre;
		for (let f = 0, from = rows[at] * width; f < width; f++, from++) direction[f] += scale * values[from];
	}
}

function multiply(
	{ rows, offsets, indices, values }: SparseMatrix,
	vector: Float64Array,
	products: Float64Array,
): void {
	for (let row = 0; row < rows; row++) {
		let sum = 0;
		for (let cell = offsets[row], end = offsets[row + 1]; cell < end; cell++)
			sum += values[cell] * vector[indices[cell]];
		products[row] = sum;
	}
}

/** Standard deviation; 1 where all values are equal, so that it can be divided by. */
function measureSpread(values: Float64Array): number {
	let [sum, squares] = [0, 0];
	for (let row = 0; row < values.length; row++) {
		sum += values[row];
		squares += values[row] * values[row];
	}
	const variance = squares / values.length - (sum / values.length) ** 2;
	return variance > 0 ? Math.sqrt(variance) : 1;
}
