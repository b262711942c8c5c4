import { type Channels, NotAllowedError, type ServerEvent } from '../../bot/channels.ts';
import type { Clock } from '../../bot/command.ts';
import type { Payload } from '../../bot/response.ts';
import type { Services } from '../../services.ts';
import type { DueDuty, Duty, Night } from '../../store/nights.ts';
import { readServerSettings } from '../server-settings.ts';
import { changeNight } from './change-night.ts';
import { makeShortlist } from './make-shortlist.ts';
import { isTooLate, scheduleChange } from './night-times.ts';
import { type NightView, viewNight } from './view-night.ts';

/**
 * A claimed duty is left alone for this long. The calls of one duty that Discord leaves hanging end well before, after
 * 15 s each.
 */
const CLAIMED_MS = 60_000;

/** What else is due waits for the next look, so that other commands get their turn, and a stop need not wait. */
const DONE_AT_ONCE = 20;

type Texts = ReturnType<Clock['speak']>;

/** What the clock writes, rendered. */
export interface NightCards {
	showNight(view: NightView, texts: Texts): Payload;
	/** @param mayMention whether it may ping those who come */
	showReminder(view: NightView, mayMention: boolean, texts: Texts): Payload;
	showQuestion(view: NightView, texts: Texts): Payload;
	/** @param address that of the night's message */
	showMoved(view: NightView, address: string, texts: Texts): Payload;
	describeEvent(view: NightView, address: string, texts: Texts): ServerEvent;
}

/**
 * Does what is due by the clock. A duty is claimed, done, and then taken back, so that no two processes do it at once,
 * and one that fails is done again after a while. Each is claimed when its turn comes: claimed together, those at the
 * end would outlast their claim behind a Discord that hangs, and a second process would make an event once more. A
 * place that refuses a duty ends it: the next press or `/movienight show` shows what the clock could not.
 */
export async function doDuties(
	services: Services,
	clock: Clock,
	cards: NightCards,
	readTime = Date.now,
): Promise<void> {
	for (let done = 0; done < DONE_AT_ONCE; done++) {
		const now = readTime();
		const due = await services.store.claimDuty(now, CLAIMED_MS);
		if (due === undefined) return;
		const { nightId, duty } = due;
		try {
			if (!isTooLate(duty, due.dueAt, now)) await doDuty(due, services, clock, cards, now);
		} catch (error) {
			if (!(error instanceof NotAllowedError)) {
				clock.warn({ err: error, nightId, duty }, 'will try this again');
				continue;
			}
			clock.warn({ nightId, duty, cause: error.message }, 'a movie night may not do this');
		}
		await services.store.finishDuty(due);
	}
}

async function doDuty(
	{ nightId, duty }: DueDuty,
	services: Services,
	clock: Clock,
	cards: NightCards,
	now: number,
): Promise<void> {
	const night = await services.store.nightOf(nightId);
	if (night === undefined) return;
	const texts = clock.speak(night.locale);
	const view = await viewNight(night, services, now);
	const post = (payload: Payload) => clock.channels.post(night.channelId, payload, `night ${nightId} ${duty}`);
	const deeds: Record<Duty, () => Promise<unknown>> = {
		close: async () => redraw(await tick(night, 'tick', services, now), services, clock, cards, now),
		list: async () => {
			if (night.isStale) await deeds.refresh();
		},
		refresh: async () => redraw(await makeShortlist(night, services, now), services, clock, cards, now),
		retire: () => retireMessages(night, services, clock.channels, (address) => cards.showMoved(view, address, texts)),
		end: async () => redraw(await tick(night, 'end', services, now), services, clock, cards, now),
		remind: async () => {
			const { mayMention } = await readServerSettings(services.store, night.serverId);
			if (night.state === 'decided' && view.coming.length > 0) await post(cards.showReminder(view, mayMention, texts));
		},
		ask: async () => {
			if (night.state === 'decided' && view.winner) await post(cards.showQuestion(view, texts));
		},
		event: () => keepEvent(night, services, clock.channels, (address) => cards.describeEvent(view, address, texts)),
	};
	await deeds[duty]();
}

async function tick(night: Night, kind: 'tick' | 'end', { store }: Services, now: number): Promise<Night> {
	const change = (before: Night) => scheduleChange(before, changeNight(before, { kind }, now).night, now, true);
	return (await store.changeNight(night.id, change)) ?? night;
}

/** Draws the night's message again. */
async function redraw(night: Night, services: Services, clock: Clock, cards: NightCards, now: number): Promise<void> {
	if (night.messageId === undefined) return;
	const payload = cards.showNight(await viewNight(night, services, now), clock.speak(night.locale));
	await clock.channels.edit(night.channelId, night.messageId, payload);
}

/** Makes older messages of a night say where it is now. One that may not be changed is tried again with the next. */
async function retireMessages(
	{ id, serverId, channelId, messageId, oldMessages }: Night,
	{ store }: Services,
	channels: Channels,
	show: (address: string) => Payload,
): Promise<void> {
	if (messageId === undefined) return;
	const payload = show(channels.linkTo(serverId, channelId, messageId));
	const retired: string[] = [];
	let refusal: NotAllowedError | undefined;
	for (const old of oldMessages) {
		try {
			await channels.edit(channelId, old, payload);
			retired.push(old);
		} catch (error) {
			if (!(error instanceof NotAllowedError)) throw error;
			refusal = error;
		}
	}
	const isLeft = (old: string) => !retired.includes(old);
	await store.changeNight(id, (night) => ({ night: { ...night, oldMessages: night.oldMessages.filter(isLeft) } }));
	if (refusal) throw refusal;
}

/** Makes the server's event say what the night says, and removes that of a night that was called off. */
async function keepEvent(
	night: Night,
	{ store }: Services,
	channels: Channels,
	describe: (address: string) => ServerEvent,
): Promise<void> {
	const { id, serverId, channelId, messageId, eventId, state } = night;
	const isOn = state === 'open' || state === 'decided';
	const keep = (made: string | undefined) =>
		store.changeNight(id, (current) => ({ night: { ...current, eventId: made } }));
	if (!isOn) {
		if (eventId === undefined) return;
		await channels.removeEvent(serverId, eventId);
		await keep(undefined);
		return;
	}
	const event = describe(messageId === undefined ? '' : channels.linkTo(serverId, channelId, messageId));
	const create = async () => keep(await channels.createEvent(serverId, event));
	if (eventId === undefined) return void (await create());
	try {
		await channels.changeEvent(serverId, eventId, event);
	} catch (error) {
		// Someone cancelled or deleted it in Discord, while the night goes on.
		if (!(error instanceof NotAllowedError)) throw error;
		await create();
	}
}
