import { describe, expect, test } from 'vitest';
import { widenLists } from './widen-lists.ts';

const countShown = (lists: readonly (readonly number[])[]): number => new Set(lists.flat()).size;

describe('widened lists', () => {
	test('show a movie that none did, in place of one that others show, too', () => {
		const ranked = [
			[1, 2, 3],
			[1, 2, 4],
		];
		expect(widenLists(ranked, 2, 3)).toEqual([
			[1, 3],
			[1, 2],
		]);
		expect(widenLists(ranked, 2, 4)).toEqual([
			[1, 3],
			[2, 4],
		]);
	});

	test('stay as they are where they show enough', () => {
		const ranked = [
			[1, 2, 5],
			[3, 4, 5],
		];
		expect(widenLists(ranked, 2, 4)).toEqual([
			[1, 2],
			[3, 4],
		]);
	});

	test('lose no movie, keep their length, and give away three at most', () => {
		// Five people of one taste, and each has ten more movies of their own.
		const taste = Array.from({ length: 10 }, (_, at) => at);
		const ranked = Array.from({ length: 5 }, (_, person) => [...taste, ...taste.map((at) => 100 * (person + 1) + at)]);
		const lists = widenLists(ranked, 10, 1000);
		// Of the three that go, one list keeps each.
		expect(countShown(lists)).toBe(10 + 5 * 3 - 3);
		for (const [person, list] of lists.entries()) {
			expect(new Set(list).size).toBe(10);
			expect(list.filter((movie) => ranked[person].indexOf(movie) < 10).length).toBeGreaterThanOrEqual(7);
		}
	});
});
