import type { Model } from '../model/model.ts';
import { FULL_STRENGTH } from '../model/neighbours.ts';
import { copyIntegers } from '../numerics/arena.ts';
import { openKernel } from '../numerics/kernel.ts';
import { countUp } from '../numerics/sparse-matrix.ts';
import { createBonusAdder } from './add-bonuses.ts';
import type { ContentIndex } from './content-index.ts';
import type { FoldedProfile, Profile } from './fold-in.ts';
import type { AllMovies } from './place-movies.ts';
import { createScoreReader, type ReadScores, type ScoreArrays, type Scored } from './read-scores.ts';
import { createPeriodFinder } from './release-period.ts';
import { addTo, type TasteVectors } from './taste-vectors.ts';
import type { Traits } from './traits.ts';
import { countWellKnown, measureFew, settlePower } from './well-known.ts';

/** A hundred times the precision of a 32-bit float. */
const NOISE = 1e-5;
/**
 * A movie that was placed by its content scores lower by this many standard deviations of p.q: content says what a
 * movie is like and not how good it is. It then stands only where a taste asks for it, and costs known movies nothing.
 * Unasked it steps back further: with 2, placed movies push out known ones of the kind that was asked for (5.3 of ten
 * instead of 6.2 without any, by `bench/probes.ts`; with 6 it is 6.0).
 */
const PLACED_DISCOUNT = { unasked: 6, asked: 2 };

/** What a person's scores and reasons are in. */
interface Units {
	/** What the neighbourhood of a movie, a sum of (stars - centre) * likeness, was multiplied by. */
	readonly neighbourScale: number;
	/** What the bonuses of traits, in spreads of p.q, were multiplied by. */
	readonly bonusScale: number;
	/** What the score of a movie was multiplied by for its popularity and its year. */
	popularityWeight(row: number): number;
}

/** The scores of movies for one person: only their order matters, and only within one person. */
export type Scores = Units & ReadScores;

/** Matches and reasons come from the scores, the order of a list from the ranking. Without a mood they are the same. */
export interface ScoresAndRanking {
	readonly scores: Scores;
	readonly ranking: Scores;
}

/**
 * Prepares a function that scores movies for a folded-in person:
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
 * `measureFew` and `settlePower`: below 0 brings out movies that fewer people have rated, above 0 well-known ones. A
 * person of one period gets all three multiplied by `createPeriodFinder`'s weight of the movie's year, too, placed
 * movies by 1 at most.
 *
 * Scores are computed when they are asked for, see `read-scores.ts`; until then it costs the products of the well-known
 * movies.
 */
export function createScorer(
	all: AllMovies,
	vectors: TasteVectors,
	index: ContentIndex,
): (
	folded: FoldedProfile,
	traits: Traits,
	popularityPower: number,
	into: ScoreArrays,
	reach: number,
) => ScoresAndRanking {
	const { known, unasked, years, neighbours } = all;
	const movies = all.movieIds.length;
	const { neighbourWeight, neighbourCentre } = all.recipe.scoring;
	const { arena } = vectors;
	const kernel = openKernel(arena.memory);
	const addBonuses = createBonusAdder(index, arena.memory);
	const reader = createScoreReader(all, vectors, index);
	const wellKnown = copyIntegers(countUp(countWellKnown(all.trained)), arena);
	const findPeriod = createPeriodFinder(all);
	const popularityOf = createPopularity(all.trained);
	const equalWeights = arena.singles(movies).fill(1);
	const moments = arena.floats(4);

	return (folded, traits, popularityPower, into, reach) => {
		const { profile, factors } = folded;
		addBonuses(traits, reach, into.bonuses.fill(0, 0, reach));
		addNeighbours(profile, into.pushes.fill(0, 0, known));
		const person: Scored = { ...into, pair: joinDislikes(folded), norm: Math.hypot(...factors), reach };
		reader.multiply(person, wellKnown, into.products);
		const noise = measureNoise(profile.stars, neighbourCentre);
		const scores = score(person, equalWeights, () => 1, noise);
		const yearWeight = findPeriod(profile.rows);
		if (popularityPower === 0 && yearWeight === undefined) return { scores, ranking: scores };
		const popularity = popularityOf(settlePower(popularityPower, profile.rows.length));
		const popularityWeight = (row: number): number => {
			const ofYear = yearWeight === undefined ? 1 : yearWeight(years[row]);
			// The model has few movies of the newest years, so their weight would lift every movie announced for them.
			return row < known ? popularity[row] * ofYear : Math.min(1, ofYear);
		};
		into.weights.fill(1, known, reach).set(popularity);
		if (yearWeight !== undefined) for (let row = 0; row < reach; row++) into.weights[row] = popularityWeight(row);
		return { scores, ranking: score(person, into.weights, popularityWeight, noise, scores.bonusScale) };
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

	/** Adds what each liked movie does for those that it is paired with. */
	function addNeighbours({ rows, stars }: Profile, pushes: Float32Array): void {
		if (neighbours === undefined) return;
		for (let at = 0; at < rows.length && rows[at] < known; at++) {
			const weight = Math.max(0, stars[at] - neighbourCentre) / FULL_STRENGTH;
			for (let next = neighbours.offsets[rows[at]]; next < neighbours.offsets[rows[at] + 1]; next++)
				pushes[neighbours.rows[next]] += weight * neighbours.strengths[next];
		}
	}

	/** Weighs the parts of each score in units of the first, by the products of the well-known movies. */
	function score(
		person: Scored,
		weights: Float32Array,
		popularityWeight: (row: number) => number,
		noise: number,
		givenScale?: number,
	): Scores {
		const count = wellKnown.length;
		const places = [person.products.byteOffset, wellKnown.byteOffset, count] as const;
		kernel.measureMoments(...places, weights.byteOffset, moments.byteOffset);
		const [affinities, neighbourhoods, affinitySquares, neighbourhoodSquares] = moments;
		const affinitySpread = measureSpread(count, affinities, affinitySquares, 0);
		const neighbourScale =
			(neighbourWeight * affinitySpread) / measureSpread(count, neighbourhoods, neighbourhoodSquares, noise);
		// In a mood, bonuses keep the scale that they have without one: their weight is the popularity's alone.
		const bonusScale = givenScale ?? affinitySpread;
		const discount = PLACED_DISCOUNT[person.reach > unasked ? 'asked' : 'unasked'] * affinitySpread;
		const read = reader.open(person, { weights, neighbourScale, bonusScale, discount });
		return { neighbourScale, bonusScale, popularityWeight, ...read };
	}
}

/**
 * A spread of neighbourhoods no greater than this comes from rounding: where likes and dislikes cancel, all
 * neighbourhoods are equal. Each is a sum of (stars - centre) times a likeness, in single precision.
 */
function measureNoise(stars: readonly number[], centre: number): number {
	return stars.reduce((sum, value) => sum + NOISE * Math.abs(value - centre), 0);
}

/** Prepares to raise max(1, count / few) of each movie of the model to a power. O(movies), unless the power is 0. */
function createPopularity({ ratingCounts }: Model): (power: number) => Float64Array {
	const few = measureFew({ ratingCounts });
	const logs = Float64Array.from(ratingCounts, (count) => Math.log(Math.max(1, count / few)));
	const ones = new Float64Array(logs.length).fill(1);
	return (power) => (power === 0 ? ones : logs.map((log) => Math.exp(power * log)));
}

/**
 * The standard deviation of numbers by their count, sum and sum of squares. It is 1 where it would not exceed `noise`,
 * so that it can be divided by and rounding errors stay small.
 */
function measureSpread(count: number, sum: number, squares: number, noise: number): number {
	const variance = squares / count - (sum / count) ** 2;
	return variance > noise ** 2 ? Math.sqrt(variance) : 1;
}
