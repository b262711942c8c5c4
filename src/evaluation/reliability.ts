import { CHANCE_STARS } from '../model/chance-model.ts';
import { createChances } from '../recommender/chance.ts';
import { createFoldIn, type Profile } from '../recommender/fold-in.ts';
import { placeMovies } from '../recommender/place-movies.ts';
import { buildTasteVectors } from '../recommender/taste-vectors.ts';
import type { RatingTable } from '../training/rating-table.ts';
import type { TrainedModel } from '../training/train.ts';
import type { TrainingSet } from '../training/training-set.ts';
import { type Calibration, measureCalibration, type Outcome } from './calibration.ts';
import { fitChance } from './fit-chance.ts';
import { createFold, dealPeople, type FoldOptions } from './hold-out.ts';
import { completeModel } from './nmf.ts';

/** How far the match can be trusted with this many ratings given. */
export interface Reliability {
	readonly given: number;
	readonly match: Calibration;
	/** The same for the movie's share of likes, which is the same for everyone. */
	readonly shareAlone: Calibration;
}

export interface ReliabilityOptions extends FoldOptions {
	readonly folds: number;
	readonly given: readonly number[];
	readonly train: (set: TrainingSet) => TrainedModel;
	readonly onProgress?: (fold: number) => void;
}

/**
 * Says the chance of every hidden rating of people whom neither training nor the fit of the chance has seen, and looks
 * whether the movie got four stars or more. People weigh the same. Leaves out folds too small for a chance.
 */
export function measureReliability(table: RatingTable, options: ReliabilityOptions): Reliability[] {
	const { folds, seed, given, train, onProgress } = options;
	const foldOf = dealPeople(table.users, folds, seed);
	const outcomes = given.map((): [match: Outcome[], share: Outcome[]] => [[], []]);
	for (let round = 0; round < folds; round++) {
		onProgress?.(round);
		const { set, people } = createFold(table, foldOf, round, options);
		const chance = fitChance(set, seed, train);
		if (chance === undefined) continue;
		const model = { ...completeModel(train(set)), chance };
		const measureChances = createChances(model, buildTasteVectors(placeMovies(model)));
		const foldIn = createFoldIn(model);
		for (const order of people.flatMap(({ orders }) => orders)) {
			for (const [column, count] of given.entries()) {
				const { profile, hidden } = hide(order, count);
				if (hidden.rows.length === 0) continue;
				const said = measureChances(foldIn(profile), hidden.rows);
				const importance = 1 / hidden.rows.length;
				for (const [at, row] of hidden.rows.entries()) {
					const happened = hidden.stars[at] >= CHANCE_STARS;
					outcomes[column][0].push({ said: said[at]! / 100, happened, importance });
					outcomes[column][1].push({ said: chance.likeShares[row], happened, importance });
				}
			}
		}
	}
	return given.flatMap((count, column) => {
		const [match, shareAlone] = outcomes[column].map(measureCalibration);
		return match && shareAlone ? [{ given: count, match, shareAlone }] : [];
	});
}

/** Gives the first ratings of an order, by row, and hides the rest. */
function hide({ rows, stars }: Profile, count: number): { profile: Profile; hidden: Profile } {
	const places = [...rows.slice(0, count).keys()].sort((a, b) => rows[a] - rows[b]);
	return {
		profile: { rows: places.map((at) => rows[at]), stars: places.map((at) => stars[at]) },
		hidden: { rows: rows.slice(count), stars: stars.slice(count) },
	};
}
