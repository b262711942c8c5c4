import { describe, expect, test } from 'vitest';
import { measureFame } from '../../src/recommender/well-known.ts';

const measure = (counts: readonly number[]): number[] => [...measureFame({ ratingCounts: Int32Array.from(counts) })];

describe('fame', () => {
	const counts = [1000, 100, 10, 10, 1, 1, 1];

	test('is 1 for the most rated movie, and 0 up to the typical one', () => {
		// The geometric mean is 10.
		expect(measure([1000, 10, 1, 1])).toEqual([1, 0, 0, 0]);
	});

	test('goes by the logarithm between: ten times the ratings are as far everywhere', () => {
		const [first, second, third] = measure(counts);
		const typical = Math.exp(counts.reduce((sum, count) => sum + Math.log(count), 0) / counts.length);
		expect(first).toBe(1);
		expect(second).toBeCloseTo(Math.log(100 / typical) / Math.log(1000 / typical), 9);
		expect(first - second).toBeCloseTo(second - third, 9);
	});

	test('is the same where everyone rates ten times as much', () => {
		const more = measure(counts.map((count) => 10 * count));
		for (const [at, value] of measure(counts).entries()) expect(more[at]).toBeCloseTo(value, 9);
	});

	test('is 0 where all movies are known alike', () => {
		expect(measure([7, 7, 7])).toEqual([0, 0, 0]);
		expect(measure([0, 0])).toEqual([0, 0]);
	});
});
