import { expect, test } from 'vitest';
import { findIdentifyPause } from '../../src/discord/find-identify-pause.ts';

const HOUR_MS = 3_600_000;
const limit = (remaining: number, reset_after = 4 * HOUR_MS) => ({ total: 1000, remaining, reset_after });

test('a bot that starts now and then never waits', () => {
	expect(findIdentifyPause(limit(999), 1)).toBe(0);
	expect(findIdentifyPause(limit(500), 16)).toBe(0);
});

test('what is left is spread over the time until there is more', () => {
	expect(findIdentifyPause(limit(499), 1)).toBe(Math.ceil((4 * HOUR_MS) / 499));
	expect(findIdentifyPause(limit(160), 16)).toBe((4 * HOUR_MS) / 10);
});

test('a bot with too few left waits until there are more, also one with many shards', () => {
	expect(findIdentifyPause(limit(0), 1)).toBe(4 * HOUR_MS);
	expect(findIdentifyPause(limit(15), 16)).toBe(4 * HOUR_MS);
	expect(findIdentifyPause({ total: 2000, remaining: 1100, reset_after: HOUR_MS }, 1200)).toBe(HOUR_MS);
});

test('a bot that fails at once whenever it starts never runs out, whenever the day begins', () => {
	for (const shards of [1, 3, 16]) {
		let now = 0;
		let remaining = 1000;
		let resetAt = 0.7 * 24 * HOUR_MS;
		const end = 5 * 24 * HOUR_MS;
		while (now < end) {
			now += 15_000 + findIdentifyPause({ total: 1000, remaining, reset_after: Math.max(0, resetAt - now) }, shards);
			if (now >= resetAt) {
				remaining = 1000;
				resetAt += 24 * HOUR_MS;
			}
			remaining -= shards;
			expect(remaining).toBeGreaterThanOrEqual(0);
		}
	}
});
