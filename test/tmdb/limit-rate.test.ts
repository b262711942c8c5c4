import { expect, test } from 'vitest';
import { createRateLimit } from '../../src/tmdb/limit-rate.ts';

test('lets so many begin in any second, and the next ones later in turn', () => {
	let now = 5000;
	const limit = createRateLimit(3, () => now);
	const reserve = () => limit.reserve(10_000);
	expect([reserve(), reserve()]).toEqual([0, 0]);
	now += 400;
	expect([reserve(), reserve(), reserve(), reserve()]).toEqual([0, 600, 600, 1000]);
	expect(reserve()).toBe(1600);
	now += 10_000;
	expect(reserve()).toBe(0);
});

test('a request that would wait for too long takes no place', () => {
	const limit = createRateLimit(1, () => 0);
	expect(limit.reserve(0)).toBe(0);
	expect(limit.reserve(999)).toBeUndefined();
	expect(limit.reserve(1000)).toBe(1000);
});

test('begins nothing during a pause; a shorter one does not end a longer', () => {
	let now = 0;
	const limit = createRateLimit(40, () => now);
	limit.pause(5000);
	limit.pause(100);
	expect(limit.reserve(1500)).toBeUndefined();
	now = 4000;
	expect(limit.reserve(1500)).toBe(1000);
});
