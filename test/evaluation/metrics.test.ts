import { describe, expect, test } from 'vitest';
import {
	computeNdcg,
	computePopularityPercentiles,
	computePrecision,
	computeRecall,
} from '../../src/evaluation/metrics.ts';

describe('NDCG', () => {
	test('two of three relevant movies, on places 1 and 3 of ten', () => {
		const gain = 1 + 1 / Math.log2(4);
		const best = 1 + 1 / Math.log2(3) + 1 / Math.log2(4);
		expect(computeNdcg([5, 1, 6, 2, 3, 4, 8, 9, 10, 11, 7], new Set([5, 6, 7]), 10)).toBeCloseTo(gain / best, 12);
		expect(gain / best).toBeCloseTo(0.7039, 4);
	});

	test('is 1 for the best possible list, also with more relevant movies than places', () => {
		expect(computeNdcg([3, 2, 1], new Set([1, 2, 3]), 10)).toBe(1);
		expect(computeNdcg([3, 2], new Set([1, 2, 3]), 2)).toBe(1);
	});

	test('is 0 with no relevant movie within the depth', () => {
		expect(computeNdcg([1, 2, 3], new Set([3]), 2)).toBe(0);
		expect(computeNdcg([], new Set([3]), 10)).toBe(0);
	});

	test('grows the further up a relevant movie is', () => {
		const relevant = new Set([1]);
		const worths = [
			[1, 2, 3],
			[2, 1, 3],
			[2, 3, 1],
		].map((ranked) => computeNdcg(ranked, relevant, 10));
		expect(worths).toEqual([1, 1 / Math.log2(3), 1 / 2]);
	});
});

test('recall is a share of the relevant movies, precision a share of the places', () => {
	const ranked = [1, 2, 3, 4, 5, 6];
	const relevant = new Set([2, 4, 6, 8]);
	expect(computeRecall(ranked, relevant, 4)).toBe(2 / 4);
	expect(computeRecall(ranked, relevant, 20)).toBe(3 / 4);
	expect(computePrecision(ranked, relevant, 4)).toBe(2 / 4);
	expect(computePrecision(ranked, relevant, 10)).toBe(3 / 10);
});

describe('popularity percentiles', () => {
	test('are the share of other movies with fewer ratings, with ties counting half', () => {
		expect([...computePopularityPercentiles(Int32Array.of(9, 1, 5, 5, 7))]).toEqual([100, 0, 37.5, 37.5, 75]);
	});

	test('have a mean of 50, and give a single movie 0', () => {
		const percentiles = computePopularityPercentiles(Int32Array.of(8, 3, 3, 3, 1, 1));
		expect(percentiles.reduce((sum, value) => sum + value) / 6).toBeCloseTo(50, 12);
		expect([...computePopularityPercentiles(Int32Array.of(4))]).toEqual([0]);
	});
});
