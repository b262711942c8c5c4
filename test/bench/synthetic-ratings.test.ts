import { expect, test } from 'vitest';
import { createSyntheticRatings, ML_32M } from '../../bench/synthetic-ratings.ts';

const RATINGS = 1_000_000;
const { users, userOf, movieIdOf, starsOf } = createSyntheticRatings(RATINGS);

test('made-up ratings have the shape of ml-32m at every size', () => {
	const share = RATINGS / ML_32M.ratings;
	expect(users).toBe(Math.round(ML_32M.users * share));
	expect(starsOf).toHaveLength(RATINGS);
	expect(starsOf.every((stars) => stars >= 0.5 && stars <= 5 && Number.isInteger(2 * stars))).toBe(true);
	const activity = count(userOf);
	expect(activity).toHaveLength(users);
	expect(activity[0]).toBeGreaterThanOrEqual(20);
	const popularity = count(movieIdOf);
	expect(popularity).toHaveLength(Math.round(ML_32M.movies * share));
	expect(popularity.at(-1)! / users).toBeGreaterThan(0.3);
	// Long tails: the mean is far above the median.
	for (const counts of [activity, popularity]) {
		expect(RATINGS / counts.length / counts[counts.length >> 1]).toBeGreaterThan(1.3);
	}
});

test('no person rates a movie twice', () => {
	expect(new Set(userOf.map((user, at) => user * 10_000 + movieIdOf[at]))).toHaveProperty('size', RATINGS);
});

test.each([1000, 1001, 5000, 20_000, 100_000, 145_000, 200_000])(
	'makes exactly %i ratings, no movie twice by one person, and every movie rated',
	(ratings) => {
		for (const seed of [0, 1, 2]) {
			const table = createSyntheticRatings(ratings, seed);
			expect([table.userOf, table.movieIdOf, table.starsOf].map(({ length }) => length)).toEqual(
				Array(3).fill(ratings),
			);
			const pairs = new Set(table.userOf.map((user, at) => user * 10_000 + table.movieIdOf[at]));
			expect(pairs.size).toBe(ratings);
			expect(new Set(table.userOf).size).toBe(table.users);
			expect(count(table.userOf)[0]).toBeGreaterThanOrEqual(20);
			const movies = new Set(table.movieIdOf);
			expect([Math.min(...movies), Math.max(...movies)]).toEqual([1, movies.size]);
		}
	},
);

test('refuses too few ratings', () => {
	expect(() => createSyntheticRatings(999)).toThrow('999 ratings are too few: from 1000 on');
});

test('gives the same ratings for the same seed, and others for another', () => {
	expect(createSyntheticRatings(RATINGS).movieIdOf).toEqual(movieIdOf);
	expect(createSyntheticRatings(RATINGS, 1).movieIdOf).not.toEqual(movieIdOf);
});

/** Counts how often each number occurs, ascending. */
function count(numbers: Int32Array): number[] {
	return [...Map.groupBy(numbers, (number) => number).values()].map(({ length }) => length).sort((a, b) => a - b);
}
