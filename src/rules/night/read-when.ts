import { Refusal } from '../../bot/refusal.ts';
import { parseWhen, type When } from './parse-when.ts';
import { takeZone } from './take-zone.ts';
import { findMoment, readOffset } from './zone-offset.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const LONGEST_TYPED = 100;
/** Discord takes events that are years ahead, but people forget them. */
const DAYS_AHEAD = 365;
/** The clocks of the world are at most this far from UTC. */
const FARTHEST_BEHIND_MS = 12 * 60 * MINUTE_MS;
const FARTHEST_AHEAD_MS = 14 * 60 * MINUTE_MS;

/** Says that a day is over: chrono would look for the next such day. */
const LAST =
	/(?<!\p{L})(?:last|letzte[nrs]?|vorige[nrs]?|derni[eè]re?|pasad[oa]|passad[oa]|scors[oa])(?!\p{L}| mañana)|先週の?/iu;

/** Where and when a time was typed. */
export interface TypedWhen {
	/** The server's time zone, IANA; `undefined` where no one has chosen one that this machine knows. */
	readonly zone: string | undefined;
	/** The languages of the person and of the server, as Discord says them. */
	readonly locales: readonly string[];
	/** Milliseconds since 1970, UTC. */
	readonly now: number;
}

/**
 * Reads a time as people type it: "fri 8pm", "tomorrow 20:00", "in 3 hours", "24.12. um 20 Uhr", ISO. The clocks are
 * those of the server, or of a place that is named: "20:00 Berlin time".
 *
 * @returns milliseconds since 1970, UTC; `undefined` for a clock time without a zone.
 * @throws {Refusal} for what is no time, does not exist, is past or is far away.
 * @throws {RangeError} for a zone that this machine does not know.
 */
export function readWhen(typed: string, { zone: usual, locales, now }: TypedWhen): number | undefined {
	const text = typed.trim();
	if (text.length > LONGEST_TYPED) throw new Refusal('night.unreadableWhen', { typed: text.slice(0, LONGEST_TYPED) });
	const { text: time, zone = usual } = takeZone(text);
	const reference = { instant: new Date(now), timezone: zone === undefined ? 0 : readOffset(zone, now) };
	const coming = time.replace(LAST, ' ').replace(/\s+/g, ' ').trim();
	const when = parseWhen(coming, reference, locales);
	if (when === undefined) throw new Refusal(explain(coming, reference, locales), { typed: text });
	if (LAST.test(time)) throw new Refusal('night.past', { typed: text });
	if ('wall' in when && zone === undefined) {
		// What is past or far by all clocks needs no question.
		assertPossible(when.wall + FARTHEST_BEHIND_MS, when.wall - FARTHEST_AHEAD_MS, text, now);
		return undefined;
	}
	const moment = 'moment' in when ? when.moment : readClock(when, text, zone!);
	assertPossible(moment, moment, text, now);
	return moment;
}

/** @throws {Refusal} for what is past at the latest that it may be, or far away at the earliest. */
function assertPossible(latest: number, earliest: number, typed: string, now: number): void {
	if (latest < now + MINUTE_MS) throw new Refusal('night.past', { typed });
	if (earliest > now + DAYS_AHEAD * DAY_MS) throw new Refusal('night.tooFar', { days: DAYS_AHEAD });
}

/** With other numbers, what names a day or an hour that does not exist can be read: "32 Nov". */
function explain(text: string, ...where: [Parameters<typeof parseWhen>[1], readonly string[]]) {
	const existing = text.replace(/(?<!\d)\d{1,2}(?!\d)/g, (digits) => '1'.padStart(digits.length, '0'));
	return parseWhen(existing, ...where) === undefined ? 'night.unreadableWhen' : 'night.noSuchTime';
}

function readClock({ wall }: Extract<When, { wall: number }>, typed: string, zone: string): number {
	const moment = findMoment(wall, zone);
	// In spring, clocks skip an hour.
	if (moment + readOffset(zone, moment) * MINUTE_MS !== wall) throw new Refusal('night.noSuchTime', { typed });
	return moment;
}
