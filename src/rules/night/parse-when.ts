import type { Chrono, Refiner } from 'chrono-node';
import { casual as german } from 'chrono-node/de';
import { GB, casual as US } from 'chrono-node/en';
import { casual as spanish } from 'chrono-node/es';
import { casual as french } from 'chrono-node/fr';
import { casual as italian } from 'chrono-node/it';
import { casual as japanese } from 'chrono-node/ja';
import { casual as portuguese } from 'chrono-node/pt';
import { dayOfMonth } from './day-of-month.ts';
import { mendWords } from './mend-words.ts';
import { takeShift } from './take-shift.ts';
import { dottedDate, spellOut, typedClock } from './typed-clock.ts';

/** A day without a time is its evening. */
const EVENING_HOUR = 20;
/** The hour of a part of the day, by chrono's name of it. */
const PART_HOURS = { morning: 10, noon: 12, afternoon: 15, evening: EVENING_HOUR, tonight: EVENING_HOUR, midnight: 0 };
const PARTS = Object.keys(PART_HOURS) as (keyof typeof PART_HOURS)[];
/** Movie nights begin after noon: without am or pm, an hour up to nine is the evening. */
const LAST_EVENING_HOUR = 9;
const IS_MORNING = /morning|matin|vormittag|früh|(?<!\d)0\d:/i;

/** A time as Discord shows it to everyone by their own clocks. */
const TIMESTAMP = /^<t:(\d{1,12})(?::\p{L})?>$/u;

/** chrono would take the 13 of 2026-13-01 for a day. */
const HAS_NO_MONTH = /(?<!\d)\d{4}[-/](?:1[3-9]|[2-9]\d)[-/]\d/;

/** "2h" is on the clock where people write clocks so, and in two hours elsewhere; "20h" is on the clock everywhere. */
const isClockWithH = (locales: readonly string[]) => locales.some((locale) => /^(fr|es|pt|it)\b/.test(locale));
const FEW_HOURS = /^([1-9](?:\.\d)?|1[01]) ?h ?(\d\d)?$/i;
const spellHours = (_: string, hours: string, minutes?: string) =>
	`in ${hours} hours${minutes === undefined ? '' : ` ${minutes} minutes`}`;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Now, and how far the clocks are ahead of UTC, in minutes. */
interface Reference {
	readonly instant: Date;
	readonly timezone: number;
}

/** A time as someone typed it: a moment, or what clocks show, as if they showed UTC; in milliseconds since 1970. */
export type When = { readonly moment: number } | { readonly wall: number };

/** What chrono found in a text. */
type Found = ReturnType<typeof US.parse>[0]['start'];

/** Gives each time its usual hour, before chrono joins it to a day or looks for the next such day. */
const atUsualHour: Refiner = {
	refine: ({ text }, results) => {
		for (const { start } of results) {
			const hour = start.get('hour')!;
			const isOpen = !start.isCertain('meridiem') && hour >= 1 && hour <= LAST_EVENING_HOUR && !IS_MORNING.test(text);
			if (!start.isCertain('hour')) start.imply('hour', PART_HOURS[partOf(start) ?? 'evening']).imply('minute', 0);
			else if (isOpen) start.assign('hour', hour + 12).assign('meridiem', 1);
		}
		return results;
	},
};

function extend(chrono: Chrono): Chrono {
	const extended = chrono.clone();
	extended.parsers.unshift(dottedDate, dayOfMonth, typedClock);
	extended.refiners.unshift(atUsualHour);
	return extended;
}

const [AMERICAN, BRITISH] = [US, GB].map(extend);
const OTHERS = Object.entries({
	...{ de: german, es: spanish, fr: french, it: italian, ja: japanese, pt: portuguese },
}).map(([language, chrono]) => ({ language, chrono: extend(chrono) }));

/**
 * Reads all of a text as one time. chrono-node parses it, in the languages of the person and the server, then in
 * English, then in the others that we have: people type in other languages than they set in Discord. What it cannot
 * read it tries again without slips in the words for days.
 *
 * @param locales as Discord says them. Only where all are American, 5/6 is in May.
 * @returns `undefined` for what is no time.
 */
export function parseWhen(typed: string, reference: Reference, locales: readonly string[]): When | undefined {
	const [, seconds] = TIMESTAMP.exec(typed) ?? [];
	if (seconds !== undefined) return { moment: Number(seconds) * 1000 };
	const { rest, weeks, isMidnight } = takeShift(typed);
	// chrono reads weeks that do not follow a day: "8pm in 2 weeks".
	const asTyped = weeks > 0 && !isMidnight ? findTime(typed, reference, locales) : undefined;
	if (asTyped) return readFound(asTyped, reference);
	const found = findTime(rest, reference, locales);
	return found && putOff(readFound(found, reference), 7 * weeks * DAY_MS + (isMidnight ? MINUTE_MS : 0));
}

function putOff(when: When, by: number): When {
	return 'moment' in when ? { moment: when.moment + by } : { wall: when.wall + by };
}

function findTime(typed: string, reference: Reference, locales: readonly string[]): Found | undefined {
	const meant = isClockWithH(locales) ? typed : typed.replace(FEW_HOURS, spellHours);
	const [text, mended] = [meant, mendWords(meant)].map(spellOut);
	return findSpelt(text, reference, locales) ?? (mended === text ? undefined : findSpelt(mended, reference, locales));
}

function findSpelt(text: string, reference: Reference, locales: readonly string[]): Found | undefined {
	if (HAS_NO_MONTH.test(text)) return undefined;
	for (const chrono of listChronos(locales)) {
		const [result, ...more] = chrono.parse(text, reference, { forwardDate: true });
		if (result?.index !== 0 || result.text.length !== text.length || more.length > 0 || result.end) continue;
		if (isPrecise(result.start)) return result.start;
	}
	return undefined;
}

function listChronos(locales: readonly string[]): Chrono[] {
	const isSpoken = ({ language }: { language: string }) => locales.some((locale) => locale.split('-')[0] === language);
	const english = locales.every((locale) => locale === 'en-US') ? [AMERICAN, BRITISH] : [BRITISH, AMERICAN];
	const others = OTHERS.toSorted((a, b) => Number(isSpoken(b)) - Number(isSpoken(a)));
	return others.map(({ chrono }) => chrono).toSpliced(OTHERS.filter(isSpoken).length, 0, ...english);
}

/** Whether it names a day or a part of it: "December" does not, and "in a month" is a day. */
function isPrecise(found: Found): boolean {
	const isRelative = found.tags().has('result/relativeDate');
	return isRelative || partOf(found) !== undefined || PRECISE.some((each) => found.isCertain(each));
}

const PRECISE = ['day', 'weekday', 'hour'] as const;

function readFound(found: Found, { instant, timezone }: Reference): When {
	if (found.isCertain('timezoneOffset')) return { moment: found.date().getTime() };
	const [year, month, day, hour, minute] = PARTS_OF_TIME.map((part) => found.get(part)!);
	const [time, date] = [(60 * hour + minute) * MINUTE_MS, Date.UTC(year, month - 1, day)];
	const today = Math.floor((instant.getTime() + timezone * MINUTE_MS) / DAY_MS) * DAY_MS;
	return { wall: (isOfToday(found) ? today : date) + time };
}

/** An evening or an afternoon without a day is today's, even where it is over; chrono would take tomorrow's. */
function isOfToday(found: Found): boolean {
	const part = partOf(found);
	const hasDay = found.isCertain('day') || found.isCertain('weekday');
	return !hasDay && (part === 'evening' || part === 'afternoon');
}

const PARTS_OF_TIME = ['year', 'month', 'day', 'hour', 'minute'] as const;

function partOf(found: Found): keyof typeof PART_HOURS | undefined {
	return PARTS.find((part) => found.tags().has(`casualReference/${part}`));
}
