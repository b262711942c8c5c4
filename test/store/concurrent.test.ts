import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NewNight, Schedule } from '../../src/store/nights.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { onEachEngine } from './engines.ts';

const STARS = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];
const NIGHT: NewNight = {
	...{ serverId: 's', channelId: 'c', messageId: undefined, oldMessages: [], eventId: undefined, hostId: undefined },
	...{
		locale: 'en-US',
		title: undefined,
		query: '',
		seats: undefined,
		createdAt: Date.now(),
		startsAt: undefined,
		closesAt: 1,
	},
	...{ allowsVetoes: false, isSecret: false, state: 'open', winnerId: undefined, isOverridden: false, isStale: false },
	...{ guests: [], movies: [], fits: [], votes: [], vetoes: [] },
};

onEachEngine(({ newDatabase }) => {
	let where: string;
	/** Two stores on one database, as two processes have them. */
	let stores: readonly Store[];
	beforeEach(async () => {
		where = await newDatabase();
		stores = [await openStore(where), await openStore(where)];
	});
	afterEach(async () => {
		for (const store of stores) await store.close();
	});

	/** Starts nights at once, each in a channel of its own. @returns their ids. */
	const startNights = (count: number, schedule: Schedule) =>
		Promise.all(
			Array.from(
				{ length: count },
				async (_, at) => (await stores[0].startNight({ ...NIGHT, channelId: `${at}` }, schedule))!,
			),
		);

	test('two processes that rate 150 movies each at once store all 300', async () => {
		const raters = ['a', 'b'].map((user) => {
			const script = join(import.meta.dirname, 'rate-at-once.ts');
			return spawn(process.execPath, [script, where, user, '150'], { stdio: ['pipe', 'pipe', 'inherit'] });
		});
		const said = raters.map(({ stdout }) => text(stdout));
		await Promise.all(raters.map(({ stdout }) => once(stdout, 'data')));
		for (const { stdin } of raters) stdin.end();
		expect(await Promise.all(said)).toEqual(['ready\n150\n', 'ready\n150\n']);
		for (const user of ['a', 'b']) expect(await stores[0].ratingsOf(user)).toHaveLength(150);
	});

	test('changes of a person happen in the order of the calls', async () => {
		const ratings = STARS.map((stars) => stores[0].rate('a', 1, stars));
		const previous = (await Promise.all(ratings)).map((rated) => rated.previous?.stars);
		expect(previous).toEqual([undefined, ...STARS.slice(0, -1)]);
	});

	test('of ratings of one movie at once, each hears of the one before it', async () => {
		const ratings = await Promise.all(STARS.map((stars, at) => stores[at % 2].rate('a', 1, stars)));
		const last = await stores[0].ratingOf('a', 1);
		const heard = [...ratings.map(({ previous }) => previous), last].map((rating) => rating?.stars ?? 0);
		expect(heard.sort((a, b) => a - b)).toEqual([0, ...STARS]);
	});

	test('imports of a person at once get numbers of their own, and each can be undone', async () => {
		const imports = Array.from({ length: 8 }, (_, at) =>
			stores[at % 2].importHistory('a', {
				format: 'a test',
				keep: 'newer',
				entries: [{ movieId: at, kind: 'rated', stars: 3, at }],
				open: [],
			}),
		);
		const ids = (await Promise.all(imports)).map(({ importId }) => importId!);
		expect(ids.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
		for (const id of ids) expect(await stores[0].undoImport('a', id)).toEqual({ undone: 1, left: 0 });
	});

	test('a person who is deleted while nights go on is in none of them', async () => {
		const nights = await startNights(6, {});
		const guest = { userId: 'a', coming: 'yes', fit: 2, wasThere: false } as const;
		for (const id of nights)
			await stores[0].changeNight(id, (night) => ({ night: { ...night, guests: [guest], hostId: 'a' } }));
		// What was read before the deletion must not be written after it.
		const changes = nights.flatMap((id) =>
			Array.from({ length: 5 }, (_, at) =>
				stores[at % 2].changeNight(id, (night) => ({
					night: { ...night, guests: [...night.guests], votes: [...night.votes, { userId: `b${at}`, movieId: at }] },
				})),
			),
		);
		await Promise.all([stores[1].deleteAll('a'), ...changes]);
		for (const id of nights) {
			const night = await stores[0].nightOf(id);
			expect(JSON.stringify(night)).not.toContain('"a"');
			expect(night?.votes).toHaveLength(5);
		}
	});

	test('a server that is forgotten while its nights go on leaves nothing of them', async () => {
		const nights = await startNights(6, { close: 1 });
		const changes = nights.map((id, at) =>
			stores[at % 2].changeNight(id, (night) => ({
				night: { ...night, votes: [{ userId: 'b', movieId: at }] },
				schedule: { close: 2 },
			})),
		);
		await Promise.all([stores[1].forgetServer('s'), ...changes]);
		expect((await stores[0].exportOf('b')).nights).toEqual([]);
		expect(await stores[0].claimDuty(10, 1)).toBeUndefined();
	});

	test('ratings that come while movies get new ids are kept, under either id', async () => {
		const OLD = 1_000_000_000;
		for (let user = 0; user < 20; user++) await stores[0].rate(`${user}`, OLD, 3);
		const later = Array.from({ length: 20 }, (_, user) => stores[0].rate(`later ${user}`, OLD, 4));
		await Promise.all([stores[1].renumberMovies(OLD, () => 7), ...later]);
		await stores[1].renumberMovies(OLD, () => 7);
		for (let user = 0; user < 20; user++) {
			expect(await stores[0].ratingOf(`${user}`, 7)).toMatchObject({ stars: 3 });
			expect(await stores[0].ratingOf(`later ${user}`, 7)).toMatchObject({ stars: 4 });
		}
	});

	test('a duty is claimed once, however many ask at once', async () => {
		await startNights(4, { close: 1 });
		const claims = await Promise.all(Array.from({ length: 12 }, (_, at) => stores[at % 2].claimDuty(10, 100)));
		const claimed = claims.flatMap((due) => (due ? [due.nightId] : []));
		expect(new Set(claimed).size).toBe(claimed.length);
		while (claimed.length < 4) claimed.push((await stores[0].claimDuty(10, 100))!.nightId);
		expect(new Set(claimed).size).toBe(4);
		expect(await stores[0].claimDuty(10, 100)).toBeUndefined();
	});

	test('what is under way when a store is closed is stored and acknowledged, or refused', async () => {
		const store = await openStore(where);
		const told: string[] = [];
		store.lost.then(({ message }) => told.push(message));
		const rated = Promise.allSettled(Array.from({ length: 300 }, (_, at) => store.rate('a', at, 4)));
		await store.close();
		const stored = (await rated).flatMap(({ status }, at) => (status === 'fulfilled' ? [at] : []));
		const kept = (await stores[0].ratingsOf('a')).map(({ movieId }) => movieId);
		expect(kept.toSorted((a, b) => a - b)).toEqual(stored);
		for (const one of await rated) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(StoreError);
		expect(told).toEqual([]);
	});
});
