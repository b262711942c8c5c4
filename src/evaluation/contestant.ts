import { selectTop } from '../numerics/select-top.ts';
import type { Profile } from '../recommender/fold-in.ts';
import type { TrainingSet } from '../training/training-set.ts';

/** A way to recommend, as the evaluation compares them. */
export interface Contestant {
	readonly name: string;
	/** What it is and with which constants, for the reader of a table. */
	readonly about: string;
	/** Learns from the training people. What it answers with must not depend on anybody else. */
	fit(set: TrainingSet): Rank;
}

/**
 * The movies for somebody who is not among the training people, by column of the training set: the best `count`, best first, none of
 * them rated. What a person would be shown is compared, and not the scores behind it, so that a list may be more than its scores.
 */
export type Rank = (given: Profile, count: number) => readonly number[];

/** Writes the score of every movie for a person; only the order matters. */
export type Score = (given: Profile, into: Float64Array) => void;

/**
 * Ranks by score. Equal scores are ordered by number of ratings, so whoever has nothing to say recommends what is popular.
 * O(movies) a call besides the score.
 */
export function rankByScore(movies: number, score: Score): Rank {
	const scores = new Float64Array(movies);
	return (given, count) => {
		score(given, scores);
		const rated = new Set<number>(given.rows);
		return selectTop(scores, count, (row) => !rated.has(row));
	};
}
