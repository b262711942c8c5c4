import {
	type BootstrapOptions,
	bootstrapDifference,
	bootstrapMean,
	type Difference,
	type Interval,
} from './bootstrap.ts';
import type { Case, Fold } from './hold-out.ts';
import { computeNdcg, computePopularityPercentiles, computePrecision, computeRecall } from './metrics.ts';
import type { Rank } from './ranker.ts';

/** Length of a list as a person sees it. */
const LIST_LENGTH = 10;
/** Recall looks further down. */
const RECALL_DEPTH = 20;

/** What one ranker scored with one number of ratings given. One number a person, NaN for those not tested. */
export interface Tally {
	readonly ndcg: Float64Array;
	readonly recall: Float64Array;
	readonly precision: Float64Array;
	readonly popularity: Float64Array;
	/** One number a fold. */
	readonly coverage: Float64Array;
}

/** A tally in short. */
export interface Summary {
	readonly ndcg: Interval;
	readonly recall: Interval;
	readonly precision: Interval;
	/** Mean popularity percentile of the movies in the ten, 0 to 100. */
	readonly popularity: Interval;
	/** Share of the candidates in the ten of at least one new person of a fold, mean over the folds, 0 to 1. */
	readonly coverage: number;
	/** NDCG less that of the first ranker; `undefined` for the first. */
	readonly toFirst: Difference | undefined;
}

export function createTally(people: number, folds: number): Tally {
	const createFigures = (): Float64Array => new Float64Array(people).fill(Number.NaN);
	return {
		ndcg: createFigures(),
		recall: createFigures(),
		precision: createFigures(),
		popularity: createFigures(),
		coverage: new Float64Array(folds),
	};
}

/**
 * Asks a ranker about the new people of a fold and writes down how it did. A person's figures are the means over their
 * cases.
 *
 * @param people - Cases by user.
 * @param round - Number of the fold.
 */
export function tallyCases(
	tally: Tally,
	people: ReadonlyMap<number, readonly Case[]>,
	rank: Rank,
	{ set }: Fold,
	round: number,
): void {
	const percentiles = computePopularityPercentiles(set.ratingCounts);
	const shown = new Set<number>();
	for (const [user, cases] of people) {
		const lists = cases.map(({ given }) => rank(given, Math.max(LIST_LENGTH, RECALL_DEPTH)));
		tallyPerson(tally, user, cases, lists);
		const tens = lists.map((list) => list.slice(0, LIST_LENGTH));
		tally.popularity[user] = computeMean(tens.map((ten) => computeMean(ten.map((movie) => percentiles[movie]))));
		// Counts the first draw only: with more draws, every ranker shows more movies.
		for (const movie of tens[0]) shown.add(movie);
	}
	tally.coverage[round] = shown.size / set.movieIds.length;
}

function tallyPerson(tally: Tally, user: number, cases: readonly Case[], lists: readonly (readonly number[])[]): void {
	type Measure = (list: readonly number[], relevant: ReadonlySet<number>, depth: number) => number;
	const average = (measure: Measure, depth: number): number =>
		computeMean(lists.map((list, at) => measure(list, cases[at].relevant, depth)));
	tally.ndcg[user] = average(computeNdcg, LIST_LENGTH);
	tally.recall[user] = average(computeRecall, RECALL_DEPTH);
	tally.precision[user] = average(computePrecision, LIST_LENGTH);
}

/** Counts the people tested, and those of `asked` people who were skipped. */
export function countTested({ ndcg }: Tally, asked: number): { people: number; skipped: number } {
	const people = ndcg.filter((value) => !Number.isNaN(value)).length;
	return { people, skipped: asked - people };
}

/** @param first - The tally of the first ranker, with the same number of ratings given. */
export function summariseTally(own: Tally, first: Tally, options: BootstrapOptions): Summary {
	const isTested = (_: number, user: number): boolean => !Number.isNaN(own.ndcg[user]);
	const summarise = (figures: Float64Array): Interval => bootstrapMean(figures.filter(isTested), options);
	const compare = (): Difference =>
		bootstrapDifference(own.ndcg.filter(isTested), first.ndcg.filter(isTested), options);
	return {
		ndcg: summarise(own.ndcg),
		recall: summarise(own.recall),
		precision: summarise(own.precision),
		popularity: summarise(own.popularity),
		coverage: computeMean(own.coverage),
		toFirst: own === first ? undefined : compare(),
	};
}

function computeMean(values: readonly number[] | Float64Array): number {
	let sum = 0;
	for (const value of values) sum += value;
	return sum / values.length;
}
