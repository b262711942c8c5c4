import { expect, test } from 'vitest';
import { createRandom } from '../../src/numerics/random.ts';

// From np.random.RandomState(0).random_sample(3) and .normal(size=4), and the first of seed 42.
test('draws the numbers that NumPy draws', () => {
	const even = createRandom(0);
	expect([even.uniform(), even.uniform(), even.uniform()]).toEqual([
		0.5488135039273248, 0.7151893663724195, 0.6027633760716439,
	]);
	const { normal } = createRandom(0);
	const drawn = [normal(), normal(), normal(), normal()];
	[1.764052345967664, 0.4001572083672233, 0.9787379841057392, 2.240893199201458].forEach((value, at) => {
		expect(drawn[at]).toBeCloseTo(value, 14);
	});
	expect(createRandom(42).uniform()).toBe(0.3745401188473625);
});

test('stays within [0, 1) and near its mean over many draws', () => {
	const { uniform, normal } = createRandom(7);
	const draws = Array.from({ length: 20_000 }, uniform);
	expect(draws.every((value) => value >= 0 && value < 1)).toBe(true);
	expect(draws.reduce((sum, value) => sum + value) / draws.length).toBeCloseTo(0.5, 1);
	const bells = Array.from({ length: 20_000 }, normal);
	expect(bells.reduce((sum, value) => sum + value * value) / bells.length).toBeCloseTo(1, 1);
});
