import { describe, expect, test } from 'vitest';
import { createFold, dealPeople, openCase } from '../../src/evaluation/hold-out.ts';
import type { Row } from '../../src/model/movie-index.ts';
import { createRandom } from '../../src/numerics/random.ts';
import { keepPeople, type RatingTable } from '../../src/training/rating-table.ts';

const ONCE = { seed: 1, draws: 1 };

/** Random ratings: every person has 5 to 14. */
const TABLE = makeTable();

function makeTable(): RatingTable {
	const { uniform } = createRandom(3);
	const ratings = Array.from({ length: 40 }, (_, user) =>
		Array.from({ length: 20 }, (_, movie) => movie)
			.filter(() => uniform() < 0.5)
			.map((movie) => ({ user, movieId: 100 + movie, stars: Math.ceil(uniform() * 10) / 2 })),
	).flat();
	return {
		users: 40,
		userOf: Int32Array.from(ratings, ({ user }) => user),
		movieIdOf: Int32Array.from(ratings, ({ movieId }) => movieId),
		starsOf: Float32Array.from(ratings, ({ stars }) => stars),
	};
}

describe('folds', () => {
	test('hold each person once, and have equal size give or take one', () => {
		const foldOf = dealPeople(43, 5, 1);
		const sizes = [0, 1, 2, 3, 4].map((fold) => foldOf.filter((own) => own === fold).length);
		expect(sizes.sort()).toEqual([8, 8, 9, 9, 9]);
	});

	test('depend on the seed alone', () => {
		expect(dealPeople(43, 5, 1)).toEqual(dealPeople(43, 5, 1));
		expect(dealPeople(43, 5, 1)).not.toEqual(dealPeople(43, 5, 2));
	});

	test('train on other people than they test, and every candidate has enough ratings by the training people', () => {
		const foldOf = dealPeople(TABLE.users, 5, 1);
		for (let fold = 0; fold < 5; fold++) {
			const { set, people } = createFold(TABLE, foldOf, fold, { minRatings: 15, ...ONCE });
			const others = keepPeople(TABLE, (user) => foldOf[user] !== fold);
			const counts = Map.groupBy(others.movieIdOf, (movieId) => movieId);
			const expected = [...counts].filter(([, own]) => own.length >= 15).map(([movieId]) => movieId);
			expect([...set.movieIds].sort()).toEqual(expected.sort());
			expect(people.every(({ user }) => foldOf[user] === fold)).toBe(true);
			expect(people.length + set.stars.rows).toBe(TABLE.users);
			for (const { user, orders } of people) {
				const [{ rows, stars }] = orders;
				const own = rows.map((row, at) => [set.movieIds[row], stars[at]]);
				const all = [...TABLE.userOf.keys()].filter((rating) => TABLE.userOf[rating] === user);
				const known = all
					.map((rating) => [TABLE.movieIdOf[rating], TABLE.starsOf[rating]])
					.filter(([movieId]) => set.movieIds.includes(movieId));
				expect(own.sort((a, b) => a[0] - b[0])).toEqual(known.sort((a, b) => a[0] - b[0]));
			}
		}
	});

	test('do not depend on the order of the lines', () => {
		const lines = [...TABLE.userOf.keys()].reverse();
		const reversed = {
			users: TABLE.users,
			userOf: Int32Array.from(lines, (line) => TABLE.userOf[line]),
			movieIdOf: Int32Array.from(lines, (line) => TABLE.movieIdOf[line]),
			starsOf: Float32Array.from(lines, (line) => TABLE.starsOf[line]),
		};
		const foldOf = dealPeople(TABLE.users, 5, 1);
		const [there, back] = [TABLE, reversed].map((table) =>
			createFold(table, foldOf, 2, { minRatings: 10, seed: 1, draws: 2 }),
		);
		expect(back.set).toEqual(there.set);
		expect(back.people.toSorted((a, b) => a.user - b.user)).toEqual(there.people);
	});
});

test('every draw gives the same ratings in another order', () => {
	const { people } = createFold(TABLE, dealPeople(TABLE.users, 5, 1), 0, { minRatings: 5, seed: 1, draws: 3 });
	for (const { orders } of people) {
		expect(orders).toHaveLength(3);
		const [first, second, third] = orders.map(({ rows }) => rows);
		expect(second.toSorted()).toEqual(first.toSorted());
		expect(third.toSorted()).toEqual(first.toSorted());
	}
	expect(people.filter(({ orders }) => String(orders[0].rows) === String(orders[1].rows))).toEqual([]);
});

describe('a case', () => {
	const person = { rows: [7, 2, 9, 4] as Row[], stars: [5, 1, 4, 3.5] };

	test('gives the first ratings by ascending movie, and wants the hidden movies of four stars or more', () => {
		expect(openCase(person, 2)).toEqual({ given: { rows: [2, 7], stars: [1, 5] }, relevant: new Set([9]) });
		expect(openCase(person, 1)?.relevant).toEqual(new Set([9]));
		expect(openCase(person, 0)?.relevant).toEqual(new Set([7, 9]));
	});

	test('does not exist when no hidden movie is relevant, or none is hidden', () => {
		expect(openCase(person, 3)).toBeUndefined();
		expect(openCase(person, 4)).toBeUndefined();
		expect(openCase(person, 20)).toBeUndefined();
	});

	test('with more ratings given includes those given with fewer', () => {
		const foldOf = dealPeople(TABLE.users, 5, 1);
		for (const { orders } of createFold(TABLE, foldOf, 0, { minRatings: 5, ...ONCE }).people) {
			const [few, more] = [openCase(orders[0], 1), openCase(orders[0], 3)];
			if (few && more) expect(more.given.rows).toEqual(expect.arrayContaining([...few.given.rows]));
		}
	});
});
