import type { Press } from '../../bot/command.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { Caller } from '../../bot/request.ts';
import type { Services } from '../../services.ts';
import type { Night, NightChange } from '../../store/nights.ts';
import { readServerSettings } from '../server-settings.ts';
import { assertOpen, changeNight, isHost } from './change-night.ts';
import { followPress, isOldMessage, moveNight } from './move-night.ts';
import type { NightEvent } from './night-event.ts';
import { isReminderTime, scheduleChange } from './night-times.ts';
import { type NightAction, readActor, readNightEvent } from './read-night-event.ts';
import { readPlace } from './start-night.ts';
import { type NightView, viewNight } from './view-night.ts';

/** A press on a night's message, or on a private one that belongs to it. */
export interface Played {
	/** The `custom_id`'s word for the night; anyone can forge one. */
	readonly nightId: string | undefined;
	readonly caller: Caller;
	/** The message that the press stands on, where that shows the night. */
	readonly messageId?: string | undefined;
	/** Whether the answer shows the night; the clock draws its message again otherwise. */
	readonly isShown?: boolean;
}

/** Reads which night a press belongs to. */
export function readPlayed({ caller, args, messageId }: Press): Played {
	return { nightId: args[0], caller, messageId };
}

/** Lets a press happen to a night. @throws {Refusal} as {@link playNight} does, and for a movie that there is not. */
export function playPress(action: NightAction, press: Press, services: Services, now: number): Promise<NightView> {
	return playNight(readNightEvent(action, press, services), readPlayed(press), services, now);
}

/**
 * Lets something happen to a night, in one transaction. Where others come its list is stale: {@link settleNight} makes
 * it again, once the press has its answer.
 *
 * @throws {Refusal} when it cannot happen. When time has changed the night meanwhile, so that its message shows buttons
 *   of before, the night as it is now is the answer.
 */
export async function playNight(
	event: NightEvent,
	played: Played,
	services: Services,
	now: number,
): Promise<NightView> {
	const { nightId, caller, messageId, isShown = messageId !== undefined } = played;
	const outcome: { refusal?: Refusal | undefined; hasMoved?: boolean } = {};
	const changed = await services.store.changeNight(readNightId(nightId), (before) => {
		if (before.serverId !== caller.guildId) throw new Refusal('night.gone');
		const result = changeNight(followPress(before, messageId), event, now);
		outcome.refusal = result.refusal;
		outcome.hasMoved = result.night.state !== before.state;
		return scheduleAnswer(before, result.night, played, now);
	});
	if (changed === undefined) throw new Refusal('night.gone');
	const { refusal, hasMoved } = outcome;
	const wasClosed = isShown && (hasMoved || refusal?.text.key === 'night.closed');
	if (refusal && !wasClosed) throw refusal;
	return viewNight(changed, services, now);
}

/** An older message shows the night in its answer, too, and then says where it is. */
function scheduleAnswer(
	before: Night,
	after: Night,
	{ messageId, isShown = messageId !== undefined }: Played,
	now: number,
): NightChange {
	const isOld = isOldMessage(before, messageId);
	const change = scheduleChange(before, after, now, isShown && !isOld);
	return change && isOld ? { ...change, schedule: { ...change.schedule, retire: now } } : change;
}

/**
 * Brings back a night that was called off.
 *
 * @throws {Refusal} when it cannot come back, as where another night is open in its channel.
 */
export async function reopenNight(played: Played, services: Services, now: number): Promise<NightView> {
	const { nightId, caller, messageId } = played;
	const { night } = await readNight({ nightId, caller }, services, now);
	const changed = await services.store.reopenNight(night, (before) => {
		const result = changeNight(followPress(before, messageId), { kind: 'reopen', ...readActor(caller) }, now);
		if (result.refusal) throw result.refusal;
		const change = scheduleAnswer(before, result.night, played, now);
		// Its event was removed when it was called off.
		const hasEvent = before.startsAt !== undefined && caller.botMay?.createEvents === true;
		return change && { ...change, schedule: { ...change.schedule, ...(hasEvent ? { event: now } : {}) } };
	});
	if (changed === undefined) throw new Refusal('night.gone');
	if (changed === 'taken') throw new Refusal('night.alreadyOpen');
	return viewNight(changed, services, now);
}

/** Reads a night as it is now, for a person in its server. @throws {Refusal} when there is none. */
export async function readNight(
	{ nightId, caller }: Pick<Played, 'nightId' | 'caller'>,
	services: Services,
	now: number,
): Promise<NightView> {
	const night = await services.store.nightOf(readNightId(nightId));
	if (night === undefined || night.serverId !== caller.guildId) throw new Refusal('night.gone');
	return viewNight(night, services, now);
}

/** Reads a night whose vote goes on. @throws {Refusal} as {@link readNight} does, and when it is over. */
export async function readOpenNight(...asked: Parameters<typeof readNight>): Promise<NightView> {
	const view = await readNight(...asked);
	assertOpen(view.night);
	return view;
}

/**
 * Finds the night of a channel, as time has left it.
 *
 * @throws {Refusal} when there is none.
 */
export async function findNight(caller: Caller, services: Services, now: number): Promise<NightView> {
	const found = await services.store.findNight(readPlace(caller).channelId);
	if (found === undefined) throw new Refusal('night.none');
	return playNight({ kind: 'tick' }, { nightId: String(found.id), caller, isShown: true }, services, now);
}

/**
 * Whether a person's `/movienight show` stands in for a reminder that the clock could not write: the host's, or that of
 * someone with Manage Server, where the bot may not write by itself.
 *
 * @returns whether it may mention those who come; `undefined` where it stands in for nothing.
 */
export async function findMissedReminder(
	{ night }: NightView,
	{ userId, mayManageServer, botMay }: Caller,
	{ store }: Services,
	now: number,
): Promise<boolean | undefined> {
	const mayRemind = isHost(night, { userId, isManager: mayManageServer === true });
	if (!mayRemind || botMay?.write === true || !isReminderTime(night, now)) return undefined;
	return (await readServerSettings(store, night.serverId)).mayMention;
}

/**
 * Remembers which message shows a night. The clock draws it again where a press came meanwhile.
 *
 * @param shown the night as that message shows it
 */
export async function keepMessage(shown: Night, messageId: string, { store }: Services, now: number): Promise<void> {
	await store.changeNight(shown.id, (night) =>
		scheduleChange(night, moveNight(night, messageId), now, night.version === shown.version),
	);
}

/** @throws {Refusal} for anything but an id, since anyone can forge a `custom_id`. */
function readNightId(word: string | undefined): number {
	if (!/^[1-9]\d{0,9}$/.test(word ?? '')) throw new Refusal('night.gone');
	return Number(word);
}
