import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { createStore } from '../../src/store/create-store.ts';
import { openSqlite } from '../../src/store/open-sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { StoreBusyError } from '../../src/store/store-error.ts';

const children: ChildProcess[] = [];
const stores: Store[] = [];
afterEach(async () => {
	for (const child of children.splice(0)) child.kill('SIGKILL');
	for (const store of stores.splice(0)) await store.close();
});

const newPath = () => join(mkdtempSync(join(tmpdir(), 'busy-')), 'test.sqlite');

async function open(path: string, waitMs?: number): Promise<Store> {
	const store = createStore(await openSqlite(path, { waitMs }), Date.now);
	stores.push(store);
	return store;
}

/** Starts one of the processes beside this file; resolves at its first word. It goes on when its input ends. */
async function shownIds(store: Store, userId: string): Promise<number[]> {
	return (await store.shownSince(userId, 0)).map(({ movieId }) => movieId);
}

async function start(script: string, ...args: string[]) {
	const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	children.push(child);
	const said = { words: '' };
	child.stdout.on('data', (chunk) => {
		said.words += chunk;
	});
	await once(child.stdout, 'data');
	return {
		async finish(): Promise<string[]> {
			child.stdin.end();
			await once(child, 'close');
			return said.words.trim().split('\n');
		},
	};
}

test('while another program has the lock, others read at once and the writer waits and gets its answer', async () => {
	const path = newPath();
	const store = await open(path);
	await store.rate('b', 1, 5);
	const lock = await start('foreign-lock.ts', path);
	let answered = false;
	const rating = store.rate('a', 1, 4).finally(() => {
		answered = true;
	});
	const waitsMs: number[] = [];
	for (let read = 0; read < 200; read++) {
		const startedAt = performance.now();
		await nextTurn();
		expect(await store.ratingsOf('b')).toHaveLength(1);
		expect((await store.exportOf('a')).ratings).toEqual([]);
		waitsMs.push(performance.now() - startedAt);
	}
	// Not the longest: a machine with much else to do stops any process for a moment.
	expect(waitsMs.sort((a, b) => a - b)[190]).toBeLessThan(250);
	expect(answered).toBe(false);
	await lock.finish();
	expect((await rating).previous).toBeUndefined();
	expect(await store.ratingOf('a', 1)).toMatchObject({ stars: 4 });
});

test('a change that waits too long for a lock is refused, and nothing changes', async () => {
	const path = newPath();
	const store = await open(path, 100);
	await store.rate('a', 1, 5);
	await store.markShown('a', [7]);
	const before = await store.exportOf('a');
	const lock = await start('foreign-lock.ts', path);
	const changes = [
		() => store.rate('a', 1, 1),
		() => store.unrate('a', 1),
		() => store.dismiss('a', 2, 'seen'),
		() => store.undismiss('a', 2),
		() => store.markShown('a', [3]),
		() => store.forgetShown('a'),
		() => store.choosePersona('a', 'noir'),
		() => store.choosePersona('a', undefined),
		() => store.deleteAll('a'),
	];
	const settled = await Promise.allSettled(changes.map((change) => change()));
	for (const result of settled) {
		expect(result).toMatchObject({ status: 'rejected', reason: { cause: { code: 'SQLITE_BUSY' } } });
		expect((result as PromiseRejectedResult).reason).toBeInstanceOf(StoreBusyError);
	}
	await lock.finish();
	expect(await store.exportOf('a')).toEqual(before);
	await store.rate('a', 1, 1);
});

test('a start waits for a lock, and is refused with a sentence when that takes too long', async () => {
	const path = newPath();
	await (await open(path)).rate('a', 1, 5);
	const lock = await start('foreign-lock.ts', path);
	await expect(openSqlite(path, { waitMs: 100 })).rejects.toThrow(
		new StoreBusyError(`The database ${path} is locked by another program: stop that one, or try again.`),
	);
	const opening = open(path);
	await lock.finish();
	expect(await (await opening).ratingsOf('a')).toHaveLength(1);
});

test('changes that wait happen in the order of the calls', async () => {
	const path = newPath();
	const store = await open(path);
	const lock = await start('foreign-lock.ts', path);
	const ratings = [1, 2, 3, 4, 5].map((stars) => store.rate('a', 1, stars));
	await lock.finish();
	expect((await Promise.all(ratings)).map(({ previous }) => previous?.stars)).toEqual([undefined, 1, 2, 3, 4]);
});

test('closing refuses changes that still wait', async () => {
	const path = newPath();
	const store = await open(path);
	await start('foreign-lock.ts', path);
	const settled = Promise.allSettled([store.rate('a', 1, 4), store.rate('a', 2, 4)]);
	await store.close();
	expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

test('what was shown is read at once, though it waits for a lock, and closing waits until it is written', async () => {
	const path = newPath();
	const store = await open(path);
	await store.markShown('a', [1, 2]);
	const lock = await start('foreign-lock.ts', path);
	const changes = [store.markShown('a', [3]), store.forgetShown('a'), store.markShown('a', [4, 2])];
	expect(await shownIds(store, 'a')).toEqual([4, 2]);
	expect((await store.exportOf('a')).shown.map(({ movieId }) => movieId)).toEqual([4, 2]);
	expect(await shownIds(store, 'b')).toEqual([]);
	await Promise.all([store.close(), lock.finish()]);
	await Promise.all(changes);
	expect(await shownIds(await open(path), 'a')).toEqual([4, 2]);
});

test('deleting a person also deletes what was shown and is not written yet', async () => {
	const path = newPath();
	const store = await open(path);
	const lock = await start('foreign-lock.ts', path);
	const changes = [store.markShown('a', [1]), store.deleteAll('a')];
	await lock.finish();
	await Promise.all(changes);
	expect(await shownIds(store, 'a')).toEqual([]);
	await store.close();
	expect(await shownIds(await open(path), 'a')).toEqual([]);
});
