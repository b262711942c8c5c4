import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { createStore } from '../../src/store/create-store.ts';
import { EVERYTHING } from '../../src/store/database.ts';
import { openSqlite } from '../../src/store/open-sqlite.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { StoreError } from '../../src/store/store-error.ts';

const hasStrace = spawnSync('strace', ['-V']).status === 0;
if (!hasStrace) console.warn('strace is not installed: no write fails for real. Install it to run these tests.');

const stores: Store[] = [];
afterEach(async () => {
	for (const store of stores.splice(0)) await store.close();
});

const newPath = () => join(mkdtempSync(join(tmpdir(), 'disk-')), 'test.sqlite');

async function open(path: string): Promise<Store> {
	const store = await openStore(path);
	stores.push(store);
	return store;
}

describe('a full disk', () => {
	test('is named with its cause, loses nothing that was acknowledged, and stops no reader', async () => {
		const path = newPath();
		const database = await openSqlite(path);
		const limit = (pages: number) =>
			database.write(EVERYTHING, (transaction) => sql`pragma max_page_count = ${sql.lit(pages)}`.execute(transaction));
		const store = createStore(database, Date.now);
		stores.push(store);
		await limit(12);
		let stored = 0;
		const filling = (async () => {
			for (;;) {
				await store.rate('a', stored + 1, 4);
				stored++;
			}
		})();
		await expect(filling).rejects.toThrow(
			expect.objectContaining({
				name: 'StoreError',
				message: `The database ${path} cannot grow: the disk is full.`,
				cause: expect.objectContaining({ code: 'SQLITE_FULL', message: 'database or disk is full' }),
			}),
		);
		expect(await store.ratingsOf('a')).toHaveLength(stored);
		expect(await (await open(path)).ratingsOf('a')).toHaveLength(stored);
		await limit(1000);
		await store.rate('a', stored + 1, 4);
		expect(await store.ratingsOf('a')).toHaveLength(stored + 1);
	});

	test.skipIf(!hasStrace).each([
		['ENOSPC', 'SQLITE_FULL', 'cannot grow: the disk is full'],
		['EIO', 'SQLITE_IOERR_WRITE', 'cannot be read or written: check the disk it is on'],
	])('that fails writes with %s is named as %s', async (errno, code, reason) => {
		const path = newPath();
		const said = rateUntilRefused(path, `pwrite64:error=${errno}:when=100+`);
		expect(said).toMatchObject({ name: 'StoreError', message: `The database ${path} ${reason}.`, code });
		expect(said.stored).toBeGreaterThan(0);
		expect(await ratedIn(path)).toEqual(expect.arrayContaining(Array.from({ length: said.stored }, (_, at) => at + 1)));
	});
});

test.skipIf(!hasStrace)('a rating is acknowledged once the disk has it, and none after the disk failed', async () => {
	const path = newPath();
	const said = rateUntilRefused(path, 'fdatasync:error=EIO:when=20+');
	const message = `The disk did not take what the database ${path} wrote: check it, and restart Matinee.`;
	expect(said).toMatchObject({ name: 'StoreError', message, code: 'EIO', again: message });
	expect(said.stored).toBeGreaterThan(0);
	expect(await ratedIn(path)).toEqual(expect.arrayContaining(Array.from({ length: said.stored }, (_, at) => at + 1)));
	let isOnDisk = false;
	let acknowledged = 0;
	for (const call of said.calls) {
		if (/pwrite64\(.*-wal>/.test(call)) isOnDisk = false;
		else if (/fdatasync.*= 0/.test(call)) isOnDisk = true;
		else if (call.includes('"stored\\n"') && ++acknowledged) expect(isOnDisk).toBe(true);
	}
	expect(acknowledged).toBe(said.stored);
});

interface Said {
	readonly stored: number;
	/** The calls by which it wrote, flushed and spoke, in order. */
	readonly calls: readonly string[];
}

/** Rates in a process that lets these calls fail. */
function rateUntilRefused(path: string, inject: string): Said {
	const script = join(import.meta.dirname, 'rate-until-refused.ts');
	const log = `${path}.calls`;
	const traced = ['-f', '-y', '-qq', '-o', log, '-e', 'trace=pwrite64,fdatasync,write', '-e', `inject=${inject}`];
	const options = { encoding: 'utf8', timeout: 60_000 } as const;
	const lines = execFileSync('strace', [...traced, process.execPath, script, path], options).split('\n');
	return { ...JSON.parse(lines.at(-1)!), calls: readFileSync(log, 'utf8').split('\n') };
}

async function ratedIn(path: string): Promise<number[]> {
	return (await (await open(path)).ratingsOf('a')).map(({ movieId }) => movieId);
}

describe('a database that is pulled away while it is open', () => {
	test.each<[string, (path: string) => void]>([
		['deleted', (path) => rmSync(path)],
		['deleted with its log', (path) => ['', '-wal', '-shm'].forEach((suffix) => void rmSync(path + suffix))],
		['robbed of its log', (path) => rmSync(`${path}-wal`)],
		['robbed of its index', (path) => rmSync(`${path}-shm`)],
		['moved away', (path) => renameSync(path, `${path}.moved`)],
		[
			'replaced',
			(path) => {
				copyFileSync(path, `${path}.other`);
				renameSync(`${path}.other`, path);
			},
		],
	])('when %s takes no more changes, and says so once', async (_, pullAway) => {
		const path = newPath();
		const store = await open(path);
		await store.rate('a', 1, 5);
		const told: StoreError[] = [];
		store.lost.then((error) => told.push(error));
		pullAway(path);
		for (const change of [() => store.rate('a', 2, 4), () => store.deleteAll('a'), () => store.markShown('a', [1])]) {
			await expect(change()).rejects.toThrow(
				new StoreError(`The database file ${path} was deleted or replaced while Matinee was running: restart it.`),
			);
		}
		expect(await store.ratingsOf('a')).toHaveLength(1);
		expect(told).toHaveLength(1);
	});

	test('and put back is used again', async () => {
		const path = newPath();
		const store = await open(path);
		renameSync(path, `${path}.moved`);
		await expect(store.rate('a', 1, 5)).rejects.toThrow(StoreError);
		renameSync(`${path}.moved`, path);
		await store.rate('a', 1, 5);
		expect(await store.ratingsOf('a')).toHaveLength(1);
	});
});

test('a change that was under way when the file was deleted is not acknowledged', async () => {
	const path = newPath();
	const database = await openSqlite(path);
	const change = database.write(EVERYTHING, async () => rmSync(path));
	await expect(change).rejects.toThrow('was deleted or replaced');
	await database.close();
});
