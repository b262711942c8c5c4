import type { RatingTable } from '../training/rating-table.ts';
import { type Case, createFold, dealPeople, type Fold, type FoldOptions, openCase } from './hold-out.ts';
import type { Ranker } from './ranker.ts';
import { countTested, createTally, type Summary, summariseTally, type Tally, tallyCases } from './tally.ts';

export interface EvaluateOptions extends FoldOptions {
	readonly folds: number;
	/** 0 to 2^32 - 1; decides folds, orders and resamples. */
	readonly seed: number;
	/** How often to ask about each person, each time with other ratings given. */
	readonly draws: number;
	/** Numbers of ratings to give. */
	readonly given: readonly number[];
	/** A candidate needs this many ratings by the training people. */
	readonly minRatings: number;
	readonly resamples: number;
	/** The fold of each person; dealt by the seed if left out. Who is in none of the folds teaches in all of them. */
	readonly foldOf?: Int32Array;
	/** Called before a ranker is fitted. */
	readonly onProgress?: (progress: { readonly fold: number; readonly name: string }) => void;
}

/** How one ranker did with one number of ratings given. */
export interface Result extends Summary {
	readonly name: string;
	readonly given: number;
}

export interface Evaluation {
	readonly folds: number;
	readonly seed: number;
	readonly draws: number;
	readonly minRatings: number;
	readonly resamples: number;
	readonly ratings: number;
	readonly people: number;
	/** How many of the people are in a fold, and so asked. */
	readonly asked: number;
	/** Number of candidates, mean over the folds. */
	readonly movies: number;
	/** For each number given: how many people were tested, and how many had too few ratings or no relevant movie left. */
	readonly tested: readonly { readonly given: number; readonly people: number; readonly skipped: number }[];
	readonly rankers: readonly { readonly name: string; readonly about: string }[];
	/** Ranker by ranker, in the order given. A number given that left no person to test has no results. */
	readonly results: readonly Result[];
}

/**
 * Tests rankers on people they have not seen: each person once, in the fold that training leaves out. Folds,
 * candidates, given and hidden ratings are the same for all rankers. Same input, same seed: same figures.
 */
export function evaluate(table: RatingTable, rankers: readonly Ranker[], options: EvaluateOptions): Evaluation {
	const { given, folds, seed, draws, minRatings, resamples } = options;
	const { foldOf = dealPeople(table.users, folds, seed) } = options;
	const tallies = rankers.map(() => given.map(() => createTally(table.users, folds)));
	let movies = 0;
	for (let round = 0; round < folds; round++) {
		const fold = createFold(table, foldOf, round, options);
		movies += fold.set.movieIds.length / folds;
		tallyFold(tallies, rankers, fold, round, options);
	}
	const asked = foldOf.filter((fold) => fold < folds).length;
	return {
		...{ folds, seed, draws, minRatings, resamples, movies, asked },
		people: table.users,
		ratings: table.starsOf.length,
		tested: given.map((count, column) => ({ given: count, ...countTested(tallies[0][column], asked) })),
		rankers: rankers.map(({ name, about }) => ({ name, about })),
		results: listResults(tallies, rankers, options),
	};
}

/** @param tallies - By ranker and number of ratings given. */
function tallyFold(
	tallies: readonly (readonly Tally[])[],
	rankers: readonly Ranker[],
	fold: Fold,
	round: number,
	{ given, onProgress }: EvaluateOptions,
): void {
	const cases = given.map((count) => openCases(fold, count));
	for (const [row, ranker] of rankers.entries()) {
		onProgress?.({ fold: round, name: ranker.name });
		const rank = ranker.fit(fold.set);
		for (const [column, people] of cases.entries()) tallyCases(tallies[row][column], people, rank, fold, round);
	}
}

/** Opens the cases of every new person. Leaves out a person without any. */
function openCases({ people }: Fold, count: number): Map<number, readonly Case[]> {
	const opened = people.map(({ user, orders }) => {
		const cases = orders.map((order) => openCase(order, count)).filter((found) => found !== undefined);
		return [user, cases] as const;
	});
	return new Map(opened.filter(([, cases]) => cases.length > 0));
}

function listResults(
	tallies: readonly (readonly Tally[])[],
	rankers: readonly Ranker[],
	options: EvaluateOptions,
): Result[] {
	const measured = [...options.given.entries()].filter(([column]) => countTested(tallies[0][column], 0).people > 0);
	return rankers.flatMap(({ name }, row) =>
		measured.map(([column, given]) => ({
			...{ name, given },
			...summariseTally(tallies[row][column], tallies[0][column], options),
		})),
	);
}
