import { findSharedLocale } from '../../bot/find-shared-locale.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { Caller, OptionValue } from '../../bot/request.ts';
import type { Services } from '../../services.ts';
import { readQuery, writeQuery } from '../query.ts';
import { readWhole } from '../read-whole.ts';
import { readServerSettings } from '../server-settings.ts';
import { keepKnownZone } from '../time-zones.ts';
import { carryLosers } from './earlier-nights.ts';
import { makeShortlist } from './make-shortlist.ts';
import { findClosing, scheduleNight } from './night-times.ts';
import { readWhen } from './read-when.ts';
import { type NightView, viewNight } from './view-night.ts';

export const LONGEST_TITLE = 60;
export const FEWEST_SEATS = 2;
export const MOST_SEATS = 50;

type Options = Readonly<Record<string, OptionValue | undefined>>;

/** Who opens a night, and what they typed. */
export interface Start {
	readonly caller: Caller;
	readonly options: Options;
	/** The clocks by which they mean `when`, where that is no matter of the server. */
	readonly zone?: string;
}

/** A night that has to wait, since it is not known which clocks `when` means. */
export interface ZoneNeeded {
	readonly kind: 'zone needed';
	readonly start: Start;
}

/**
 * Opens a night in the channel; the person who opens it is its host and comes.
 *
 * @throws {Refusal} outside of servers, while a night is open in the channel, and for options that make no sense.
 */
export async function startNight(start: Start, services: Services, now: number): Promise<NightView | ZoneNeeded> {
	const { store } = services;
	const { caller, options } = start;
	const { serverId, channelId } = readPlace(caller);
	const query = await readQuery(options, caller, services);
	const [title, seats] = [readTitle(options.title), readSeats(options.seats)];
	const zone = start.zone ?? keepKnownZone((await readServerSettings(store, serverId)).timeZone);
	const locale = await findSharedLocale(caller, services);
	// Before it asks for a zone. The store looks again, since two may start one at the same moment.
	if ((await store.findNight(channelId))?.state === 'open') throw new Refusal('night.alreadyOpen');
	const { when } = options;
	const startsAt =
		when === undefined ? undefined : readWhen(String(when), { zone, locales: [caller.locale, locale], now });
	if (when !== undefined && startsAt === undefined) return { kind: 'zone needed', start };
	const [last] = await store.decidedNights(serverId, 1);
	const closesAt = findClosing(startsAt, now);
	const hasEvent = startsAt !== undefined && caller.botMay?.createEvents === true;
	const nightId = await store.startNight(
		{
			...{ serverId, channelId, messageId: undefined, oldMessages: [], eventId: undefined },
			...{ hostId: caller.userId, locale, title, seats, createdAt: now, startsAt, closesAt },
			query: writeQuery(query).join(':'),
			...{ allowsVetoes: true, isSecret: options.secret === true },
			...{ state: 'open', winnerId: undefined, isOverridden: false, isStale: true },
			guests: [{ userId: caller.userId, coming: 'yes', fit: undefined, wasThere: false }],
			movies: carryLosers(last),
			...{ fits: [], votes: [], vetoes: [] },
		},
		scheduleNight({ closesAt }, hasEvent, now),
	);
	if (nightId === undefined) throw new Refusal('night.alreadyOpen');
	const night = await makeShortlist((await store.nightOf(nightId))!, services, now);
	return viewNight(night, services, now);
}

/** @throws {Refusal} where there is no channel of a server. */
export function readPlace({ guildId, channelId }: Caller): { serverId: string; channelId: string } {
	if (guildId === undefined || channelId === undefined) throw new Refusal('night.serverOnly');
	return { serverId: guildId, channelId };
}

function readTitle(value: OptionValue | undefined): string | undefined {
	const title = String(value ?? '').trim();
	if (title.length > LONGEST_TITLE) throw new Refusal('night.longTitle', { most: LONGEST_TITLE });
	return title === '' ? undefined : title;
}

function readSeats(value: OptionValue | undefined): number | undefined {
	const seats = value === undefined ? undefined : readWhole(value, FEWEST_SEATS, MOST_SEATS);
	if (value !== undefined && seats === undefined)
		throw new Refusal('night.seats', { least: FEWEST_SEATS, most: MOST_SEATS });
	return seats;
}
