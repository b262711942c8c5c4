import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { ImportEntry, ImportRequest, Keep } from '../../src/store/imports.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { onEachEngine } from './engines.ts';

const open: Store[] = [];
afterEach(async () => {
	for (const store of open.splice(0)) await store.close();
});

const rated = (movieId: number, stars: number, at?: number): ImportEntry => ({ movieId, kind: 'rated', stars, at });
const marked = (movieId: number, kind: 'seen' | 'unwanted' | 'wanted', at?: number): ImportEntry => ({
	movieId,
	kind,
	stars: undefined,
	at,
});
const request = (entries: readonly ImportEntry[], keep: Keep = 'newer', rows: ImportRequest['open'] = []) => ({
	format: 'IMDb',
	keep,
	entries,
	open: rows,
});
const openRow = (title: string, ...movieIds: readonly number[]): ImportRequest['open'][number] => ({
	title,
	year: 2016,
	entry: { kind: 'rated', stars: 4, at: 500 },
	movieIds,
});

/** All that the store holds of a person, but what was imported when. */
async function readLists(store: Store) {
	const { ratings, dismissals, watchlist } = await store.exportOf('a');
	return { ratings, dismissals, watchlist };
}

onEachEngine(({ newDatabase }) => {
	/** A store whose clock stands at 1,000,000, and goes on by 1 with each call. */
	async function openFresh(where?: string): Promise<Store> {
		let now = 1_000_000;
		const store = await openStore(where ?? (await newDatabase()), () => now++);
		open.push(store);
		return store;
	}

	describe('an import', () => {
		test('writes ratings with their dates, what was seen, and what is wanted', async () => {
			const store = await openFresh();
			const entries = [
				rated(1, 4.5, 500),
				rated(2, 3),
				marked(3, 'seen', 600),
				marked(4, 'unwanted'),
				marked(5, 'wanted', 700),
			];
			expect(await store.importHistory('a', request(entries))).toEqual({
				importId: 1,
				open: 0,
				rated: 2,
				replaced: 0,
				seen: 2,
				wanted: 1,
				unchanged: 0,
			});
			expect(await readLists(store)).toEqual({
				ratings: [
					{ movieId: 2, stars: 3, ratedAt: 1_000_000 },
					{ movieId: 1, stars: 4.5, ratedAt: 500 },
				],
				dismissals: [
					{ movieId: 4, reason: 'not interested', dismissedAt: 1_000_000 },
					{ movieId: 3, reason: 'seen', dismissedAt: 600 },
				],
				watchlist: [{ movieId: 5, addedAt: 700 }],
			});
		});

		test.each<Keep>(['newer', 'mine', 'theirs'])('changes nothing the second time (%s)', async (keep) => {
			const store = await openFresh();
			const entries = [rated(1, 4.5, 500), rated(2, 3), rated(6, 2, 9_000_000), marked(3, 'seen'), marked(5, 'wanted')];
			const row = openRow('Split', 7, 8);
			await store.importHistory('a', request(entries, keep, [row]));
			const before = await store.exportOf('a');
			const again = await store.importHistory('a', request(entries, keep, [row]));
			expect(again).toEqual({ importId: undefined, open: 0, rated: 0, replaced: 0, seen: 0, wanted: 0, unchanged: 5 });
			expect(await store.exportOf('a')).toEqual(before);
		});

		test.each<[Keep, number | undefined, number]>([
			['newer', 500, 2],
			['newer', 2_000, 5],
			['newer', undefined, 2],
			['mine', 2_000, 2],
			['theirs', 500, 5],
			['theirs', undefined, 5],
		])('with %s and a rating of %s in the file leaves %s stars', async (keep, at, stars) => {
			const store = await openFresh();
			await store.importHistory('a', request([rated(1, 2, 1_000)]));
			await store.importHistory('a', request([rated(1, 5, at)], keep));
			expect(await store.ratingOf('a', 1)).toMatchObject({ stars });
		});

		test('of what was rated or seen takes it off the watchlist, and never puts it there', async () => {
			const store = await openFresh();
			await store.addToWatchlist('a', 1);
			await store.addToWatchlist('a', 2);
			await store.importHistory('a', request([rated(1, 4), marked(2, 'seen')]));
			await store.importHistory('a', request([marked(1, 'wanted'), marked(2, 'wanted')]));
			expect(await store.watchlistOf('a')).toEqual([]);
		});

		test('leaves a rating alone where the file says no more than seen', async () => {
			const store = await openFresh();
			await store.rate('a', 1, 5);
			await store.importHistory('a', request([marked(1, 'seen')], 'theirs'));
			expect(await readLists(store)).toMatchObject({ ratings: [{ movieId: 1, stars: 5 }], dismissals: [] });
		});

		test('of one person changes no one else', async () => {
			const store = await openFresh();
			await store.rate('b', 1, 5);
			await store.importHistory('a', request([rated(1, 2)]));
			await store.undoImport('b', 1);
			expect(await store.ratingOf('b', 1)).toMatchObject({ stars: 5 });
			expect(await store.ratingOf('a', 1)).toMatchObject({ stars: 2 });
		});
	});

	describe('undoing an import', () => {
		test('brings back exactly what was there, times included', async () => {
			const store = await openFresh();
			await store.rate('a', 1, 2);
			await store.addToWatchlist('a', 2);
			await store.dismiss('a', 3, 'not interested');
			const before = await readLists(store);
			const entries = [rated(1, 5), rated(2, 4), marked(3, 'seen'), marked(4, 'seen'), marked(5, 'wanted')];
			const { importId } = await store.importHistory('a', request(entries, 'theirs', [openRow('Split', 7)]));
			expect(await store.undoImport('a', importId!)).toEqual({ undone: 5, left: 0 });
			expect(await readLists(store)).toEqual(before);
			expect(await store.importsOf('a')).toEqual([]);
			expect(await store.openRowsOf('a')).toEqual([]);
			expect(await store.undoImport('a', importId!)).toBeUndefined();
		});

		test('leaves what the person changed since', async () => {
			const store = await openFresh();
			const { importId } = await store.importHistory('a', request([rated(1, 5), rated(2, 4), marked(3, 'wanted')]));
			await store.rate('a', 1, 1);
			await store.unrate('a', 2);
			expect(await store.undoImport('a', importId!)).toEqual({ undone: 1, left: 2 });
			expect(await readLists(store)).toMatchObject({ ratings: [{ movieId: 1, stars: 1 }], watchlist: [] });
		});

		test('takes back one of two imports', async () => {
			const store = await openFresh();
			const first = await store.importHistory('a', request([rated(1, 5, 10), rated(2, 4, 10)]));
			const second = await store.importHistory('a', request([rated(2, 3, 20), rated(3, 2, 20)]));
			expect(await store.undoImport('a', first.importId!)).toEqual({ undone: 1, left: 1 });
			expect((await store.ratingsOf('a')).map(({ movieId, stars }) => [movieId, stars])).toEqual([
				[2, 3],
				[3, 2],
			]);
			expect((await store.importsOf('a')).map(({ importId }) => importId)).toEqual([second.importId]);
		});
	});

	describe('open rows', () => {
		test('wait until they are settled, which counts as part of their import', async () => {
			const store = await openFresh();
			const rows = [openRow('Split', 7, 8), openRow('Air', 9), openRow('Split', 7, 8)];
			const { importId, open: asked } = await store.importHistory('a', request([rated(1, 5)], 'newer', rows));
			expect(asked).toBe(2);
			const [split, air] = await store.openRowsOf('a');
			expect(split).toMatchObject({
				title: 'Split',
				year: 2016,
				movieIds: [7, 8],
				entry: { kind: 'rated', stars: 4, at: 500 },
			});
			expect(await store.settleRow('a', split, 8)).toBe(true);
			expect(await store.settleRow('a', split, 8)).toBe(false);
			expect(await store.settleRow('a', air, undefined)).toBe(true);
			expect(await store.ratingOf('a', 8)).toEqual({ movieId: 8, stars: 4, ratedAt: 500 });
			expect(await store.openRowsOf('a')).toEqual([]);
			expect(await store.undoImport('a', importId!)).toEqual({ undone: 2, left: 0 });
			expect(await store.ratingsOf('a')).toEqual([]);
		});

		test('that were settled are not asked about when the file is imported again', async () => {
			const store = await openFresh();
			await store.importHistory('a', request([], 'newer', [openRow('Split', 7, 8)]));
			const [row] = await store.openRowsOf('a');
			await store.settleRow('a', row, 8);
			expect(await store.importHistory('a', request([], 'newer', [openRow('Split', 7, 8)]))).toMatchObject({ open: 0 });
		});

		test('are dropped all at once', async () => {
			const store = await openFresh();
			await store.importHistory('a', request([], 'newer', [openRow('Split', 7), openRow('Air', 9)]));
			expect(await store.dropOpenRows('a')).toBe(2);
			expect(await store.dropOpenRows('a')).toBe(0);
		});
	});

	test('the watchlist is kept, newest first, until a movie is rated, seen or taken off', async () => {
		const store = await openFresh();
		for (const movieId of [1, 2, 3, 4]) expect(await store.addToWatchlist('a', movieId)).toBe(true);
		expect(await store.addToWatchlist('a', 4)).toBe(false);
		expect((await store.watchlistOf('a')).map(({ movieId }) => movieId)).toEqual([4, 3, 2, 1]);
		await store.rate('a', 1, 4);
		await store.dismiss('a', 2, 'seen');
		const [, { addedAt }] = await store.watchlistOf('a');
		expect(await store.removeFromWatchlist('a', 3)).toBe(addedAt);
		expect(await store.removeFromWatchlist('a', 3)).toBeUndefined();
		expect((await store.watchlistOf('a')).map(({ movieId }) => movieId)).toEqual([4]);
		await store.addToWatchlist('a', 3, addedAt);
		expect((await store.watchlistOf('a')).map((each) => each.movieId)).toEqual([4, 3]);
	});

	test('a large import lets others have the thread', async () => {
		const store = await openFresh();
		const entries = Array.from({ length: 5000 }, (_, at) => rated(at + 1, 4, at));
		let [turns, isDone] = [0, false];
		const count = (): void => {
			turns++;
			if (!isDone) setImmediate(count);
		};
		setImmediate(count);
		expect(await store.importHistory('a', request(entries))).toMatchObject({ rated: 5000 });
		isDone = true;
		expect(turns).toBeGreaterThan(100);
		expect(await store.undoImport('a', 1)).toEqual({ undone: 5000, left: 0 });
	});

	test('an import that SIGKILL interrupts is there as a whole or not at all', async () => {
		const path = await newDatabase();
		const script = `
		import { openStore } from '${join(process.cwd(), 'src/store/open-store.ts')}';
		const store = await openStore(process.argv[1]);
		const entries = Array.from({ length: 2000 }, (_, at) => ({ movieId: at + 1, kind: 'rated', stars: 4, at }));
		for (let user = 1; ; user++) {
			const writing = store.importHistory(String(user), { format: 'IMDb', keep: 'newer', entries, open: [] });
			process.stdout.write('begun ' + user + '\\n');
			await writing;
			process.stdout.write('done ' + user + '\\n');
		}`;
		const child = spawn(process.execPath, ['--input-type=module', '-e', script, path], {
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		let said = '';
		child.stdout.on('data', (chunk) => {
			said += chunk;
			if (said.includes('begun 2')) child.kill('SIGKILL');
		});
		await once(child, 'close');
		const store = await openFresh(path);
		expect(await store.ratingsOf('1')).toHaveLength(2000);
		const second = await store.exportOf('2');
		expect([second.ratings.length, second.imports.length]).toEqual(said.includes('done 2') ? [2000, 1] : [0, 0]);
	});
});
