import { describe, expect, test } from 'vitest';
import { encodeModel } from '../../src/recommender/model-file.ts';
import type { RatingTable } from '../../src/recommender/read-ratings.ts';
import { PLAIN, WEIGHTED } from '../../src/recommender/recipe.ts';
import { createRecommender } from '../../src/recommender/recommender.ts';
import { trainModel } from '../../src/recommender/train.ts';
import { selectTrainingSet } from '../../src/recommender/training-set.ts';
import { makeCheckerboard, SMALL } from './checkerboard.ts';
import { trainSmallModel } from './small-model.ts';

const SIZE = 24;

describe.each([PLAIN, { ...WEIGHTED, blocks: 2 }])('a $objective.kind model of a checkerboard', (recipe) => {
	const recommender = createRecommender(trainSmallModel(SIZE, recipe));

	test.each([0, 1, 10, 23])('recommends person %i the one film of their colour they have not rated', (person) => {
		const ratings = new Map<number, number>();
		for (let movie = person % 2; movie < SIZE; movie += 2) if (movie !== person) ratings.set(1000 + movie, 5);
		expect(recommender.recommend(ratings, { count: 3 })[0].movieId).toBe(1000 + person);
	});

	test('needs no more than one liked film to tell the colours apart', () => {
		const ids = recommender.recommend(new Map([[1004, 5]]), { count: SIZE / 2 - 1 }).map(({ movieId }) => movieId);
		expect(ids.every((movieId) => movieId % 2 === 0)).toBe(true);
	});

	test('finds the films of the same colour similar', () => {
		const similar = recommender.similar(1003, 50);
		expect(similar.slice(0, 11).every(({ movieId }) => movieId % 2 === 1)).toBe(true);
		expect(similar.every(({ movieId, similarity }) => movieId !== 1003 && similarity > 0 && similarity <= 1)).toBe(
			true,
		);
	});
});

test('the same table, recipe and options give the same bytes, whatever order the ratings come in', () => {
	const table = makeCheckerboard(SIZE);
	const reversed: RatingTable = {
		users: table.users,
		userOf: table.userOf.toReversed(),
		movieIdOf: table.movieIdOf.toReversed(),
		starsOf: table.starsOf.toReversed(),
	};
	const encode = (ratings: RatingTable, seed: number): Uint8Array => {
		const { metrics, ...model } = trainModel(
			selectTrainingSet(ratings, 1),
			{ ...WEIGHTED, blocks: 2 },
			{ ...SMALL, seed },
		);
		return encodeModel({ ...model, provenance: { data: [], options: {}, metrics: { loss: metrics.loss } } });
	};
	expect(encode(reversed, 1)).toEqual(encode(table, 1));
	expect(encode(table, 2)).not.toEqual(encode(table, 1));
});

test('reports every iteration of every block', () => {
	const seen: string[] = [];
	trainModel(
		selectTrainingSet(makeCheckerboard(SIZE), 1),
		{ ...WEIGHTED, blocks: 2 },
		{
			...SMALL,
			tolerance: 0,
			maxIterations: 3,
			onProgress: ({ block, iteration }) => seen.push(`${block}.${iteration}`),
		},
	);
	expect(seen).toEqual(['0.1', '0.2', '0.3', '1.1', '1.2', '1.3']);
});

test('refuses factors that do not fit', () => {
	const set = selectTrainingSet(makeCheckerboard(6), 1);
	expect(() => trainModel(set, { ...WEIGHTED, blocks: 2 }, { ...SMALL, factors: 5 })).toThrow(
		'5 factors cannot be split',
	);
	expect(() => trainModel(set, PLAIN, { ...SMALL, factors: 7 })).toThrow('7 factors do not fit a matrix of 6 by 6');
});
