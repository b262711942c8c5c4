import type { Duty, Night, NightChange, Schedule } from '../../store/nights.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Voting ends an hour before the movie begins, or halfway where there is less time. */
const CLOSES_BEFORE_MS = HOUR_MS;
/** Without a time, voting ends after a day. */
const OPEN_MS = DAY_MS;
const REMINDS_BEFORE_MS = 15 * MINUTE_MS;
/** By then the id of the night's message is known, to which the server's event links. */
const EVENT_AFTER_MS = 5000;
/** A press is answered before its list is made. Where the process ends in between, the clock makes it after this. */
const LISTS_WITHIN_MS = 10_000;
/** "How was it?" is asked the next day. */
const ASKS_AFTER_MS = 20 * HOUR_MS;
/** After that question, a night is over after a while. */
const ENDS_AFTER_MS = 3 * DAY_MS;

/** When voting ends, for a night that is opened now. */
export function findClosing(startsAt: number | undefined, now: number): number {
	if (startsAt === undefined) return now + OPEN_MS;
	return startsAt - Math.min(CLOSES_BEFORE_MS, Math.round((startsAt - now) / 2));
}

/** What the clock has to do for a night that begins. @param hasEvent whether the server gets a scheduled event */
export function scheduleNight({ closesAt }: Pick<Night, 'closesAt'>, hasEvent: boolean, now: number): Schedule {
	return { close: closesAt, ...(hasEvent ? { event: now + EVENT_AFTER_MS } : {}) };
}

/**
 * What a change of a night means for the clock.
 *
 * @param isShown whether the answer to the change shows the night; else the clock draws its message again
 * @returns `undefined` where nothing changed.
 */
export function scheduleChange(before: Night, after: Night, at: number, isShown: boolean): NightChange {
	if (before === after) return undefined;
	return {
		night: after,
		schedule: {
			...(before.state === after.state ? {} : scheduleState(after, at)),
			...(hasOtherEvent(before, after) ? { event: at } : {}),
			...(after.isStale && !before.isStale ? { list: at + LISTS_WITHIN_MS } : {}),
			...(isShown ? {} : { refresh: at }),
			...(after.oldMessages.length > 0 && after.messageId !== before.messageId ? { retire: at } : {}),
		},
	};
}

function scheduleState(night: Night, at: number): Schedule {
	if (night.state === 'open') return { close: night.closesAt };
	if (night.state !== 'decided') return { close: undefined, remind: undefined, ask: undefined, end: undefined };
	const { startsAt } = night;
	const askAt = (startsAt ?? at) + ASKS_AFTER_MS;
	const hasMovie = night.winnerId !== undefined;
	return {
		close: undefined,
		remind: startsAt === undefined || at >= startsAt ? undefined : Math.max(startsAt - REMINDS_BEFORE_MS, at),
		ask: hasMovie ? askAt : undefined,
		end: askAt + ENDS_AFTER_MS,
	};
}

/** Whether the server's scheduled event has to say something else. */
function hasOtherEvent(before: Night, after: Night): boolean {
	const isOther = before.state !== after.state || before.winnerId !== after.winnerId;
	return after.eventId !== undefined && isOther;
}

/** Whether it is the time of the reminder: the last minutes before the movie. */
export function isReminderTime({ state, startsAt }: Night, now: number): boolean {
	return state === 'decided' && startsAt !== undefined && now >= startsAt - REMINDS_BEFORE_MS && now < startsAt;
}

/** How late a duty may be done; later it is dropped, as after a bot was away for days. */
const DONE_WITHIN_MS: Readonly<Record<Duty, number>> = {
	close: Number.POSITIVE_INFINITY,
	remind: REMINDS_BEFORE_MS + 5 * MINUTE_MS,
	ask: 2 * DAY_MS,
	end: Number.POSITIVE_INFINITY,
	list: HOUR_MS,
	refresh: HOUR_MS,
	retire: HOUR_MS,
	event: HOUR_MS,
};

export function isTooLate(duty: Duty, dueAt: number, now: number): boolean {
	return now > dueAt + DONE_WITHIN_MS[duty];
}
