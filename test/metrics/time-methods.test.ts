import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { timeMethods } from '../../src/metrics/time-methods.ts';

const target = {
	double: (value: number) => 2 * value,
	fail(): never {
		throw new Error('no');
	},
	async slowly(value: number) {
		await wait(20);
		return value;
	},
	async reject(): Promise<never> {
		throw new Error('later');
	},
	other: () => 'not measured',
	size: 7,
};

test('gives the same results and errors, and measures each call of a named method until it has settled', async () => {
	const seen: [string, number][] = [];
	const names = ['double', 'fail', 'slowly', 'reject'] as const;
	const timed = timeMethods(target, names, (method, seconds) => seen.push([method, seconds]));
	expect(timed.double(21)).toBe(42);
	expect(() => timed.fail()).toThrow('no');
	expect(timed.other()).toBe('not measured');
	expect(timed.size).toBe(7);
	const slow = timed.slowly(5);
	expect(seen.map(([method]) => method)).toEqual(['double', 'fail']);
	expect(await slow).toBe(5);
	await expect(timed.reject()).rejects.toThrow('later');
	expect(seen.map(([method]) => method)).toEqual(['double', 'fail', 'slowly', 'reject']);
	expect(seen[2][1]).toBeGreaterThan(0.015);
});
