import { selectTop } from '../numerics/select-top.ts';
import type { Profile } from '../recommender/fold-in.ts';
import type { TrainingSet } from '../training/training-set.ts';

/** A way to recommend, as the evaluation compares them: our recommender, or a baseline. */
export interface Ranker {
	readonly name: string;
	/** What it is and with which constants, for the reader of a table. */
	readonly about: string;
	/** Learns from the training people alone. */
	fit(set: TrainingSet): Rank;
}

/**
 * Recommends to a person outside the training set: the best `count` movies by column, best first, without those
 * already rated. The evaluation compares these lists and not the scores behind them, since a ranker may order its list
 * by more than scores.
 */
export type Rank = (given: Profile, count: number) => readonly number[];

/** Writes the score of every movie for a person; only the order matters. */
export type Score = (given: Profile, into: Float64Array) => void;

/**
 * Ranks by score. Ties go to the movie with more ratings, so a ranker without an opinion recommends what is popular.
 * O(movies) a call, plus the score.
 */
export function rankByScore(movies: number, score: Score): Rank {
	const scores = new Float64Array(movies);
	return (given, count) => {
		score(given, scores);
		const rated = new Set<number>(given.rows);
		return selectTop(scores, count, (row) => !rated.has(row));
	};
}
