import type { Model } from '../model/model.ts';
import { openKernel } from '../numerics/kernel.ts';
import { createSelector, type Select, SPAN } from '../numerics/select-top.ts';
import { createCoherence } from './coherence.ts';
import type { FoldedProfile, Profile } from './fold-in.ts';
import { addTo, type TasteVectors } from './taste-vectors.ts';

/** The scores of all movies for one person. It is scratch: the next call overwrites it. */
export interface Scores {
	/** By row; only the order matters, and only within one person. */
	readonly values: Float64Array;
	/** The highest value of each `SPAN` rows. */
	readonly peaks: Float64Array;
	/** How clear the person's taste is, 0 to 1. */
	readonly coherence: number;
	/** Selects among all rows by value. */
	readonly select: Select;
	/** What a movie's value was multiplied by for its popularity. */
	popularityWeight(row: number): number;
	/** What the neighbourhood of a movie, a sum of (stars - centre) * cosine, was multiplied by. */
	readonly neighbourScale: number;
}

/**
 * Prepares a function that scores every movie for a folded-in person:
 *
 *     score = p.q  +  (w + v * coherence) * (s / t) * sum over rated i of (stars - centre) cos(i, movie)
 *
 * where s and t are the standard deviations of the two sums over all movies. The second is a signed neighbourhood in the space of the taste
 * vectors; it is what makes a low star push a movie's neighbours down, where p >= 0 can at most leave them. It counts for more the
 * clearer a taste is: p.q knows what everybody likes, the neighbourhood what this person does. With both weights 0 the score is
 * p.q alone.
 *
 * A `popularityPower` other than 0 multiplies both sums by (count / geometric mean count)^power: below 0 brings out movies that few
 * have rated, above 0 well-known ones. One pass over the taste vectors, of which the item factors are a part, for both sums, and two
 * over the movies; no allocation that grows with them.
 */
export function createScorer(
	model: Model,
	vectors: TasteVectors,
): (folded: FoldedProfile, profile: Profile, popularityPower?: number) => Scores {
	const movies = model.movieIds.length;
	const { scoring } = model.recipe;
	const { neighbourWeight, coherentWeight, neighbourCentre } = scoring;
	const measureCoherence = createCoherence(vectors, scoring);
	const logCounts = measureLogCounts(model.ratingCounts);
	const pair = new Float32Array(2 * vectors.width);
	const { arena, lengths } = vectors;
	const kernel = openKernel(arena.memory);
	const values = arena.floats(movies);
	const peaks = arena.floats(Math.ceil(movies / SPAN));
	const moments = arena.floats(4);
	const select = createSelector(arena, values, peaks);

	return (folded, profile, popularityPower = 0) => {
		const coherence = measureCoherence(profile);
		writeTaste(folded, profile);
		const sums = vectors.multiplyPair(pair);
		const popularityWeight = (row: number): number => Math.exp(popularityPower * logCounts[row]);
		if (popularityPower !== 0) weighByPopularity(sums, movies, popularityWeight);
		const weight = neighbourWeight + coherentWeight * coherence;
		// The first sums are with factors of length 1 as yet.
		kernel.finishSums(sums.byteOffset, lengths.byteOffset, movies, moments.byteOffset);
		const [affinities, neighbourhoods, affinitySquares, neighbourhoodSquares] = moments;
		const affinitySpread = measureSpread(movies, affinities, affinitySquares);
		const neighbourScale = (weight * affinitySpread) / measureSpread(movies, neighbourhoods, neighbourhoodSquares);
		kernel.writeScores(sums.byteOffset, neighbourScale, movies, SPAN, values.byteOffset, peaks.byteOffset);
		return { values, peaks, coherence, neighbourScale, select, popularityWeight };
	};

	/** The person's factors, and beside them the sum over the rated movies of (stars - centre) times the movie's taste vector. */
	function writeTaste({ factors }: FoldedProfile, { rows, stars }: Profile): void {
		pair.fill(0);
		for (let f = 0; f < factors.length; f++) pair[2 * f] = factors[f];
		for (let at = 0; at < rows.length; at++) addTo(pair, 1, vectors, rows[at], stars[at] - neighbourCentre);
	}
}

/** log(count / geometric mean count) of each movie. */
function measureLogCounts(counts: Int32Array): Float64Array {
	const logs = Float64Array.from(counts, (count) => Math.log(Math.max(1, count)));
	const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
	return logs.map((log) => log - mean);
}

/** @param sums - Two of each movie, and whatever else. */
function weighByPopularity(sums: Float32Array, movies: number, weightOf: (row: number) => number): void {
	for (let row = 0; row < movies; row++) {
		const weight = weightOf(row);
		sums[2 * row] *= weight;
		sums[2 * row + 1] *= weight;
	}
}

/** The standard deviation of so many numbers; 1 where all are equal, so that it can be divided by. */
function measureSpread(count: number, sum: number, squares: number): number {
	const variance = squares / count - (sum / count) ** 2;
	return variance > 0 ? Math.sqrt(variance) : 1;
}
