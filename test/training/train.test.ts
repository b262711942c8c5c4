import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { encodeModel } from '../../src/model/encode-model.ts';
import { PLAIN, WEIGHTED } from '../../src/model/recipe.ts';
import { createRandom } from '../../src/numerics/random.ts';
import { createRecommender } from '../../src/recommender/recommender.ts';
import { joinRatings, type RatingTable } from '../../src/training/rating-table.ts';
import { startThreadPool } from '../../src/training/thread-pool.ts';
import { type TrainedModel, trainModel, trainModelInParallel } from '../../src/training/train.ts';
import { selectTrainingSet } from '../../src/training/training-set.ts';
import { createSyntheticRatings } from '../fixtures/synthetic-ratings.ts';
import { trainSmallModel } from '../model/small-model.ts';
import { makeCheckerboard, SMALL } from './checkerboard.ts';
import { createFactorisation } from './factorisation.ts';

const SIZE = 24;

/** Every thread started since the test began. */
let threads: Worker[];
const remember = (thread: Worker) => void threads.push(thread);
beforeEach(() => {
	threads = [];
	process.on('worker', remember);
});
afterEach(() => void process.off('worker', remember));

function expectThreadsEnded(started: number): void {
	// A thread that has ended has the number -1.
	expect(threads.map(({ threadId }) => threadId)).toEqual(Array(started).fill(-1));
}

describe.each([PLAIN, WEIGHTED])('a $objective.kind model of a checkerboard', (recipe) => {
	const recommender = createRecommender(trainSmallModel(SIZE, recipe));

	test.each([0, 1, 10, 23])('recommends to person %i the one movie of their colour they have not rated', (person) => {
		const ratings = new Map<number, number>();
		for (let movie = person % 2; movie < SIZE; movie += 2) if (movie !== person) ratings.set(1000 + movie, 5);
		expect(recommender.recommend(ratings, { count: 3 })[0].movieId).toBe(1000 + person);
	});

	test('tells the colours apart from one liked movie', () => {
		const ids = recommender.recommend(new Map([[1004, 5]]), { count: SIZE / 2 - 1 }).map(({ movieId }) => movieId);
		expect(ids.every((movieId) => movieId % 2 === 0)).toBe(true);
	});

	test('finds the movies of the same colour similar', () => {
		const similar = recommender.similar(1003, 50);
		expect(similar.slice(0, 11).every(({ movieId }) => movieId % 2 === 1)).toBe(true);
		expect(similar.every(({ movieId, similarity }) => movieId !== 1003 && similarity > 0 && similarity <= 1)).toBe(
			true,
		);
	});
});

test('people who come twice teach what they teach once', () => {
	const once = createSyntheticRatings(30_000);
	const [set, doubled] = [once, joinRatings([once, once])].map((table) => selectTrainingSet(table, 1));
	const options = { factors: 8, seed: 0, tolerance: 0, maxIterations: 40 };
	const [one, two] = [set, doubled].map((each) => trainModel(each, WEIGHTED, options));
	expect(two.metrics.loss / 2 / one.metrics.loss).toBeCloseTo(1, 3);
});

test('trains to the same bytes from the same table, recipe and options, in whatever order the ratings come', () => {
	const table = makeCheckerboard(SIZE);
	const reversed: RatingTable = {
		users: table.users,
		userOf: table.userOf.toReversed(),
		movieIdOf: table.movieIdOf.toReversed(),
		starsOf: table.starsOf.toReversed(),
	};
	const train = (ratings: RatingTable, seed: number): Uint8Array =>
		encode(trainModel(selectTrainingSet(ratings, 1), WEIGHTED, { ...SMALL, seed }));
	expect(train(reversed, 1)).toEqual(train(table, 1));
	expect(train(table, 2)).not.toEqual(train(table, 1));
});

function encode({ metrics, ...model }: TrainedModel): Uint8Array {
	return encodeModel({ ...model, provenance: { data: [], options: {}, metrics: { loss: metrics.loss } } });
}

test.each([PLAIN, WEIGHTED])(
	'trains a $objective.kind model to the same bytes on any number of threads',
	async (recipe) => {
		// More people than one chunk holds, and enough factors for several pieces of a Gram matrix.
		const set = selectTrainingSet(makeRandomRatings(90, 60), 1);
		const options = { factors: 24, seed: 1, tolerance: 0, maxIterations: 4 };
		const alone = encode(trainModel(set, recipe, options));
		for (const workers of [1, 2, 3]) {
			expect(encode(await trainModelInParallel(set, recipe, { ...options, workers }))).toEqual(alone);
		}
		expectThreadsEnded(1 + 2);
	},
);

test('throws the error of a worker instead of waiting for it, and leaves no worker running', async () => {
	const set = selectTrainingSet(makeCheckerboard(SIZE), 1);
	const factorisation = createFactorisation(WEIGHTED.objective, set.stars, 4);
	const [scratch] = factorisation.scratch;
	// The second thread has no scratch memory and fails; the first and the third wait for it.
	const pool = startThreadPool({ ...factorisation, scratch: [scratch, null as never, scratch] }, SMALL);
	await expect(pool.factorise()).rejects.toThrow('null');
	await pool.close();
	expectThreadsEnded(2);
});

test('ends the workers when the caller stops the training', async () => {
	const set = selectTrainingSet(makeCheckerboard(SIZE), 1);
	const onProgress = () => {
		throw new Error('enough');
	};
	await expect(trainModelInParallel(set, WEIGHTED, { ...SMALL, workers: 2, onProgress })).rejects.toThrow('enough');
	expectThreadsEnded(1);
});

function makeRandomRatings(users: number, movies: number): RatingTable {
	const { uniform } = createRandom(5);
	const places = Array.from({ length: users * movies }, (_, place) => place).filter(() => uniform() < 0.3);
	return {
		users,
		userOf: Int32Array.from(places, (place) => Math.floor(place / movies)),
		movieIdOf: Int32Array.from(places, (place) => 1 + (place % movies)),
		starsOf: Float32Array.from(places, () => Math.ceil(10 * uniform()) / 2),
	};
}

test('reports every iteration', () => {
	const seen: number[] = [];
	trainModel(selectTrainingSet(makeCheckerboard(SIZE), 1), WEIGHTED, {
		...SMALL,
		tolerance: 0,
		maxIterations: 3,
		onProgress: ({ iteration }) => seen.push(iteration),
	});
	expect(seen).toEqual([1, 2, 3]);
});

test('refuses more factors than people or movies', () => {
	const set = selectTrainingSet(makeCheckerboard(6), 1);
	for (const recipe of [PLAIN, WEIGHTED]) {
		const train = () => trainModel(set, recipe, { ...SMALL, factors: 7 });
		expect(train).toThrow('7 factors do not fit 6 people and 6 movies: use 6 or fewer');
	}
});
