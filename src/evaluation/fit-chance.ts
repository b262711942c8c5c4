import { CHANCE_STARS, type ChanceModel } from '../model/chance-model.ts';
import type { Row } from '../model/movie-index.ts';
import { fitLogistic, type LogisticCases } from '../numerics/fit-logistic.ts';
import { countUp, pickRows } from '../numerics/sparse-matrix.ts';
import { createEvidence, EVIDENCE } from '../recommender/chance.ts';
import { createFoldIn, type Profile } from '../recommender/fold-in.ts';
import { placeMovies } from '../recommender/place-movies.ts';
import { buildTasteVectors } from '../recommender/taste-vectors.ts';
import { tallyStars } from '../training/tally-stars.ts';
import type { TrainedModel } from '../training/train.ts';
import type { TrainingSet } from '../training/training-set.ts';
import { completeModel } from './nmf.ts';
import { shuffle } from './shuffle.ts';

/** Numbers of ratings that a held-out person gives, one after the other. */
const GIVEN = [1, 2, 3, 5, 10, 20, 40] as const;
/** Of this many people one is held out, but no more than the next in all. */
const FOLDS = 4;
const MOST_HELD_OUT = 2000;
/** With fewer the weights are left to accident. */
const LEAST_HELD_OUT = 25;
/** More people than this teach the taste vectors nothing that matters here, and would take long. */
const MOST_TRAINED = 20_000;
/** A person answers for at most this many hidden movies: their cases weigh the same in sum, however many there are. */
const MOST_HIDDEN = 60;

/** People held out from a training of their own. */
export interface ChanceSplit {
	/** Rows of the training set. */
	readonly heldOut: readonly number[];
	/** All or many of the others, to train on. */
	readonly taught: TrainingSet;
}

/** Holds people out; `undefined` when there are too few. Same set, same seed: same people. */
export function splitForChance(set: TrainingSet, seed: number): ChanceSplit | undefined {
	const order = shuffle([...countUp(set.stars.rows)], seed);
	const heldOut = order.slice(0, Math.min(MOST_HELD_OUT, Math.floor(order.length / FOLDS)));
	if (heldOut.length < LEAST_HELD_OUT) return undefined;
	return { heldOut, taught: keepRows(set, order.slice(heldOut.length, heldOut.length + MOST_TRAINED)) };
}

/**
 * Fits the chance that a person likes a movie, on the people held out: each gives a few of their ratings, and the
 * others tell what came of it. People weigh the same. Same set, same seed: same numbers.
 *
 * @param trained - What the others taught.
 */
export function fitChanceTo({ heldOut, taught }: ChanceSplit, set: TrainingSet, seed: number, trained: TrainedModel) {
	const model = completeModel(trained);
	const tallies = tallyStars(taught.stars);
	const chance = { ...tallies, base: 0, movie: 0, person: 0, likeness: 0, affinity: 0 };
	const weigh = createEvidence({ ...model, chance }, buildTasteVectors(placeMovies(model)));
	const foldIn = createFoldIn(model);
	const cases = collectCases(set, heldOut, seed, (profile, rows) => weigh(foldIn(profile), rows));
	const [base, movie, person, likeness, affinity] = fitLogistic(cases);
	return { ...tallyStars(set.stars), base, movie, person, likeness, affinity } satisfies ChanceModel;
}

/**
 * Does both.
 *
 * @param train - Trains on some of the people as the model itself is trained.
 * @returns `undefined` when there are too few people.
 */
export function fitChance(
	set: TrainingSet,
	seed: number,
	train: (set: TrainingSet) => TrainedModel,
): ChanceModel | undefined {
	const split = splitForChance(set, seed);
	return split && fitChanceTo(split, set, seed, train(split.taught));
}

/** The same movies with some of the people only. */
function keepRows(set: TrainingSet, rows: readonly number[]): TrainingSet {
	const stars = pickRows(set.stars, Int32Array.from(rows).sort());
	const ratingCounts = new Int32Array(stars.columns);
	for (const movie of stars.indices) ratingCounts[movie]++;
	return { ...set, stars, ratingCounts };
}

/** Hides ratings of held-out people, and collects what the others say about them. */
function collectCases(
	{ stars }: TrainingSet,
	people: readonly number[],
	seed: number,
	weigh: (profile: Profile, rows: readonly number[]) => Float64Array,
): LogisticCases {
	const [evidence, outcomes, importances]: number[][] = [[], [], []];
	for (const person of people) {
		const places = shuffle([...countUp(stars.offsets[person + 1] - stars.offsets[person])], (seed + person) >>> 0);
		const ratings = places.map((at) => stars.offsets[person] + at);
		for (const given of GIVEN.filter((count) => count < ratings.length)) {
			const hidden = ratings.slice(given, given + MOST_HIDDEN);
			const profile = readProfile(stars, ratings.slice(0, given));
			evidence.push(
				...weigh(
					profile,
					hidden.map((at) => stars.indices[at]),
				),
			);
			outcomes.push(...hidden.map((at) => (stars.values[at] >= CHANCE_STARS ? 1 : 0)));
			importances.push(...hidden.map(() => 1 / hidden.length));
		}
	}
	return {
		width: EVIDENCE,
		evidence: Float64Array.from(evidence),
		outcomes: Float64Array.from(outcomes),
		importances: Float64Array.from(importances),
	};
}

function readProfile({ indices, values }: TrainingSet['stars'], ratings: readonly number[]): Profile {
	const sorted = [...ratings].sort((a, b) => a - b);
	return { rows: sorted.map((at) => indices[at] as Row), stars: sorted.map((at) => values[at]) };
}
