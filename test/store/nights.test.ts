import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Night } from '../../src/store/nights.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { onEachEngine } from './engines.ts';

const DAY = 86_400_000;
const NIGHT: Omit<Night, 'id' | 'version'> = {
	serverId: 'server',
	channelId: 'channel',
	messageId: undefined,
	oldMessages: [],
	eventId: undefined,
	hostId: 'a',
	locale: 'en-US',
	title: 'Scary',
	query: '10:1',
	seats: 4,
	createdAt: 0,
	startsAt: 7000,
	closesAt: 5000,
	allowsVetoes: true,
	isSecret: true,
	state: 'open',
	winnerId: undefined,
	isOverridden: false,
	isStale: false,
	guests: [
		{ userId: 'b', coming: 'maybe', fit: undefined, wasThere: false },
		{ userId: 'a', coming: 'yes', fit: 2, wasThere: true },
	],
	movies: [
		{
			movieId: 9,
			source: 'nominated',
			nominatedBy: 'a',
			isListed: true,
			carried: 0,
			score: 0.25,
			reason: 'most',
			bestFor: 'b',
		},
		{
			movieId: 3,
			source: 'carried',
			nominatedBy: undefined,
			isListed: false,
			carried: 1.5,
			score: 0,
			reason: undefined,
			bestFor: undefined,
		},
	],
	fits: [{ movieId: 9, userId: 'a', fit: 3 }],
	votes: [{ userId: 'a', movieId: 9 }],
	vetoes: [{ userId: 'b', movieId: 9 }],
};

onEachEngine(({ newDatabase }) => {
	let now = 0;
	let store: Store;
	let other: Store;
	beforeEach(async () => {
		now = 0;
		const where = await newDatabase();
		store = await openStore(where, () => now);
		other = await openStore(where, () => now);
	});
	afterEach(async () => {
		await store.close();
		await other.close();
	});

	const start = async (night: Partial<Night> = {}, schedule = {}) =>
		(await store.startNight({ ...NIGHT, ...night }, schedule))!;

	test('a night is read as it was written, in every process', async () => {
		const id = await start();
		expect(await other.nightOf(id)).toEqual({ ...NIGHT, id, version: 1 });
		expect(await other.findNight('channel')).toEqual({ ...NIGHT, id, version: 1 });
		expect(await other.findNight('elsewhere')).toBeUndefined();
		expect(await other.nightOf(id + 1)).toBeUndefined();
	});

	test('of two nights that open in one channel at the same moment, one does', async () => {
		const at = (where: Store, channelId: string) => where.startNight({ ...NIGHT, channelId }, { close: 5 });
		const started = await Promise.all([at(store, 'one'), at(other, 'one'), at(store, 'two'), at(other, 'two')]);
		expect(started.filter((id) => id !== undefined)).toHaveLength(2);
		expect(await store.findNight('one')).toBeDefined();
		expect(await store.findNight('two')).toBeDefined();
	});

	test('a night comes back only where no other is open in its channel, and both can be tried at once', async () => {
		const id = await start({ state: 'cancelled' });
		const cancelled = (await store.nightOf(id))!;
		const reopen = (where: Store) => where.reopenNight(cancelled, (night) => ({ night: { ...night, state: 'open' } }));
		const [back, started] = await Promise.all([reopen(store), other.startNight(NIGHT, {})]);
		expect([back === 'taken', started === undefined].filter(Boolean)).toHaveLength(1);
		const open = (await store.findNight('channel'))!;
		await store.changeNight(open.id, (night) => ({ night: { ...night, state: 'cancelled' } }));
		expect(await reopen(store)).toMatchObject({ id, state: 'open' });
		// Its own being open is no obstacle.
		expect(await reopen(other)).toMatchObject({ id, state: 'open' });
		expect(await other.startNight(NIGHT, {})).toBeUndefined();
		expect(await store.reopenNight({ ...cancelled, id: 99, channelId: 'two' }, () => undefined)).toBeUndefined();
	});

	test('changes of many processes at once are done one after the other, and none is lost', async () => {
		const id = await start({ votes: [] });
		const vote = (at: number) =>
			[store, other][at % 2].changeNight(id, (night) => ({
				night: { ...night, votes: [...night.votes, { userId: `${at}`, movieId: at }] },
			}));
		await Promise.all(Array.from({ length: 20 }, (_, at) => vote(at)));
		const night = await store.nightOf(id);
		expect(night?.votes).toHaveLength(20);
		expect(night?.version).toBe(21);
	});

	test('a change that fails or changes nothing leaves the night as it was', async () => {
		const id = await start();
		const fail = () => {
			throw new Error('no');
		};
		await expect(store.changeNight(id, fail)).rejects.toThrow('no');
		expect(await store.changeNight(id, () => undefined)).toMatchObject({ version: 1 });
		expect(await store.changeNight(99, fail)).toBeUndefined();
	});

	test('what is due is claimed by one process, again after a while, and never once it is done', async () => {
		const id = await start({}, { close: 100, ask: 500, remind: undefined });
		expect(await store.claimDuty(now, 60)).toBeUndefined();
		now = 100;
		const both = await Promise.all([store.claimDuty(now, 60), other.claimDuty(now, 60)]);
		expect(both.filter((due) => due !== undefined)).toEqual([{ nightId: id, duty: 'close', dueAt: 100 }]);
		now = 159;
		expect(await other.claimDuty(now, 60)).toBeUndefined();
		now = 160;
		const again = await other.claimDuty(now, 60);
		expect(again).toEqual({ nightId: id, duty: 'close', dueAt: 100 });
		await other.finishDuty(again!);
		now = 499;
		expect(await store.claimDuty(now, 60)).toBeUndefined();
		now = 500;
		expect(await store.claimDuty(now, 60)).toEqual({ nightId: id, duty: 'ask', dueAt: 500 });
	});

	test('a duty that was scheduled again while it was done stays', async () => {
		const id = await start({}, { refresh: 0 });
		const claimed = await store.claimDuty(now, 60);
		now = 1;
		await other.changeNight(id, (night) => ({ night, schedule: { refresh: 1 } }));
		await store.finishDuty(claimed!);
		expect(await store.claimDuty(now, 60)).toEqual({ nightId: id, duty: 'refresh', dueAt: 1 });
		await other.changeNight(id, (night) => ({ night, schedule: { refresh: undefined } }));
		now = 100;
		expect(await store.claimDuty(now, 60)).toBeUndefined();
	});

	test('a person who is deleted leaves every night, and those that run go on without them', async () => {
		const id = await start();
		expect((await store.exportOf('b')).nights).toMatchObject([{ id }]);
		await store.deleteAll('a');
		await store.deleteAll('b');
		const night = await store.nightOf(id);
		expect(JSON.stringify(night)).not.toMatch(/"[ab]"/);
		expect(night).toMatchObject({ hostId: undefined, guests: [], votes: [], vetoes: [], fits: [], isStale: true });
		expect(night?.movies.map(({ movieId }) => movieId)).toEqual([9, 3]);
		expect(await store.claimDuty(now, 60)).toMatchObject({ nightId: id, duty: 'refresh' });
		expect((await store.exportOf('a')).nights).toEqual([]);
	});

	test('who shares with no one any more shows in no night how movies suit them, and still comes', async () => {
		const movies = NIGHT.movies.map((movie) => ({ ...movie, bestFor: 'a' }));
		const id = await start({ movies });
		await store.chooseSharing('a', 'nights');
		expect(await store.nightOf(id)).toMatchObject({ fits: NIGHT.fits, version: 1 });
		await store.chooseSharing('a', 'off');
		const night = await store.nightOf(id);
		expect(night).toMatchObject({ hostId: 'a', fits: [], votes: NIGHT.votes, isStale: true, version: 2 });
		expect(night?.guests).toMatchObject([{ userId: 'b' }, { userId: 'a', coming: 'yes', fit: undefined }]);
		expect(night?.movies.map(({ bestFor }) => bestFor)).toEqual([undefined, undefined]);
		expect(await store.claimDuty(now, 60)).toMatchObject({ nightId: id, duty: 'refresh' });
	});

	test('the nights of a server that was left are gone, and no other', async () => {
		const gone = await start({}, { close: 0 });
		const kept = await start({ serverId: 'another', channelId: 'another' });
		await store.forgetServer('server');
		expect(await store.nightOf(gone)).toBeUndefined();
		expect(await store.nightOf(kept)).toBeDefined();
		expect(await store.claimDuty(now, 60)).toBeUndefined();
	});

	test('nights are kept for ninety days', async () => {
		const old = await start();
		now = 90 * DAY + 1;
		const id = await start({ createdAt: now });
		expect(await store.nightOf(old)).toBeUndefined();
		expect(await store.nightOf(id)).toBeDefined();
	});

	test('the last decided nights of a server are found, newest first', async () => {
		const ids = [];
		for (const state of ['decided', 'over', 'cancelled', 'open'] as const)
			ids.push(await start({ state, winnerId: state === 'cancelled' || state === 'open' ? undefined : 9 }));
		const found = await other.decidedNights('server', 5);
		expect(found.map(({ id }) => id)).toEqual([ids[1], ids[0]]);
		expect(await other.decidedNights('server', 1)).toHaveLength(1);
	});

	test('movies, votes and the winner of a night follow a movie to its new id', async () => {
		const own = 1_000_000_009;
		const movies = [{ ...NIGHT.movies[0], movieId: own }];
		const id = await start({
			movies,
			winnerId: own,
			votes: [{ userId: 'a', movieId: own }],
			vetoes: [{ userId: 'b', movieId: own }],
		});
		expect(await store.renumberMovies(1_000_000_000, () => 9)).toMatchObject({ nights: 3 });
		const night = await store.nightOf(id);
		expect(night).toMatchObject({ winnerId: 9, votes: [{ movieId: 9 }], vetoes: [{ movieId: 9 }] });
		expect(night?.movies[0].movieId).toBe(9);
	});
});
