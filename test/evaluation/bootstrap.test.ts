import { describe, expect, test } from 'vitest';
import { bootstrapDifference, bootstrapMean } from '../../src/evaluation/bootstrap.ts';
import { createRandom } from '../../src/numerics/random.ts';

const OPTIONS = { seed: 1, resamples: 2000 };

function drawNormal(count: number, mean: number, seed: number): Float64Array {
	const { normal } = createRandom(seed);
	return Float64Array.from({ length: count }, () => mean + normal());
}

describe('the interval of a mean', () => {
	test('is as wide as the standard error predicts', () => {
		const values = drawNormal(400, 3, 5);
		const { mean, low, high } = bootstrapMean(values, OPTIONS);
		expect(mean).toBeCloseTo(values.reduce((sum, value) => sum + value) / 400, 12);
		// 1.96 standard errors of 1 / sqrt(400) to either side, within a tenth.
		expect(high - low).toBeGreaterThan(2 * 1.96 * 0.05 * 0.9);
		expect(high - low).toBeLessThan(2 * 1.96 * 0.05 * 1.1);
		expect(low).toBeLessThan(mean);
		expect(high).toBeGreaterThan(mean);
	});

	test('holds the true mean about 95 times in 100', () => {
		let held = 0;
		for (let seed = 0; seed < 200; seed++) {
			const { low, high } = bootstrapMean(drawNormal(100, 0, seed), { seed, resamples: 400 });
			if (low <= 0 && high >= 0) held++;
		}
		expect(held).toBeGreaterThan(200 * 0.89);
		expect(held).toBeLessThan(200 * 0.99);
	});

	test('is a point when all values are equal', () => {
		expect(bootstrapMean(Float64Array.of(2, 2, 2), OPTIONS)).toEqual({ mean: 2, low: 2, high: 2 });
	});

	test('depends on the values and the seed alone', () => {
		const values = drawNormal(50, 0, 9);
		expect(bootstrapMean(values, OPTIONS)).toEqual(bootstrapMean(values, OPTIONS));
		expect(bootstrapMean(values, { ...OPTIONS, seed: 2 })).not.toEqual(bootstrapMean(values, OPTIONS));
	});
});

describe('the paired difference', () => {
	test('finds a small gain that all people share, however much they differ', () => {
		const others = drawNormal(300, 0, 3).map((value) => 10 * value);
		const { normal } = createRandom(4);
		const values = others.map((value) => value + 0.1 + 0.3 * normal());
		const { mean, low, high, pValue } = bootstrapDifference(values, others, OPTIONS);
		expect(mean).toBeCloseTo(0.1, 1);
		expect(low).toBeGreaterThan(0);
		expect(high).toBeLessThan(0.2);
		expect(pValue).toBeLessThan(0.01);
	});

	test('is 0 between equals, and changes only its sign when the two trade places', () => {
		const [a, b] = [drawNormal(300, 0, 1), drawNormal(300, 0, 2)];
		expect(bootstrapDifference(a, a, OPTIONS)).toEqual({ mean: 0, low: 0, high: 0, pValue: 1 });
		const [there, back] = [bootstrapDifference(a, b, OPTIONS), bootstrapDifference(b, a, OPTIONS)];
		expect(there.mean).toBeCloseTo(-back.mean, 12);
		expect(there.pValue).toBeCloseTo(back.pValue, 12);
	});
});
