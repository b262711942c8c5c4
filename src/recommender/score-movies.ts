import type { Model } from '../model/model.ts';
import type { Arena } from '../numerics/arena.ts';
import { openKernel } from '../numerics/kernel.ts';
import { type Ranked, SPAN } from '../numerics/select-top.ts';
import type { FoldedProfile } from './fold-in.ts';
import { addTo, type TasteVectors } from './taste-vectors.ts';
import type { TraitMeter, Traits } from './traits.ts';

/** A hundred times the precision of a 32-bit float. */
const NOISE = 1e-5;

/** The scores of all movies for one person, by row: only their order matters, and only within one person. */
interface Scores extends Ranked {
	/** What the neighbourhood of a movie, a sum of (stars - centre) * cosine, was multiplied by. */
	readonly neighbourScale: number;
	/** What the bonuses of traits, in spreads of p.q, were multiplied by. */
	readonly bonusScale: number;
	/** What the score of a movie was multiplied by for its popularity. */
	popularityWeight(row: number): number;
}

/** Matches and reasons come from the scores, the order of a list from the ranking. Without a mood they are the same. */
export interface ScoresAndRanking {
	readonly scores: Scores;
	readonly ranking: Scores;
}

/** Where the scores of one person are written. */
export type ScoreArrays = Readonly<Record<keyof ScoresAndRanking, Ranked>>;

/** Makes arrays for the scores of one person. */
export function createScoreArrays(arena: Arena, movies: number): ScoreArrays {
	const create = (): Ranked => ({ values: arena.floats(movies), peaks: arena.floats(Math.ceil(movies / SPAN)) });
	return { scores: create(), ranking: create() };
}

/**
 * Prepares a function that scores every movie for a folded-in person:
 *
 *     score = p.q  +  w * (s / t) * sum over rated i of (stars - centre) cos(i, movie)  +  s * bonus of traits
 *
 * where s and t are the standard deviations of the two sums over all movies. The second is a signed neighbourhood in
 * the space of the taste vectors. It makes a low star push a movie's neighbours down, where p >= 0 can at most leave
 * them. The third is what the movie has of the traits of the person: a director, a country, a theme. p.q knows what
 * everyone likes, the other two what this person likes. With all weights 0 the score is p.q alone.
 *
 * A mood, a `popularityPower` other than 0, multiplies all three by (count / geometric mean count)^power for the
 * ranking: below 0 brings out movies that few have rated, above 0 well-known ones. One pass over the taste vectors,
 * which contain the item factors, serves scores and ranking; no allocation grows with the movies.
 */
export function createScorer(
	model: Model,
	vectors: TasteVectors,
	{ addBonuses }: Pick<TraitMeter, 'addBonuses'>,
): (folded: FoldedProfile, traits: Traits, popularityPower: number, into: ScoreArrays) => ScoresAndRanking {
	const movies = model.movieIds.length;
	const { neighbourWeight, neighbourCentre } = model.recipe.scoring;
	const logCounts = measureLogCounts(model.ratingCounts);
	const { arena, lengths } = vectors;
	const kernel = openKernel(arena.memory);
	const [sums, weighedSums] = [arena.singles(2 * movies), arena.singles(2 * movies)];
	const moments = arena.floats(4);
	const bonuses = new Float64Array(movies);

	return (folded, traits, popularityPower, into) => {
		addBonuses(traits, bonuses.fill(0));
		vectors.multiplyPair(joinTastes(folded), sums);
		const noise = measureNoise(folded.profile.stars, neighbourCentre);
		if (popularityPower === 0) {
			const scores = finish(sums, noise, () => 1, into.scores);
			return { scores, ranking: scores };
		}
		const popularityWeight = (row: number): number => Math.exp(popularityPower * logCounts[row]);
		weighedSums.set(sums);
		weighByPopularity(weighedSums, movies, popularityWeight);
		const scores = finish(sums, noise, () => 1, into.scores);
		return { scores, ranking: finish(weighedSums, noise, popularityWeight, into.ranking, scores.bonusScale) };
	};

	/**
	 * The person's factors, and beside them the sum over the rated movies of (stars - centre) times the movie's taste
	 * vector.
	 */
	function joinTastes({ factors, profile }: FoldedProfile): Float32Array {
		const pair = new Float32Array(2 * vectors.width);
		for (let f = 0; f < factors.length; f++) pair[2 * f] = factors[f];
		for (let at = 0; at < profile.rows.length; at++)
			addTo(pair, 1, vectors, profile.rows[at], profile.stars[at] - neighbourCentre);
		return pair;
	}

	/** Adds up both sums of each movie in units of the first; that one is still with factors of length 1. */
	function finish(
		sums: Float32Array,
		noise: number,
		popularityWeight: (row: number) => number,
		{ values, peaks }: Ranked,
		givenScale?: number,
	): Scores {
		kernel.finishSums(sums.byteOffset, lengths.byteOffset, movies, moments.byteOffset);
		const [affinities, neighbourhoods, affinitySquares, neighbourhoodSquares] = moments;
		const affinitySpread = measureSpread(movies, affinities, affinitySquares, 0);
		const neighbourScale =
			(neighbourWeight * affinitySpread) / measureSpread(movies, neighbourhoods, neighbourhoodSquares, noise);
		// In a mood, bonuses keep the scale that they have without one: their weight is the popularity's alone.
		const bonusScale = givenScale ?? affinitySpread;
		for (let row = 0; row < movies; row++) {
			if (bonuses[row] > 0) sums[2 * row] += bonusScale * bonuses[row] * popularityWeight(row);
		}
		kernel.writeScores(sums.byteOffset, neighbourScale, movies, SPAN, values.byteOffset, peaks.byteOffset);
		return { values, peaks, neighbourScale, bonusScale, popularityWeight };
	}
}

/**
 * A spread of neighbourhoods no greater than this comes from rounding: where likes and dislikes cancel, all
 * neighbourhoods are equal. Each is a sum of (stars - centre) times a cosine, in single precision.
 */
function measureNoise(stars: readonly number[], centre: number): number {
	return stars.reduce((sum, value) => sum + NOISE * Math.abs(value - centre), 0);
}

/** log(count / geometric mean count) of each movie. */
function measureLogCounts(counts: Int32Array): Float64Array {
	const logs = Float64Array.from(counts, (count) => Math.log(Math.max(1, count)));
	const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
	return logs.map((log) => log - mean);
}

/** @param sums - Two of each movie. */
function weighByPopularity(sums: Float32Array, movies: number, weightOf: (row: number) => number): void {
	for (let row = 0; row < movies; row++) {
		const weight = weightOf(row);
		sums[2 * row] *= weight;
		sums[2 * row + 1] *= weight;
	}
}

/**
 * The standard deviation of numbers by their count, sum and sum of squares. It is 1 where it would not exceed `noise`,
 * so that it can be divided by and rounding errors stay small.
 */
function measureSpread(count: number, sum: number, squares: number, noise: number): number {
	const variance = squares / count - (sum / count) ** 2;
	return variance > noise ** 2 ? Math.sqrt(variance) : 1;
}
