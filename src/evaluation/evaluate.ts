import type { RatingTable } from '../training/rating-table.ts';
import {
	type BootstrapOptions,
	bootstrapDifference,
	bootstrapMean,
	type Difference,
	type Interval,
} from './bootstrap.ts';
import type { Contestant, Rank } from './contestant.ts';
import { type Case, createFold, dealPeople, type Fold, type FoldOptions, openCase } from './hold-out.ts';
import { computeNdcg, computePopularityPercentiles, computePrecision, computeRecall } from './metrics.ts';

/** Length of a list as a person sees it. */
const LIST_LENGTH = 10;
/** Recall looks further down. */
const RECALL_DEPTH = 20;

export interface EvaluateOptions {
	readonly folds: number;
	/** 0 to 2^32 - 1; decides folds, orders and resamples. */
	readonly seed: number;
	/** How often everybody is asked, each time with other ratings given; a person's figures are the means. */
	readonly draws: number;
	/** Numbers of ratings to give. */
	readonly given: readonly number[];
	/** Movies with fewer ratings by the training people are no candidates. */
	readonly minRatings: number;
	readonly resamples: number;
	/** Year and genres by movie id, for contestants that use them. */
	readonly factsOf?: FoldOptions['factsOf'];
	/** Called before a contestant is fitted. */
	readonly onProgress?: (progress: { readonly fold: number; readonly name: string }) => void;
}

/** How one contestant did with so many ratings given. */
export interface Result {
	readonly name: string;
	readonly given: number;
	readonly ndcg: Interval;
	readonly recall: Interval;
	readonly precision: Interval;
	/** Mean popularity percentile of the movies in the ten, 0 to 100. */
	readonly popularity: Interval;
	/** Share of the candidates that are in the ten of at least one new person of a fold, mean over the folds, 0 to 1. */
	readonly coverage: number;
	/** NDCG less that of the first contestant; `undefined` for the first. */
	readonly toFirst: Difference | undefined;
}

export interface Evaluation {
	readonly folds: number;
	readonly seed: number;
	readonly draws: number;
	readonly minRatings: number;
	readonly resamples: number;
	readonly ratings: number;
	readonly people: number;
	/** Candidates, mean over the folds. */
	readonly movies: number;
	/** For each number given: how many people could be tested, and how many had too few ratings or no relevant movie left. */
	readonly tested: readonly { readonly given: number; readonly people: number; readonly skipped: number }[];
	readonly contestants: readonly { readonly name: string; readonly about: string }[];
	/** Contestant by contestant, in the order given; none for a number given with which nobody could be tested. */
	readonly results: readonly Result[];
}

/**
 * Tests recommenders on people they have not seen: everybody once, in the fold they are left out of. Folds, candidates, what is
 * given and what is hidden are the same for all of them. Same input, same seed: same figures.
 */
export function evaluate(table: RatingTable, contestants: readonly Contestant[], options: EvaluateOptions): Evaluation {
	const { given, folds, seed, draws, minRatings, resamples } = options;
	const foldOf = dealPeople(table.users, folds, seed);
	const tallies = contestants.map(() => given.map(() => createTally(table.users, folds)));
	let movies = 0;
	for (let round = 0; round < folds; round++) {
		const fold = createFold(table, foldOf, round, options);
		movies += fold.set.movieIds.length / folds;
		const cases = given.map((count) => openCases(fold, count));
		for (const [at, contestant] of contestants.entries()) {
			options.onProgress?.({ fold: round, name: contestant.name });
			const rank = contestant.fit(fold.set);
			for (const [row, own] of cases.entries()) tallyCases(tallies[at][row], own, rank, fold, round);
		}
	}
	const tested = given.map((count, row) => countTested(count, tallies[0][row]));
	const measured = [...given.keys()].filter((row) => tested[row].people > 0);
	return {
		...{ folds, seed, draws, minRatings, resamples, movies },
		people: table.users,
		ratings: table.starsOf.length,
		tested,
		contestants: contestants.map(({ name, about }) => ({ name, about })),
		results: contestants.flatMap(({ name }, contestant) =>
			measured.map((row) => ({
				name,
				given: given[row],
				...summarise(tallies[contestant][row], contestant === 0 ? undefined : tallies[0][row], options),
			})),
		),
	};
}

/** One number a person, NaN for those not tested. */
interface Tally {
	readonly ndcg: Float64Array;
	readonly recall: Float64Array;
	readonly precision: Float64Array;
	readonly popularity: Float64Array;
	/** By fold. */
	readonly coverage: Float64Array;
}

function createTally(people: number, folds: number): Tally {
	const [ndcg, recall, precision, popularity] = Array.from({ length: 4 }, () =>
		new Float64Array(people).fill(Number.NaN),
	);
	return { ndcg, recall, precision, popularity, coverage: new Float64Array(folds) };
}

/** What each person is asked; nobody of whom nothing can be asked. */
function openCases({ people }: Fold, count: number): Map<number, readonly Case[]> {
	const opened = people.map(({ user, orders }) => {
		const cases = orders.map((order) => openCase(order, count)).filter((found) => found !== undefined);
		return [user, cases] as const;
	});
	return new Map(opened.filter(([, cases]) => cases.length > 0));
}

function tallyCases(into: Tally, people: Map<number, readonly Case[]>, rank: Rank, { set }: Fold, fold: number): void {
	const percentiles = computePopularityPercentiles(set.ratingCounts);
	const seen = new Set<number>();
	for (const [user, cases] of people) {
		const lists = cases.map(({ given }) => rank(given, Math.max(LIST_LENGTH, RECALL_DEPTH)));
		const average = (measure: (list: readonly number[], relevant: ReadonlySet<number>) => number): number =>
			lists.reduce((sum, list, at) => sum + measure(list, cases[at].relevant), 0) / lists.length;
		into.ndcg[user] = average((list, relevant) => computeNdcg(list, relevant, LIST_LENGTH));
		into.recall[user] = average((list, relevant) => computeRecall(list, relevant, RECALL_DEPTH));
		into.precision[user] = average((list, relevant) => computePrecision(list, relevant, LIST_LENGTH));
		into.popularity[user] = average((list) => meanOf(list.slice(0, LIST_LENGTH).map((movie) => percentiles[movie])));
		// The first draw alone: with more draws more movies would be seen, whoever recommends.
		for (const movie of lists[0].slice(0, LIST_LENGTH)) seen.add(movie);
	}
	into.coverage[fold] = seen.size / set.movieIds.length;
}

function meanOf(values: readonly number[] | Float64Array): number {
	let sum = 0;
	for (const value of values) sum += value;
	return sum / values.length;
}

function countTested(given: number, { ndcg }: Tally): Evaluation['tested'][number] {
	const people = ndcg.filter((value) => !Number.isNaN(value)).length;
	return { given, people, skipped: ndcg.length - people };
}

function summarise(own: Tally, first: Tally | undefined, options: BootstrapOptions): Omit<Result, 'name' | 'given'> {
	const isTested = (_: number, user: number): boolean => !Number.isNaN(own.ndcg[user]);
	const summariseMetric = (values: Float64Array): Interval => bootstrapMean(values.filter(isTested), options);
	return {
		ndcg: summariseMetric(own.ndcg),
		recall: summariseMetric(own.recall),
		precision: summariseMetric(own.precision),
		popularity: summariseMetric(own.popularity),
		coverage: meanOf(own.coverage),
		toFirst: first && bootstrapDifference(own.ndcg.filter(isTested), first.ndcg.filter(isTested), options),
	};
}
