import { CHANCE_STARS, type ChanceModel } from '../model/chance-model.ts';
import type { Model } from '../model/model.ts';
import { describeModel, type MovieContent } from '../model/movie-content.ts';
import type { Row } from '../model/movie-index.ts';
import { fitLogistic, type LogisticCases } from '../numerics/fit-logistic.ts';
import { countUp, pickRows } from '../numerics/sparse-matrix.ts';
import { createArranger } from '../recommender/arrange-list.ts';
import { createEvidence, EVIDENCE } from '../recommender/chance.ts';
import type { Profile } from '../recommender/fold-in.ts';
import { createPersonAnswerer } from '../recommender/person.ts';
import { placeMovies } from '../recommender/place-movies.ts';
import { prepareContent } from '../recommender/prepare-content.ts';
import { isGrounded } from '../recommender/read-profile.ts';
import { buildTasteVectors } from '../recommender/taste-vectors.ts';
import { tallyStars } from '../training/tally-stars.ts';
import type { TrainedModel } from '../training/train.ts';
import type { TrainingSet } from '../training/training-set.ts';
import { completeModel } from './nmf.ts';
import { shuffle } from './shuffle.ts';

/** Numbers of ratings that a held-out person gives, one after the other. */
const GIVEN = [1, 4, 20] as const;
/** Of this many people one is held out, but no more than the next in all. */
const FOLDS = 4;
const MOST_HELD_OUT = 1000;
/** With fewer the weights are left to accident. */
const LEAST_HELD_OUT = 25;
/** More people than this change the weights no more, and would take long. */
const MOST_TRAINED = 6000;
/** A person answers for at most this many hidden movies: their cases weigh the same in sum, however many there are. */
const MOST_HIDDEN = 60;
/** As many movies as a person sees in a list. */
const LISTED = 10;
/** How much the hidden movies of a person's ten weigh, where all hidden ones weigh 1. */
const LISTED_WEIGHT = 1.5;

/** People held out from a training of their own. */
export interface ChanceSplit {
	/** Rows of the training set. */
	readonly heldOut: readonly number[];
	/** Some or all of the others, to train on. */
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
 * others tell what came of it. All of these count once, and those in the person's ten count again, `LISTED_WEIGHT`
 * times: the bot shows the chance in lists, and the score says most about the movies there. People weigh the same. Same
 * set, same seed: same numbers.
 *
 * @param trained - What the others taught.
 * @param content - As in `createRecommender`, for the lists.
 */
export function fitChanceTo(
	{ heldOut, taught }: ChanceSplit,
	set: TrainingSet,
	seed: number,
	trained: TrainedModel,
	content?: MovieContent,
): ChanceModel {
	const blank = { base: 0, movie: 0, person: 0, likeness: 0, standing: 0, newness: 0 };
	const model = { ...completeModel(trained), chance: { ...tallyStars(taught.stars), ...blank } };
	const cases = collectCases(set, heldOut, seed, createWitness(model, content));
	const [base, movie, person, likeness, standing, newness] = fitLogistic(cases);
	return { ...tallyStars(set.stars), base, movie, person, likeness, standing, newness };
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
	content?: MovieContent,
): ChanceModel | undefined {
	const split = splitForChance(set, seed);
	return split && fitChanceTo(split, set, seed, train(split.taught), content);
}

/** The same movies with some of the people only. */
function keepRows(set: TrainingSet, rows: readonly number[]): TrainingSet {
	const stars = pickRows(set.stars, Int32Array.from(rows).sort());
	const ratingCounts = new Int32Array(stars.columns);
	for (const movie of stars.indices) ratingCounts[movie]++;
	return { ...set, stars, ratingCounts };
}

/**
 * Says what speaks for a person liking their hidden movies, then those of them that are in the ten recommended to them.
 * What `add` gets has `EVIDENCE` numbers for each movie, and the weight of all. A person who would see no match says
 * nothing.
 */
type Witness = (
	given: Profile,
	hidden: readonly number[],
	add: (rows: number[], evidence: Float64Array, weight: number) => void,
) => void;

function createWitness(model: Model, content: MovieContent = describeModel(model)): Witness {
	const all = placeMovies(model, content);
	const vectors = buildTasteVectors(all);
	const prepared = prepareContent(all, content, all.arena);
	const answerPerson = createPersonAnswerer(all, vectors, prepared);
	const arrange = createArranger(all, vectors, prepared.limitDirectors);
	const weigh = createEvidence(all, vectors);
	return (given, hidden, add) => {
		if (!isGrounded(given)) return;
		const ratings = new Map(given.rows.map((row, at) => [model.movieIds[row], given.stars[at]]));
		answerPerson(given, ratings, 0, (person) => {
			const ten = new Set(arrange(person, LISTED, (row) => person.isRated[row] === 0));
			const listed = hidden.filter((row) => ten.has(row));
			const some = hidden.slice(0, MOST_HIDDEN);
			add(some, weigh(person, some), 1);
			add(listed, weigh(person, listed), LISTED_WEIGHT);
		});
	};
}

/** Hides ratings of held-out people, and collects what the others say about them. */
function collectCases(
	{ stars }: TrainingSet,
	people: readonly number[],
	seed: number,
	witness: Witness,
): LogisticCases {
	const [evidence, outcomes, importances]: number[][] = [[], [], []];
	for (const person of people) {
		const places = shuffle([...countUp(stars.offsets[person + 1] - stars.offsets[person])], (seed + person) >>> 0);
		const ratings = places.map((at) => stars.offsets[person] + at);
		const starsOf = new Map(ratings.map((at) => [stars.indices[at], stars.values[at]]));
		for (const given of GIVEN.filter((count) => count < ratings.length)) {
			const hidden = ratings.slice(given).map((at) => stars.indices[at]);
			witness(readProfile(stars, ratings.slice(0, given)), hidden, (rows, own, weight) => {
				for (const number of own) evidence.push(number);
				outcomes.push(...rows.map((row) => (starsOf.get(row)! >= CHANCE_STARS ? 1 : 0)));
				importances.push(...rows.map(() => weight / rows.length));
			});
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
