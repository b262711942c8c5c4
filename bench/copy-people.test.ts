import { expect, test } from 'vitest';
import type { RatingTable } from '../src/training/rating-table.ts';
import { copyPeople } from './copy-people.ts';

const RATED = 200;

/** Person u rates the movies from 1000 u on, with stars that say which movie it is. */
function createTable(users: number): RatingTable {
	const places = Array.from({ length: users * RATED }, (_, at) => at);
	return {
		users,
		userOf: Int32Array.from(places, (at) => Math.floor(at / RATED)),
		movieIdOf: Int32Array.from(places, (at) => 1000 * Math.floor(at / RATED) + (at % RATED)),
		starsOf: Float32Array.from(places, (at) => (1 + (at % 10)) / 2),
	};
}

test('each copy has 60 to 80 % of the ratings of one person, each once', () => {
	const { users, userOf, movieIdOf, starsOf } = copyPeople(createTable(3), 8, 1);
	expect(users).toBe(8);
	for (let copy = 0; copy < 8; copy++) {
		const own = [...userOf.keys()].filter((rating) => userOf[rating] === copy);
		const places = own.map((rating) => movieIdOf[rating] - 1000 * (copy % 3));
		expect(new Set(places).size).toBe(places.length);
		expect(places.every((place) => place >= 0 && place < RATED)).toBe(true);
		expect(own.map((rating) => starsOf[rating])).toEqual(places.map((place) => (1 + (place % 10)) / 2));
		// Four standard deviations of a draw of 200 on either side.
		expect(own.length).toBeGreaterThan(0.46 * RATED);
		expect(own.length).toBeLessThan(0.92 * RATED);
	}
});

test('copies of a person differ, and the same seed makes the same', () => {
	const [first, again, other] = [1, 1, 2].map((seed) => copyPeople(createTable(1), 2, seed));
	expect(again).toEqual(first);
	expect(other).not.toEqual(first);
	const [one, two] = [0, 1].map((copy) => [...first.movieIdOf].filter((_, rating) => first.userOf[rating] === copy));
	expect(one).not.toEqual(two);
});
