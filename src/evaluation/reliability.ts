import type { MovieContent } from '../model/movie-content.ts';
import { indexMovies } from '../model/movie-index.ts';
import { createRecommender } from '../recommender/recommender.ts';
import type { RatingTable } from '../training/rating-table.ts';
import type { TrainedModel } from '../training/train.ts';
import type { TrainingSet } from '../training/training-set.ts';
import { type Calibration, measureCalibration, type Outcome } from './calibration.ts';
import { collectMatches, PLACES } from './collect-matches.ts';
import { fitChance } from './fit-chance.ts';
import { createFold, dealPeople, type FoldOptions } from './hold-out.ts';
import { completeModel } from './nmf.ts';

/** How far the match can be trusted with this many ratings given. */
export interface Reliability {
	readonly given: number;
	/** Said of all hidden ratings. */
	readonly match: Calibration;
	/** Said of what was in the ten recommended; `undefined` where none of it was rated. */
	readonly listed: Calibration | undefined;
	/** The same with a filter. */
	readonly filtered: Calibration | undefined;
	/** For all hidden ratings, of the movie's share of likes, which is the same for everyone. */
	readonly shareAlone: Calibration;
}

export interface ReliabilityOptions extends FoldOptions {
	readonly folds: number;
	readonly given: readonly number[];
	readonly train: (set: TrainingSet) => TrainedModel;
	readonly content: MovieContent;
	readonly onProgress?: (fold: number) => void;
}

/** What was said and what came of it, by place, and of the share of likes alone. */
const createOutcomes = (): Record<(typeof PLACES)[number] | 'shareAlone', Outcome[]> => ({
	hidden: [],
	listed: [],
	filtered: [],
	shareAlone: [],
});

/**
 * Says the chance of every hidden rating of people whom neither training nor the fit of the chance has seen, and of
 * what is recommended to them, and looks whether the movie got four stars or more. People weigh the same. Leaves out
 * folds too small for a chance.
 */
export function measureReliability(table: RatingTable, options: ReliabilityOptions): Reliability[] {
	const { folds, seed, given, train, content, factsOf, onProgress } = options;
	const foldOf = dealPeople(table.users, folds, seed);
	const outcomes = given.map(createOutcomes);
	for (let round = 0; round < folds; round++) {
		onProgress?.(round);
		const { set, people } = createFold(table, foldOf, round, options);
		const chance = fitChance(set, seed, train, content);
		if (chance === undefined) continue;
		const recommender = createRecommender({ ...completeModel(train(set)), chance }, content);
		const { rowOf } = indexMovies(set.movieIds);
		const orders = people.flatMap((person) => person.orders);
		for (const [column, count] of given.entries()) {
			const said = collectMatches(recommender, count, { movieIds: set.movieIds, orders, factsOf, seed });
			for (const place of PLACES) outcomes[column][place] = outcomes[column][place].concat(said[place]);
			const shares = said.hidden.map((each) => ({ ...each, said: chance.likeShares[rowOf(each.movieId)!] }));
			outcomes[column].shareAlone = outcomes[column].shareAlone.concat(shares);
		}
	}
	return given.flatMap((count, column) => {
		const [match, shareAlone] = [outcomes[column].hidden, outcomes[column].shareAlone].map(measureCalibration);
		const [listed, filtered] = [outcomes[column].listed, outcomes[column].filtered].map(measureCalibration);
		return match && shareAlone ? [{ given: count, match, listed, filtered, shareAlone }] : [];
	});
}
