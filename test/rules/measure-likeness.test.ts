import { expect, test } from 'vitest';
import { createRandom } from '../../src/numerics/random.ts';
import { measureLikeness } from '../../src/rules/measure-likeness.ts';

const rate = (...stars: number[]) => stars.map((each, at) => ({ movieId: at + 1, stars: each }));
const CYCLE = [0.5, 5, 1, 4.5, 2, 4, 3, 2.5];
const many = Array.from({ length: 400 }, (_, at) => CYCLE[at % CYCLE.length]);

test('without a movie in common it is 50, as for strangers', () => {
	expect(measureLikeness([], [])).toBe(50);
	expect(measureLikeness(rate(5, 4), [{ movieId: 9, stars: 0.5 }])).toBe(50);
});

test('the same stars come near 100 and opposite ones fall far below 50, the nearer the more movies', () => {
	const same = [2, 8, 40, 400].map((count) =>
		measureLikeness(rate(...many.slice(0, count)), rate(...many.slice(0, count))),
	);
	expect(same).toEqual(same.toSorted((a, b) => a - b));
	expect(same[0]).toBeGreaterThan(50);
	expect(same[3]).toBeGreaterThan(95);
	const opposite = measureLikeness(rate(...many), rate(...many.map((stars) => 5.5 - stars)));
	expect(opposite).toBeLessThan(35);
});

test('two who give five stars to everything agree by chance, which says nothing', () => {
	expect(measureLikeness(rate(...Array(100).fill(5)), rate(...Array(100).fill(5)))).toBe(50);
});

test('200 random pairs: the same for both, and between 0 and 100', () => {
	const random = createRandom(3);
	const draw = () =>
		rate(...Array.from({ length: Math.floor(30 * random.uniform()) }, () => Math.ceil(10 * random.uniform()) / 2));
	for (let pair = 0; pair < 200; pair++) {
		const [own, other] = [draw(), draw()];
		const likeness = measureLikeness(own, other);
		expect(measureLikeness(other, own)).toBe(likeness);
		expect(likeness >= 0 && likeness <= 100).toBe(true);
	}
});
