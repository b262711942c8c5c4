import type { Chrono, Refiner } from 'chrono-node';
import { GB, casual as US } from 'chrono-node/en';
import { Refusal } from '../../bot/refusal.ts';
import { findMoment, readOffset } from './zone-offset.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A day without a time is its evening. */
const EVENING_HOUR = 20;
/** The hour of a part of the day, by chrono's name of it. "This evening" and "tonight" are the evening. */
const PART_HOURS = { morning: 10, afternoon: 15, evening: EVENING_HOUR } as const;
const LAST_EVENING_HOUR = 9;
const IS_MORNING = /morning|(?<!\d)0\d:/i;
const LONGEST_TYPED = 100;
/** Discord takes events that are years ahead, but people forget them. */
const DAYS_AHEAD = 365;

/** Where and when a time was typed. */
export interface TypedWhen {
	/** The server's time zone, IANA; `undefined` where no one has chosen one. */
	readonly zone: string | undefined;
	/** As Discord says it. It tells whether 5/6 is in May or in June. */
	readonly locale: string;
	/** Milliseconds since 1970, UTC. */
	readonly now: number;
}

/**
 * Reads a time as people type it: "fri 8pm", "tomorrow 20:00", "in 3 hours", ISO. chrono-node parses it; the clocks are
 * those of the server. Without am or pm, an hour up to nine is the evening, unless it is written as 08:30.
 *
 * @returns milliseconds since 1970, UTC.
 * @throws {Refusal} for what is no time, is past or is far away, and for a clock time in a server without a zone.
 */
export function readWhen(typed: string, { zone, locale, now }: TypedWhen): number {
	const text = typed.trim();
	if (text.length > LONGEST_TYPED) throw new Refusal('night.unreadableWhen', { typed: text.slice(0, LONGEST_TYPED) });
	const chrono = locale === 'en-US' ? AMERICAN : BRITISH;
	const reference = { instant: new Date(now), timezone: zone === undefined ? 0 : readZone(zone, now) };
	const [result, ...others] = chrono.parse(text, reference, { forwardDate: true });
	const isWhole = result?.index === 0 && result.text.length === text.length && others.length === 0;
	const start = result?.start;
	if (!isWhole || result.end || !isPrecise(start)) throw new Refusal('night.unreadableWhen', { typed: text });
	const moment = start.isCertain('timezoneOffset') ? start.date().getTime() : readClock(start, zone);
	if (moment < now + MINUTE_MS) throw new Refusal('night.past', { typed: text });
	if (moment > now + DAYS_AHEAD * DAY_MS) throw new Refusal('night.tooFar', { days: DAYS_AHEAD });
	return moment;
}

/** What chrono found in a text. */
type Found = ReturnType<typeof US.parse>[0]['start'];

/** Takes "at 8" for the evening, before chrono joins it to a day or looks for the next eight o'clock. */
const inTheEvening: Refiner = {
	refine: ({ text }, results) => {
		for (const { start } of results) {
			const hour = start.get('hour')!;
			const isOpen = start.isCertain('hour') && !start.isCertain('meridiem') && !IS_MORNING.test(text);
			if (isOpen && hour >= 1 && hour <= LAST_EVENING_HOUR) start.assign('hour', hour + 12).assign('meridiem', 1);
		}
		return results;
	},
};

function addEvenings(chrono: Chrono): Chrono {
	const extended = chrono.clone();
	extended.refiners.unshift(inTheEvening);
	return extended;
}

const [AMERICAN, BRITISH] = [US, GB].map(addEvenings);

/** Whether it names a day or a part of it: "in a month" does not. */
function isPrecise(found: Found): boolean {
	return (['day', 'weekday', 'hour'] as const).some((each) => found.isCertain(each)) || partOf(found) !== undefined;
}

function partOf(found: Found): keyof typeof PART_HOURS | undefined {
	return (['morning', 'afternoon', 'evening'] as const).find((part) => found.tags().has(`casualReference/${part}`));
}

function readClock(found: Found, zone: string | undefined): number {
	if (zone === undefined) throw new Refusal('night.noZone');
	const hour = found.isCertain('hour') ? found.get('hour') : PART_HOURS[partOf(found) ?? 'evening'];
	const minute = found.isCertain('hour') ? found.get('minute') : 0;
	return findMoment(Date.UTC(found.get('year')!, found.get('month')! - 1, found.get('day')!, hour!, minute!), zone);
}

/** The time zones that this machine knows may be fewer than those of the machine that chose one. */
function readZone(zone: string, now: number): number {
	try {
		return readOffset(zone, now);
	} catch {
		throw new Refusal('night.noZone');
	}
}
