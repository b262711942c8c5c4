import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Channels } from '../../../src/bot/channels.ts';
import type { Clock } from '../../../src/bot/command.ts';
import type { Caller } from '../../../src/bot/request.ts';
import type { GroupPrediction } from '../../../src/recommender/recommend-to-group.ts';
import { doDuties, type NightCards } from '../../../src/rules/night/do-duties.ts';
import { playNight } from '../../../src/rules/night/play-night.ts';
import { settleNight } from '../../../src/rules/night/settle-night.ts';
import type { NightView } from '../../../src/rules/night/view-night.ts';
import type { Services } from '../../../src/services.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { NEW_NIGHT } from './sample-night.ts';

const path = join(mkdtempSync(join(tmpdir(), 'settle-')), 'test.sqlite');
const [store, other] = [await openStore(path, () => 0), await openStore(path, () => 0)];
afterAll(() => Promise.all([store.close(), other.close()]));

/** The lists that were asked for: for how many people, and what lets each be there. */
const asked: { members: number; done: (list: GroupPrediction[]) => void }[] = [];
const recommendToGroup = (members: readonly unknown[]) =>
	new Promise<GroupPrediction[]>((done) => asked.push({ members: members.length, done }));
const services = {
	store,
	recommender: { recommendToGroup, knows: () => false },
	catalogue: { get: () => undefined },
} as unknown as Services;

let nightId = '';
beforeEach(async () => {
	asked.length = 0;
	const channelId = `channel of ${nightId}`;
	nightId = String(await store.startNight({ ...NEW_NIGHT, channelId, guests: [], isStale: false }, {}));
});

/** A person comes. @returns what their message shows, and what it is drawn as again. */
async function come(userId: string) {
	const caller: Caller = { userId, guildId: NEW_NIGHT.serverId, locale: 'en-US' };
	const event = { kind: 'answer', userId, coming: 'yes' } as const;
	const view = await playNight(event, { nightId, caller, messageId: '4' }, services, 0);
	return { view, settled: settleNight(view.night, services, 0) };
}

/** Lets a list be there that was asked for. */
async function makeList(at: number): Promise<void> {
	while (asked.length <= at) await nextTurn();
	asked[at].done([]);
}

test('a press shows at once who comes, and its list follows', async () => {
	const { view, settled } = await come('1');
	expect(view.coming).toEqual(['1']);
	expect(view.night.isStale).toBe(true);
	await makeList(0);
	expect((await settled)?.night.isStale).toBe(false);
});

test('who comes while a list waits shares it, and the message is drawn once for all', async () => {
	const before = await store.startNight({ ...NEW_NIGHT, channelId: '31' }, {});
	const busy = settleNight((await store.nightOf(before!))!, services, 0);
	while (asked.length === 0) await nextTurn();
	const people = await Promise.all(['1', '2', '3', '4', '5', '6', '7', '8'].map(come));
	await makeList(0);
	await busy;
	await makeList(1);
	const drawn = (await Promise.all(people.map(({ settled }) => settled))).filter((view) => view !== undefined);
	expect(asked.map(({ members }) => members)).toEqual([1, 8]);
	expect(drawn).toHaveLength(1);
	expect(drawn[0].coming).toHaveLength(8);
	expect(drawn[0].night.isStale).toBe(false);
});

test('who comes while the list is made gets another, and no list of before is shown', async () => {
	const first = await come('1');
	while (asked.length === 0) await nextTurn();
	const second = await come('2');
	await makeList(0);
	await makeList(1);
	const [drawn, ...others] = (await Promise.all([first.settled, second.settled])).filter((view) => view !== undefined);
	expect(others).toEqual([]);
	expect(drawn.coming).toEqual(['1', '2']);
	expect(drawn.night.isStale).toBe(false);
	expect(asked.map(({ members }) => members)).toEqual([1, 2]);
});

test('a night that everyone leaves is settled, though it has a nominated movie', async () => {
	const { settled } = await come('1');
	await makeList(0);
	await settled;
	const caller: Caller = { userId: '1', guildId: NEW_NIGHT.serverId, locale: 'en-US' };
	const played = { nightId, caller, messageId: '4' };
	await playNight({ kind: 'nominate', userId: '1', movieId: 7 }, played, services, 0);
	const { night } = await playNight({ kind: 'answer', userId: '1', coming: 'no' }, played, services, 0);
	const drawn = await settleNight(night, services, 0);
	expect(drawn?.night).toMatchObject({ isStale: false, movies: [{ movieId: 7, reason: undefined }] });
});

test('an answer that was sent late is drawn again, where others changed the night meanwhile', async () => {
	const { view, settled } = await come('1');
	await makeList(0);
	await settled;
	expect(await settleNight(view.night, services, 0)).toBeDefined();
	const current = await store.nightOf(Number(nightId));
	expect(await settleNight(current!, services, 0)).toBeUndefined();
});

test('the clock of another process makes the list where this one ends before', async () => {
	const { settled } = await come('1');
	const edits: string[] = [];
	const channels = {
		edit: async (_channel: string, messageId: string) => void edits.push(messageId),
	} as unknown as Channels;
	const clock = { channels, speak: () => ({}), warn: (what: object) => expect(what).toBeUndefined() };
	const cards = { showNight: ({ night }: NightView) => ({ content: String(night.isStale) }) } as unknown as NightCards;
	const look = (now: number) => doDuties({ ...services, store: other }, clock as unknown as Clock, cards, () => now);
	await look(9_000);
	expect(edits).toEqual([]);
	const late = look(11_000);
	await makeList(1);
	await late;
	await makeList(0);
	await settled;
	expect(edits).toEqual(['4']);
	expect((await store.nightOf(Number(nightId)))?.isStale).toBe(false);
	await look(12_000);
	expect(edits).toHaveLength(1);
});
