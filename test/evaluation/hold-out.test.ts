import { describe, expect, test } from 'vitest';
import { createFold, dealPeople, openCase } from '../../src/evaluation/hold-out.ts';
import type { Row } from '../../src/model/movie-index.ts';
import { createRandom } from '../../src/numerics/random.ts';
import type { RatingTable } from '../../src/training/rating-table.ts';
import { keepPeople } from '../../src/training/rating-table.ts';

const ONCE = { seed: 1, draws: 1 };

/** People and movies at random, everybody with 5 to 14 ratings. */
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
	test('everybody is in one fold, and the folds are of one size give or take one', () => {
		const foldOf = dealPeople(43, 5, 1);
		const sizes = [0, 1, 2, 3, 4].map((fold) => foldOf.filter((own) => own === fold).length);
		expect(sizes.sort()).toEqual([8, 8, 9, 9, 9]);
	});

	test('depend on the seed and on nothing else', () => {
		expect(dealPeople(43, 5, 1)).toEqual(dealPeople(43, 5, 1));
		expect(dealPeople(43, 5, 1)).not.toEqual(dealPeople(43, 5, 2));
	});

	test('nobody who is tested was learnt from, and every candidate has enough ratings by those who were', () => {
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
				const all = [...TABLE.userOf.keys()].filter((cell) => TABLE.userOf[cell] === user);
				const known = all
					.map((cell) => [TABLE.movieIdOf[cell], TABLE.starsOf[cell]])
					.filter(([movieId]) => set.movieIds.includes(movieId));
				expect(own.sort((a, b) => a[0] - b[0])).toEqual(known.sort((a, b) => a[0] - b[0]));
			}
		}
	});

	test('do not depend on the order of the lines', () => {
		const cells = [...TABLE.userOf.keys()].reverse();
		const reversed = {
			users: TABLE.users,
			userOf: Int32Array.from(cells, (cell) => TABLE.userOf[cell]),
			movieIdOf: Int32Array.from(cells, (cell) => TABLE.movieIdOf[cell]),
			starsOf: Float32Array.from(cells, (cell) => TABLE.starsOf[cell]),
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

	test('gives the first ratings by ascending movie and asks for the hidden movies of four stars or more', () => {
		expect(openCase(person, 2)).toEqual({ given: { rows: [2, 7], stars: [1, 5] }, relevant: new Set([9]) });
		expect(openCase(person, 1)?.relevant).toEqual(new Set([9]));
		expect(openCase(person, 0)?.relevant).toEqual(new Set([7, 9]));
	});

	test('does not exist where nothing hidden is relevant, or nothing is hidden', () => {
		expect(openCase(person, 3)).toBeUndefined();
		expect(openCase(person, 4)).toBeUndefined();
		expect(openCase(person, 20)).toBeUndefined();
	});

	test('with more given holds all that was given with less', () => {
		const foldOf = dealPeople(TABLE.users, 5, 1);
		for (const { orders } of createFold(TABLE, foldOf, 0, { minRatings: 5, ...ONCE }).people) {
			const [few, more] = [openCase(orders[0], 1), openCase(orders[0], 3)];
			if (few && more) expect(more.given.rows).toEqual(expect.arrayContaining([...few.given.rows]));
		}
	});
});
