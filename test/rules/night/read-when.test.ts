import { describe, expect, test } from 'vitest';
import type { Refusal } from '../../../src/bot/refusal.ts';
import { readWhen } from '../../../src/rules/night/read-when.ts';
import { findMoment, readOffset } from '../../../src/rules/night/zone-offset.ts';

/** A Thursday, 20:00 in Berlin and 14:00 in New York. */
const NOW = Date.UTC(2026, 10, 26, 19);
const read = (typed: string, zone: string | undefined = 'Europe/Berlin', locale = 'en-US', now = NOW) =>
	new Date(readWhen(typed, { zone, locale, now })).toISOString();
const refusalOf = (typed: string, zone: string | undefined) => {
	try {
		return readWhen(typed, { zone, locale: 'en-US', now: NOW });
	} catch (error) {
		return (error as Refusal).text.key;
	}
};

describe('reads times as people type them, by the clocks of the server', () => {
	test.each([
		['fri 8pm', '2026-11-27T19:00:00.000Z'],
		['tomorrow 20:00', '2026-11-27T19:00:00.000Z'],
		['at 8:30 pm on saturday', '2026-11-28T19:30:00.000Z'],
		['in 3 hours', '2026-11-26T22:00:00.000Z'],
		['in 45 minutes', '2026-11-26T19:45:00.000Z'],
		['21:00', '2026-11-26T20:00:00.000Z'],
		['19:00', '2026-11-27T18:00:00.000Z'],
		['2026-12-01T20:00', '2026-12-01T19:00:00.000Z'],
		['2026-12-01T20:00Z', '2026-12-01T20:00:00.000Z'],
		['2026-12-01T20:00-05:00', '2026-12-02T01:00:00.000Z'],
		// A day without a time is its evening.
		['friday', '2026-11-27T19:00:00.000Z'],
		['Dec 24', '2026-12-24T19:00:00.000Z'],
		['tonight', '2026-11-26T19:00:00.000Z', Date.UTC(2026, 10, 26, 12)],
		// So does a part of the day.
		['this evening', '2026-11-26T19:00:00.000Z', Date.UTC(2026, 10, 26, 12)],
		['saturday afternoon', '2026-11-28T14:00:00.000Z'],
		['tomorrow morning', '2026-11-27T09:00:00.000Z'],
		['saturday night', '2026-11-28T19:00:00.000Z'],
		// Movie nights begin after noon: "at 8" is the evening, unless it says otherwise.
		['friday at 8', '2026-11-27T19:00:00.000Z'],
		['at 8', '2026-11-26T19:00:00.000Z', Date.UTC(2026, 10, 26, 12)],
		['fri 8:30', '2026-11-27T19:30:00.000Z'],
		['friday at 8am', '2026-11-27T07:00:00.000Z'],
		['fri 08:30', '2026-11-27T07:30:00.000Z'],
		['saturday morning at 9', '2026-11-28T08:00:00.000Z'],
		['05/06/2027 8:30', '2027-05-06T18:30:00.000Z'],
		['fri 11:00', '2026-11-27T10:00:00.000Z'],
		['2026-12-01T08:30', '2026-12-01T07:30:00.000Z'],
	])('%s', (typed, moment, now = NOW) => expect(read(typed, 'Europe/Berlin', 'en-US', now)).toBe(moment));

	test('in another zone, and by the habits of another country', () => {
		expect(read('fri 8pm', 'America/New_York')).toBe('2026-11-28T01:00:00.000Z');
		expect(read('fri 8pm', 'Asia/Kathmandu')).toBe('2026-11-27T14:15:00.000Z');
		expect(read('5/6/2027 20:00', 'Europe/Berlin', 'en-US')).toBe('2027-05-06T18:00:00.000Z');
		expect(read('5/6/2027 20:00', 'Europe/Berlin', 'de')).toBe('2027-06-05T18:00:00.000Z');
	});

	test('across a change of the clocks', () => {
		const before = Date.UTC(2026, 9, 23, 12);
		expect(read('sat 8pm', 'Europe/Berlin', 'en-US', before)).toBe('2026-10-24T18:00:00.000Z');
		expect(read('sun 8pm', 'Europe/Berlin', 'en-US', before)).toBe('2026-10-25T19:00:00.000Z');
	});
});

test.each([
	['32 Nov', 'night.unreadableWhen'],
	['30 Feb 8pm', 'night.unreadableWhen'],
	['25:00', 'night.unreadableWhen'],
	['', 'night.unreadableWhen'],
	['soon', 'night.unreadableWhen'],
	['8pm if I can', 'night.unreadableWhen'],
	['8pm to 10pm', 'night.unreadableWhen'],
	['Nov 31', 'night.unreadableWhen'],
	['x'.repeat(500), 'night.unreadableWhen'],
	['yesterday', 'night.past'],
	['2 hours ago', 'night.past'],
	['2020-01-01 20:00', 'night.past'],
	['2028-01-01 20:00', 'night.tooFar'],
])('refuses “%s” with a sentence', (typed, key) => expect(refusalOf(typed, 'Europe/Berlin')).toBe(key));

test('without a zone reads only what names a moment of its own', () => {
	expect(refusalOf('fri 8pm', undefined)).toBe('night.noZone');
	expect(refusalOf('fri 8pm', 'Mars/Olympus')).toBe('night.noZone');
	expect(new Date(readWhen('in 3 hours', { zone: undefined, locale: 'de', now: NOW })).toISOString()).toBe(
		'2026-11-26T22:00:00.000Z',
	);
});

test('finds the moment of every clock time, in zones of every kind', () => {
	for (const zone of [
		'UTC',
		'Europe/Berlin',
		'America/New_York',
		'Australia/Lord_Howe',
		'Asia/Kolkata',
		'Pacific/Apia',
	]) {
		for (let hour = 0; hour < 366 * 24; hour += 41) {
			const wall = Date.UTC(2026, 0, 1, hour, 30);
			const moment = findMoment(wall, zone);
			const shown = moment + readOffset(zone, moment) * 60_000;
			// A time that the clocks skip is at most an hour away.
			expect(Math.abs(shown - wall)).toBeLessThanOrEqual(3_600_000);
			const skips = readOffset(zone, moment - 7_200_000) < readOffset(zone, moment + 7_200_000);
			if (!skips) expect(shown).toBe(wall);
		}
	}
});
