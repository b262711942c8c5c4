import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../src/catalogue/catalogue.ts';
import { readRatingFiles } from '../../src/cli/ratings/read-rating-files.ts';
import { computeDot } from '../../src/evaluation/compute-dot.ts';
import { WEIGHTED } from '../../src/model/recipe.ts';
import { weighMovies } from '../../src/model/weigh-ratings.ts';
import { HEAP } from '../../src/numerics/arena.ts';
import { recommend } from '../../src/recommender/recommender.ts';
import type { Side } from '../../src/training/coordinate-descent.ts';
import { createRandomStart } from '../../src/training/factorise.ts';
import type { RatingTable } from '../../src/training/rating-table.ts';
import { trainModel } from '../../src/training/train.ts';
import { selectTrainingSet } from '../../src/training/training-set.ts';
import { weighTrainingSet } from '../../src/training/weigh-training-set.ts';
import { createWeightedStart } from '../../src/training/weighted-start.ts';
import reference from '../reference/sklearn-nmf.json' with { type: 'json' };
import { makeCheckerboard } from './checkerboard.ts';
import { hasSharedData } from './shared-data.ts';

const SIZE = 24;

/** Weighs the people of a table with the weighted objective. */
function weighPeople(table: RatingTable): Side {
	const set = selectTrainingSet(table, 1);
	return weighTrainingSet(WEIGHTED.objective, set.stars, weighMovies(WEIGHTED.objective, set.ratingCounts), HEAP)
		.people;
}

/** Makes a checkerboard with `even` stars from even people and `odd` stars from odd ones. */
function rateCheckerboard(even: number, odd: number): RatingTable {
	const table = makeCheckerboard(SIZE);
	return { ...table, starsOf: table.starsOf.map((_, rating) => (table.userOf[rating] % 2 === 0 ? even : odd)) };
}

/** Makes ratings of that many people: the even ones rate all even movies, the odd ones all odd movies. */
function rateByColour(people: number): RatingTable {
	const ratings = Array.from({ length: people * 12 }, (_, place) => ({ user: Math.floor(place / 12), at: place % 12 }));
	return {
		users: people,
		userOf: Int32Array.from(ratings, ({ user }) => user),
		movieIdOf: Int32Array.from(ratings, ({ user, at }) => 1000 + 2 * at + (user % 2)),
		starsOf: Float32Array.from(ratings, ({ user }) => 5 - (user % 2)),
	};
}

test.each([
	['of a checkerboard', rateCheckerboard(5, 4)],
	// It looks at every third of them. With one person fewer it would be every second, all of one colour.
	['of more people than it looks at', rateByColour(20_001)],
])('tells the colours apart before the first sweep: %s', (_name, table) => {
	// The colours differ in stars, or neither would come before the other among the singular vectors.
	const { columnFactors } = createWeightedStart(weighPeople(table), 2, 7);
	const { movieIds } = selectTrainingSet(table, 1);
	const colours = Array.from(movieIds, (movieId) => movieId % 2);
	const dot = (a: number, b: number): number => computeDot(columnFactors, 2 * a, columnFactors, 2 * b, 2);
	for (let a = 0; a < SIZE; a++) {
		for (let b = 0; b < a; b++) {
			const cosine = dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
			if (colours[a] === colours[b]) expect(cosine).toBeGreaterThan(0.99);
			else expect(cosine).toBeLessThan(0.5);
		}
	}
});

describe('of a checkerboard', () => {
	const people = weighPeople(rateCheckerboard(5, 4));

	test('has positive factors only, also beyond the rank of the matrix, and the length of a random start', () => {
		const { rowFactors, columnFactors } = createWeightedStart(people, 8, 7);
		const random = createRandomStart(SIZE, SIZE, 8, 7);
		expect(Math.min(...rowFactors, ...columnFactors)).toBeGreaterThan(0);
		const squares = (values: Float64Array): number => computeDot(values, 0, values, 0, values.length);
		expect(squares(columnFactors) / squares(random.columnFactors)).toBeCloseTo(1, 1);
		expect(rowFactors).toEqual(random.rowFactors);
	});

	test('is the same with the same seed', () => {
		expect(createWeightedStart(people, 8, 7)).toEqual(createWeightedStart(people, 8, 7));
		expect(createWeightedStart(people, 8, 8)).not.toEqual(createWeightedStart(people, 8, 7));
	});
});

test.each([
	['with more factors than people', weighPeople(rateCheckerboard(5, 4)), SIZE + 1],
	['when no person likes anything', weighPeople(rateCheckerboard(1, 1)), 4],
])('is the random start %s', (_name, people, k) => {
	expect(createWeightedStart(people, k, 7)).toEqual(createRandomStart(SIZE, SIZE, k, 7));
});

describe.skipIf(!hasSharedData())('on the ratings behind the shipped model', () => {
	test('recommends at least six wanted movies to the Disney lover, whatever the seed', async () => {
		const paths = ['ml-latest-small', 'ml-latest-2023'].map((name) => `../shared/data/${name}/ratings.csv`);
		const { table } = await readRatingFiles(paths, new PassThrough().resume());
		const set = selectTrainingSet(table, 5, readCatalogue('data/catalogue.csv').get);
		for (const seed of [1, 2, 3]) {
			const { metrics, ...model } = trainModel(set, WEIGHTED, { factors: 96, seed, tolerance: 0, maxIterations: 15 });
			const ids = recommend(reference.query, { ...model, provenance: { data: [], options: {}, metrics: {} } }, 10);
			expect(ids.filter((id) => reference.relevant.includes(id)).length, `seed ${seed}`).toBeGreaterThanOrEqual(6);
		}
	}, 120_000);
});
