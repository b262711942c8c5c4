import type { Model } from '../model/model.ts';
import { FULL_STRENGTH } from '../model/neighbours.ts';
import type { Arena } from '../numerics/arena.ts';
import { openKernel } from '../numerics/kernel.ts';
import { type Ranked, SPAN } from '../numerics/select-top.ts';
import type { AddBonuses } from './add-bonuses.ts';
import type { FoldedProfile, Profile } from './fold-in.ts';
import type { AllMovies } from './place-movies.ts';
import { createPeriodFinder } from './release-period.ts';
import { addTo, type TasteVectors } from './taste-vectors.ts';
import type { Traits } from './traits.ts';
import { countWellKnown, measureFew } from './well-known.ts';

/** A hundred times the precision of a 32-bit float. */
const NOISE = 1e-5;
/**
 * A movie that was placed by its content scores lower by this many standard deviations of p.q: content says what a
 * movie is like and not how good it is. It then stands only where a taste asks for it, and costs known movies nothing.
 * Unasked it steps back further: with 2, placed movies push out known ones of the kind that was asked for (5.3 of ten
 * instead of 6.2 without any, by `bench/probes.ts`; with 6 it is 6.0).
 */
const PLACED_DISCOUNT = { unasked: 6, asked: 2 };

/** The scores of all movies for one person, by row: only their order matters, and only within one person. */
interface Scores extends Ranked {
	/** What the neighbourhood of a movie, a sum of (stars - centre) * likeness, was multiplied by. */
	readonly neighbourScale: number;
	/** What the bonuses of traits, in spreads of p.q, were multiplied by. */
	readonly bonusScale: number;
	/** What the score of a movie was multiplied by for its popularity and its year. */
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
 *     score = p.q  +  w * (s / t) * sum over rated i of (stars - centre) likeness(i, movie)  +  s * bonus of traits
 *
 * where s and t are the standard deviations of the two sums over the well-known movies. The second is a signed
 * neighbourhood. A movie above the centre lifts those that it is paired with (`training/find-neighbours.ts`), by the
 * strength of the pair. One below pushes down all that are like it, by the cosine of their taste vectors, where p >= 0
 * can at most leave them. The third is what the movie has of the traits of the person: a director, a country, a theme.
 * p.q knows what everyone likes, the other two what this person likes. With all weights 0 the score is p.q alone.
 *
 * A mood, a `popularityPower` other than 0, multiplies all three by max(1, count / few)^power for the ranking, with
 * `measureFew`: below 0 brings out movies that fewer people have rated, above 0 well-known ones. A person of one period
 * gets all three multiplied by `createPeriodFinder`'s weight of the movie's year, too, placed movies by 1 at most. One
 * pass over the taste vectors, which contain the item factors, serves scores and ranking; no allocation grows with the
 * movies.
 */
export function createScorer(
	all: AllMovies,
	vectors: TasteVectors,
	addBonuses: AddBonuses,
): (
	folded: FoldedProfile,
	traits: Traits,
	popularityPower: number,
	into: ScoreArrays,
	reach: number,
) => ScoresAndRanking {
	const { known, unasked, years } = all;
	const movies = all.movieIds.length;
	const { neighbourWeight, neighbourCentre } = all.recipe.scoring;
	const { neighbours } = all;
	const wellKnown = countWellKnown(all.trained);
	const findPeriod = createPeriodFinder(all);
	const logCounts = measureLogCounts(all.trained);
	const { arena } = vectors;
	const kernel = openKernel(arena.memory);
	const [sums, moments, otherMoments] = [arena.singles(2 * movies), arena.floats(4), arena.floats(4)];
	const [bonuses, weights, equalWeights] = [
		arena.singles(movies),
		arena.singles(movies),
		arena.singles(movies).fill(1),
	];
	const layout = arena.integers(5);

	return (folded, traits, popularityPower, into, reach) => {
		addBonuses(traits, reach, bonuses.fill(0, 0, reach));
		vectors.multiplyAll(joinDislikes(folded), sums, reach);
		addNeighbours(folded.profile);
		const noise = measureNoise(folded.profile.stars, neighbourCentre);
		finishSums(0, wellKnown, moments);
		finishSums(wellKnown, known, otherMoments);
		const scores = finish(noise, equalWeights, () => 1, cut(into.scores, reach));
		const yearWeight = findPeriod(folded.profile.rows);
		if (popularityPower === 0 && yearWeight === undefined) return { scores, ranking: scores };
		const popularityWeight = (row: number): number => {
			const ofYear = yearWeight === undefined ? 1 : yearWeight(years[row]);
			// A year of which the model has hardly a movie would lift whatever was announced for it.
			return row < known ? Math.exp(popularityPower * logCounts[row]) * ofYear : Math.min(1, ofYear);
		};
		for (let row = 0; row < reach; row++) weights[row] = popularityWeight(row);
		kernel.measureMoments(sums.byteOffset, weights.byteOffset, wellKnown, moments.byteOffset);
		const ranking = finish(noise, weights, popularityWeight, cut(into.ranking, reach), scores.bonusScale);
		return { scores, ranking };
	};

	/** The person's factors, and beside them the sum of (stars - centre) times the taste vector of each disliked movie. */
	function joinDislikes({ factors, profile }: FoldedProfile): Float32Array {
		const pair = new Float32Array(2 * vectors.width);
		for (let f = 0; f < factors.length; f++) pair[2 * f] = factors[f];
		for (let at = 0; at < profile.rows.length; at++) {
			if (profile.stars[at] < neighbourCentre)
				addTo(pair, 1, vectors, profile.rows[at], profile.stars[at] - neighbourCentre);
		}
		return pair;
	}

	/** Gives the sums of some of the model's movies their units, and adds up their moments. */
	function finishSums(from: number, to: number, into: Float64Array): void {
		const [begin, beginLengths] = [sums.subarray(2 * from), vectors.lengths.subarray(from)];
		kernel.finishSums(begin.byteOffset, beginLengths.byteOffset, to - from, into.byteOffset);
	}

	/** Adds what each liked movie does for those that it is paired with. */
	function addNeighbours({ rows, stars }: Profile): void {
		if (neighbours === undefined) return;
		for (let at = 0; at < rows.length && rows[at] < known; at++) {
			const weight = Math.max(0, stars[at] - neighbourCentre) / FULL_STRENGTH;
			for (let next = neighbours.offsets[rows[at]]; next < neighbours.offsets[rows[at] + 1]; next++)
				sums[2 * neighbours.rows[next] + 1] += weight * neighbours.strengths[next];
		}
	}

	/**
	 * Adds up the parts of each score in units of the first, and weighs them. `moments` are those of the well-known movies
	 * with the same weights,
	 */
	function finish(
		noise: number,
		weights: Float32Array,
		popularityWeight: (row: number) => number,
		{ values, peaks }: Ranked,
		givenScale?: number,
	): Scores {
		const [affinities, neighbourhoods, affinitySquares, neighbourhoodSquares] = moments;
		const affinitySpread = measureSpread(wellKnown, affinities, affinitySquares, 0);
		const neighbourScale =
			(neighbourWeight * affinitySpread) / measureSpread(wellKnown, neighbourhoods, neighbourhoodSquares, noise);
		// In a mood, bonuses keep the scale that they have without one: their weight is the popularity's alone.
		const bonusScale = givenScale ?? affinitySpread;
		const discount = PLACED_DISCOUNT[values.length > unasked ? 'asked' : 'unasked'] * affinitySpread;
		layout.set([sums, bonuses, weights, values, peaks].map(({ byteOffset }) => byteOffset));
		kernel.writeScores(layout.byteOffset, values.length, known, neighbourScale, bonusScale, discount, SPAN);
		return { values, peaks, neighbourScale, bonusScale, popularityWeight };
	}
}

/** The first scores of an array, and their peaks. */
function cut({ values, peaks }: Ranked, reach: number): Ranked {
	return { values: values.subarray(0, reach), peaks: peaks.subarray(0, Math.ceil(reach / SPAN)) };
}

/**
 * A spread of neighbourhoods no greater than this comes from rounding: where likes and dislikes cancel, all
 * neighbourhoods are equal. Each is a sum of (stars - centre) times a likeness, in single precision.
 */
function measureNoise(stars: readonly number[], centre: number): number {
	return stars.reduce((sum, value) => sum + NOISE * Math.abs(value - centre), 0);
}

/** max(0, log(count / few)) of each movie of the model. */
function measureLogCounts({ ratingCounts }: Model): Float64Array {
	const few = measureFew({ ratingCounts });
	return Float64Array.from(ratingCounts, (count) => Math.log(Math.max(1, count / few)));
}

/**
 * The standard deviation of numbers by their count, sum and sum of squares. It is 1 where it would not exceed `noise`,
 * so that it can be divided by and rounding errors stay small.
 */
function measureSpread(count: number, sum: number, squares: number, noise: number): number {
	const variance = squares / count - (sum / count) ** 2;
	return variance > noise ** 2 ? Math.sqrt(variance) : 1;
}
