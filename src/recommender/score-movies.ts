import type { Model } from '../model/model.ts';
import type { Arena } from '../numerics/arena.ts';
import { openKernel } from '../numerics/kernel.ts';
import { type Ranked, SPAN } from '../numerics/select-top.ts';
import type { FoldedProfile } from './fold-in.ts';
import { createPeriodFinder, type YearWeight } from './release-period.ts';
import { addTo, type TasteVectors } from './taste-vectors.ts';

/** A hundred times the precision of a 32-bit float. */
const NOISE = 1e-5;

/** The scores of all movies for one person, by row: only their order matters, and only within one person. */
interface Scores extends Ranked {
	/** What the neighbourhood of a movie, a sum of (stars - centre) * cosine, was multiplied by. */
	readonly neighbourScale: number;
	/** What the score of a movie was multiplied by for its popularity and its year. */
	popularityWeight(row: number): number;
}

/**
 * Matches and reasons come from the scores, the order of a list from the ranking. Without a mood and a period they are
 * the same.
 */
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
 *     score = p.q  +  (w + v * coherence) * (s / t) * sum over rated i of (stars - centre) cos(i, movie)
 *
 * where s and t are the standard deviations of the two sums over all ratings, so that movies few have rated, of which a
 * larger model has more, change nothing. The second is a signed neighbourhood in
 * the space of the taste vectors. It makes a low star push a movie's neighbours down, where p >= 0 can at most leave
 * them. It counts for more the clearer a taste is: p.q knows what everyone likes, the neighbourhood what this person
 * likes. With both weights 0 the score is p.q alone.
 *
 * A mood, a `popularityPower` other than 0, multiplies both sums by (count / geometric mean count)^power for the
 * ranking: below 0 brings out movies that few have rated, above 0 well-known ones. A person of one period gets both
 * sums multiplied by `createPeriodFinder`'s weight of the movie's year, too. One pass over the taste vectors,
 * which contain the item factors, serves scores and ranking; no allocation grows with the movies.
 */
export function createScorer(
	model: Model,
	vectors: TasteVectors,
): (folded: FoldedProfile, coherence: number, popularityPower: number, into: ScoreArrays) => ScoresAndRanking {
	const movies = model.movieIds.length;
	const { neighbourWeight, coherentWeight, neighbourCentre } = model.recipe.scoring;
	const findPeriod = createPeriodFinder(model);
	const logCounts = measureLogCounts(model.ratingCounts);
	const { arena, lengths } = vectors;
	const kernel = openKernel(arena.memory);
	const [sums, weighedSums] = [arena.singles(2 * movies), arena.singles(2 * movies)];
	const moments = arena.floats(4);
	const shares = shareOut(model.ratingCounts);

	return (folded, coherence, popularityPower, into) => {
		vectors.multiplyPair(joinTastes(folded), sums);
		const noise = measureNoise(folded.profile.stars, neighbourCentre);
		const neighbourShare = neighbourWeight + coherentWeight * coherence;
		const yearWeight = findPeriod(folded.profile.rows);
		if (popularityPower === 0 && yearWeight === undefined) {
			const scores = finish(sums, neighbourShare, noise, () => 1, into.scores);
			return { scores, ranking: scores };
		}
		const weights = weighMovies(popularityPower, yearWeight);
		const popularityWeight = (row: number): number => weights[row];
		weighedSums.set(sums);
		weighByPopularity(weighedSums, movies, popularityWeight);
		return {
			scores: finish(sums, neighbourShare, noise, () => 1, into.scores),
			ranking: finish(weighedSums, neighbourShare, noise, popularityWeight, into.ranking),
		};
	};

	function weighMovies(popularityPower: number, yearWeight: YearWeight = () => 1): Float64Array {
		const byYear = new Map<number, number>();
		for (const year of new Set(model.years)) byYear.set(year, yearWeight(year));
		return logCounts.map((log, row) => Math.exp(popularityPower * log) * byYear.get(model.years[row])!);
	}

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
		neighbourShare: number,
		noise: number,
		popularityWeight: (row: number) => number,
		{ values, peaks }: Ranked,
	): Scores {
		kernel.finishSums(sums.byteOffset, lengths.byteOffset, movies, moments.byteOffset);
		const spreadOf = (lane: number, least: number): number => measureSpread(sums, lane, shares, least);
		const neighbourScale = (neighbourShare * spreadOf(0, 0)) / spreadOf(1, noise);
		kernel.writeScores(sums.byteOffset, neighbourScale, movies, SPAN, values.byteOffset, peaks.byteOffset);
		return { values, peaks, neighbourScale, popularityWeight };
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

/** The share of each movie in all ratings. */
function shareOut(counts: Int32Array): Float64Array {
	const total = counts.reduce((sum, count) => sum + count, 0);
	return Float64Array.from(counts, (count) => (total > 0 ? count / total : 1 / counts.length));
}

/**
 * The standard deviation of one of two sums of each movie, by the movies' shares. It is 1 where it would not exceed
 * `noise`, so that it can be divided by and rounding errors stay small.
 */
function measureSpread(sums: Float32Array, lane: number, shares: Float64Array, noise: number): number {
	let [mean, square] = [0, 0];
	for (let row = 0, at = lane; row < shares.length; row++, at += 2) {
		mean += shares[row] * sums[at];
		square += shares[row] * sums[at] ** 2;
	}
	const variance = square - mean ** 2;
	return variance > noise ** 2 ? Math.sqrt(variance) : 1;
}
