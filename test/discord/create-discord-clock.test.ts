import { describe, expect, test } from 'vitest';
import { createDiscordClock } from '../../src/discord/create-discord-clock.ts';

/** A machine whose clock is off, and a world in which time passes when told to. */
function createWorld(skewMs: number) {
	let trueTime = 1_800_000_000_000;
	let skew = skewMs;
	const startedAt = trueTime;
	const now = () => trueTime + skew;
	const findAskedAt = createDiscordClock({ now, elapsed: () => trueTime - startedAt });
	return {
		pass: (ms: number) => {
			trueTime += ms;
		},
		setClock: (ms: number) => {
			skew = ms;
		},
		/** How late an interaction that took this long to arrive seems to be. */
		lateness: (delayMs: number) => now() - findAskedAt(trueTime - delayMs),
	};
}

describe.each([
	['right', 0],
	['10 s ahead', 10_000],
	['10 s behind', -10_000],
])('with a clock that is %s', (_, skewMs) => {
	test('an interaction that arrives as fast as others is not late', () => {
		const world = createWorld(skewMs);
		for (let at = 0; at < 100; at++) {
			expect(world.lateness(50)).toBe(0);
			world.pass(200);
		}
	});

	test('an interaction that waited here is late by that wait', () => {
		const world = createWorld(skewMs);
		world.lateness(50);
		world.pass(2000);
		expect(world.lateness(1650)).toBeCloseTo(1580); // 20 ms are forgotten after 2 s
	});

	test('the first interaction counts from its arrival, the next ones from a better guess', () => {
		const world = createWorld(skewMs);
		expect(world.lateness(900)).toBe(0);
		expect(world.lateness(50)).toBe(0);
		expect(world.lateness(900)).toBe(850);
	});
});

test('a clock that jumps makes no interaction late', () => {
	const world = createWorld(0);
	world.lateness(50);
	for (const skewMs of [10_000, -10_000, 3_600_000, 0]) {
		world.setClock(skewMs);
		world.pass(10);
		expect(world.lateness(50)).toBe(0);
	}
});

test('thousands of late interactions do not hide that they are late', () => {
	const world = createWorld(0);
	world.lateness(50);
	for (let at = 0; at < 4000; at++) {
		world.pass(1);
		expect(world.lateness(2050)).toBeGreaterThan(1950);
	}
});

test('a delay that lasts becomes the usual one', () => {
	const world = createWorld(0);
	world.lateness(50);
	world.pass(10 * 60_000);
	expect(world.lateness(3000)).toBe(0);
});

test('nothing is ever asked later than now', () => {
	const world = createWorld(0);
	for (const delayMs of [500, 100, -3000, 50, -7000]) expect(world.lateness(delayMs)).toBeGreaterThanOrEqual(0);
});
