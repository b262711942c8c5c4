import { createGrowingArray } from '../numerics/growing-array.ts';
import { openKernel } from '../numerics/kernel.ts';
import type { LimitDirectors } from './limit-directors.ts';
import type { Person } from './person.ts';
import type { AllMovies } from './place-movies.ts';
import { selectRows } from './select-rows.ts';
import { countCosines, LANES, placeInFours, type TasteVectors } from './taste-vectors.ts';
import { measureFame } from './well-known.ts';

/** The head of a list has this many movies; the rest is ordered by score alone. */
const HEAD = 10;
/** The head is chosen from this many movies. */
const CANDIDATES = 100;
/** From this place on, counted from 0, a list prefers movies that fewer people know. */
const LESS_KNOWN_FROM = 7;
/** Keeps the divisor away from 0 for a movie that is like no other. */
const LEAST_SHARE = 0.02;
/** The worth of a candidate that has its place, or that is only padding: it cannot be found. */
const OUT = Number.NEGATIVE_INFINITY;

/** Stands for the coherence of a person without a clear taste. */
const NO_TASTE = { liked: new Int32Array(0), belonging: new Float64Array(0) };

/** What a list needs to know of a person. */
type Listed = Pick<Person, 'profile' | 'ranking' | 'coherence' | 'popularityPower'>;

/** @returns rows, at most `count` of them, that `accepts` lets through. */
export type Arrange = (person: Listed, count: number, accepts: (row: number) => boolean) => number[];

/**
 * Prepares a function that puts a list together: the best movies by score, arranged so that a person with two tastes
 * gets both.
 *
 * A candidate is worth its score plus its nearness to a liked movie, each as a share of the highest. The score alone
 * favours movies that everyone saw, since they are a little like everything.
 *
 * Each liked movie is owed a share of the list, by its stars and by how much it belongs to a taste. A candidate serves
 * the liked movies it is near to, by the square of its cosine: squared, since what is a little like all of them serves
 * none of them well. Place by place, the list takes the candidate with the highest worth, less a price for
 * each liked movie it serves that has had more than its due: the excess, by the root of what the whole list owes it
 * (Pearson's residual).
 *
 * The last places of the head are for what fewer people know: there a candidate is worth less, the better known it is.
 * The more ratings, the bolder. A mood says itself how well known movies are to be, so in one all places are alike.
 * So more of the movies find someone.
 *
 * The clarity multiplies nearness and price: without a clear taste, the score decides. Beyond `settledRatings`
 * ratings both shrink, since scores then know enough of the person. (Calibrated recommendations, Steck 2018, with
 * the person's own movies in place of genres.) No director gets the whole list.
 * O(movies + candidates * liked * (width + count)).
 */
export function createArranger(all: AllMovies, vectors: TasteVectors, limitDirectors: LimitDirectors): Arrange {
	const { coverage, nearWeight, settledRatings, fameWeight, fameRatings } = all.recipe.scoring;
	const openContest = createContest(vectors);
	const fame = measureFame(all.trained);
	return ({ profile: { rows, stars }, ranking, coherence, popularityPower }, count, accepts) => {
		const best = selectRows(ranking, Math.max(CANDIDATES, count), accepts);
		const values = ranking.of(best);
		// Either none is accepted, or none that is accepted is of this person's taste: there is nothing to weigh nearness
		// against.
		if (!(values[0] > 0) || count < 2) return limitDirectors(best).slice(0, count);
		const clarity = coherence.clarity * Math.min(1, settledRatings / rows.length);
		const { liked, belonging } = clarity === 0 ? NO_TASTE : coherence;
		const contest = openContest(
			best,
			liked.map((at) => rows[at]),
		);
		writeWorths(contest, values, best.map(ranking.popularityWeight), nearWeight * clarity);
		const owed = toShares(belonging.map((part, i) => part * stars[liked[i]]));
		const boldness = popularityPower === 0 ? fameWeight * Math.min(1, rows.length / fameRatings) : 0;
		const handicaps = measureHandicaps(best, fame, boldness);
		const plan = { head: Math.min(HEAD, count), strictness: coverage * clarity, handicaps };
		const head = takePlaces(contest, owed, plan).map((at) => best[at]);
		return limitDirectors([...head, ...best.filter((row) => !head.includes(row))]).slice(0, count);
	};
}

/**
 * Writes what each candidate is worth. The scores have popularity in them, so nearness gets it, too, as a share of the
 * highest.
 */
function writeWorths(
	{ worths, nearness }: Contest,
	values: Float64Array,
	weights: readonly number[],
	strength: number,
): void {
	const heaviest = weights.reduce((most, weight) => Math.max(most, weight), 0);
	for (let at = 0; at < values.length; at++) {
		worths[at] = values[at] / values[0] + (strength * nearness[at] * weights[at]) / heaviest;
	}
}

/**
 * By candidate, what its fame takes from its worth. One that no one has rated counts as well known as the others are on
 * average: content does not say how good a movie is, so it is not to gain a place by that.
 */
function measureHandicaps(rows: readonly number[], fame: Float64Array, boldness: number): number[] {
	const known = rows.filter((row) => row < fame.length);
	const usual = known.reduce((sum, row) => sum + fame[row], 0) / Math.max(1, known.length);
	return rows.map((row) => boldness * (fame[row] ?? usual));
}

/** How places are given. */
interface Plan {
	/** How many at most. */
	readonly head: number;
	/** What a liked movie's excess costs. */
	readonly strictness: number;
	/** By candidate, what it is worth less in the last places. */
	readonly handicaps: readonly number[];
}

/** Fills the places. @returns the candidates that have them, in order. */
function takePlaces(
	{ shares, worths, prices, findWorthiest }: Contest,
	owed: Float64Array,
	{ head, strictness, handicaps }: Plan,
): number[] {
	const given = new Float64Array(owed.length);
	const taken: number[] = [];
	while (taken.length < head) {
		if (taken.length === LESS_KNOWN_FROM) for (let at = 0; at < handicaps.length; at++) worths[at] -= handicaps[at];
		for (let i = 0; i < owed.length; i++) {
			const excess = (given[i] - taken.length * owed[i]) / Math.sqrt(Math.max(owed[i], LEAST_SHARE) * head);
			prices[i] = strictness * excess;
		}
		const choice = findWorthiest();
		if (choice < 0) break;
		taken.push(choice);
		worths[choice] = OUT;
		for (let i = 0; i < owed.length; i++) given[i] += shares[placeInFours(choice, i, owed.length)];
	}
	return taken;
}

/** Candidates and the liked movies they serve. */
interface Contest {
	/**
	 * How the one place of a candidate is divided among the liked movies, see `placeInFours`: 1 in all, or 0 where none
	 * is near.
	 */
	readonly shares: Float32Array;
	/** By candidate: the highest share of a liked movie's highest cosine, 0 to 1. */
	readonly nearness: Float32Array;
	/** By candidate, to be written. */
	readonly worths: Float32Array;
	/** By liked movie, to be written: the price of giving it a place. */
	readonly prices: Float32Array;
	/**
	 * Finds the candidate that is worth most, less what its place costs; the first of equals. -1 when all have their
	 * places.
	 */
	findWorthiest(): number;
}

/** Prepares a function that compares candidates with liked movies. O(candidates * liked * width). */
function createContest(vectors: TasteVectors): (candidates: readonly number[], liked: Int32Array) => Contest {
	const { arena } = vectors;
	const kernel = openKernel(arena.memory);
	const [takeCosines, takeShares] = [createGrowingArray(arena.singles), createGrowingArray(arena.singles)];
	const [takeNearness, takeWorths] = [createGrowingArray(arena.singles), createGrowingArray(arena.singles)];
	const [takeHighest, takePrices] = [createGrowingArray(arena.singles), createGrowingArray(arena.singles)];
	return (candidates, liked) => {
		const count = LANES * Math.ceil(candidates.length / LANES);
		const cosines = takeCosines(countCosines(candidates.length, liked.length));
		vectors.compare(new Int32Array(candidates), liked, cosines);
		const compared = [cosines.byteOffset, count, liked.length] as const;
		const [highest, nearness] = [takeHighest(liked.length), takeNearness(count)];
		kernel.measureNearness(...compared, highest.byteOffset, nearness.byteOffset);
		const shares = takeShares(count * liked.length);
		kernel.dividePlaces(...compared, shares.byteOffset);
		const [worths, prices] = [takeWorths(count).fill(OUT, 0, count), takePrices(liked.length)];
		const findWorthiest = (): number =>
			kernel.findWorthiest(shares.byteOffset, count, liked.length, prices.byteOffset, worths.byteOffset);
		return { shares, nearness, worths, prices, findWorthiest };
	};
}

/** Divides numbers by their sum. */
function toShares(values: Float64Array): Float64Array {
	const sum = values.reduce((total, value) => total + value, 0);
	return values.map((value) => value / sum);
}
