import { indexMovies, type Row } from '../model/movie-index.ts';
import type { Profile } from '../recommender/fold-in.ts';
import { keepPeople, type RatingTable } from '../training/rating-table.ts';
import { type MovieFacts, selectTrainingSet, type TrainingSet } from '../training/training-set.ts';
import { shuffle } from './shuffle.ts';

/** A hidden rating of this many stars makes its movie relevant. */
export const RELEVANT_STARS = 4;

/** One round of the evaluation: some people to learn from, the others new. */
export interface Fold {
	/** What rankers learn from. Its movies are the candidates. */
	readonly set: TrainingSet;
	readonly people: readonly NewPerson[];
}

/** A person left out of training. */
interface NewPerson {
	readonly user: number;
	/** Their ratings of candidates, shuffled once for each draw. The orders depend on the seed alone. */
	readonly orders: readonly Profile[];
}

/** A question to a ranker, and what a good answer has. */
export interface Case {
	readonly given: Profile;
	/** Movies rated at least 4 among the hidden ones; never empty. */
	readonly relevant: ReadonlySet<number>;
}

/** Deals people into folds of equal size, give or take one. @returns the fold of each person. */
export function dealPeople(people: number, folds: number, seed: number): Int32Array {
	const foldOf = new Int32Array(people);
	for (const [at, person] of shuffle([...foldOf.keys()], seed).entries()) foldOf[person] = at % folds;
	return foldOf;
}

/** Puts `asked` of the people into fold 0; the others, in fold 1, only teach. @returns the fold of each person. */
export function drawPeople(people: number, asked: number, seed: number): Int32Array {
	const foldOf = new Int32Array(people).fill(1);
	for (const person of shuffle([...foldOf.keys()], seed).slice(0, asked)) foldOf[person] = 0;
	return foldOf;
}

export interface FoldOptions {
	readonly minRatings: number;
	/** 0 to 2^32 - 1. */
	readonly seed: number;
	readonly draws: number;
	/** Of a new person only the ratings for which this is 1 count, by place in the table; all if left out. */
	readonly counts?: Uint8Array;
	/** Looks up year and genres by movie id, for rankers that use them. */
	readonly factsOf?: (movieId: number) => MovieFacts | undefined;
}

/**
 * Leaves the people of one fold out of training. The candidates are the movies with at least `minRatings` ratings by
 * the others.
 *
 * @throws {RangeError} when there are none.
 */
export function createFold(
	table: RatingTable,
	foldOf: Int32Array,
	fold: number,
	{ minRatings, seed, draws, factsOf, counts }: FoldOptions,
): Fold {
	const set = selectTrainingSet(
		keepPeople(table, (user) => foldOf[user] !== fold),
		minRatings,
		factsOf,
	);
	const isNew = (user: number): boolean => foldOf[user] === fold;
	const people = [...groupRatings(table, set, isNew, counts)].map(([user, ratings]) => ({
		user,
		orders: Array.from({ length: draws }, (_, draw) => {
			const order = shuffle(ratings, (Math.imul(seed + 7919 * draw, 1_000_003) + user) >>> 0);
			return { rows: order.map(({ row }) => row), stars: order.map(({ stars }) => stars) };
		}),
	}));
	return { set, people };
}

interface CandidateRating {
	readonly row: Row;
	readonly stars: number;
}

/** Groups the new people's ratings of candidates by person, each person's by row; only those that count. */
export function groupRatings(
	table: RatingTable,
	set: TrainingSet,
	isNew: (user: number) => boolean,
	counts?: Uint8Array,
): Map<number, CandidateRating[]> {
	const { rowOf } = indexMovies(set.movieIds);
	const byUser = new Map<number, CandidateRating[]>();
	for (const [rating, user] of table.userOf.entries()) {
		const row = isNew(user) && counts?.[rating] !== 0 ? rowOf(table.movieIdOf[rating]) : undefined;
		if (row === undefined) continue;
		const own = byUser.get(user) ?? [];
		byUser.set(user, own);
		own.push({ row, stars: table.starsOf[rating] });
	}
	for (const own of byUser.values()) own.sort((a, b) => a.row - b.row);
	return byUser;
}

/**
 * Gives the first `count` ratings of an order and hides the rest. @returns `undefined` when no relevant movie is
 * hidden.
 */
export function openCase({ rows, stars }: Profile, count: number): Case | undefined {
	if (rows.length <= count) return undefined;
	const relevant = new Set<number>(rows.filter((_, at) => at >= count && stars[at] >= RELEVANT_STARS));
	if (relevant.size === 0) return undefined;
	const given = [...rows.slice(0, count).entries()].sort((a, b) => a[1] - b[1]);
	return { given: { rows: given.map(([, row]) => row), stars: given.map(([at]) => stars[at]) }, relevant };
}
