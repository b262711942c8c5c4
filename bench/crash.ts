import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';
import { sql } from 'kysely';
import type { Io } from '../src/cli/subcommand.ts';
import { createStore } from '../src/store/create-store.ts';
import { EVERYTHING } from '../src/store/database.ts';
import { openSqlite } from '../src/store/open-sqlite.ts';
import { openStore } from '../src/store/open-store.ts';

/** What became of ratings, each written "person movie". */
export interface Losses {
	readonly runs: number;
	readonly acknowledged: number;
	/** Acknowledged, and not there afterwards. */
	readonly lost: number;
	/** Databases that the next start did not open. */
	readonly unopenable: number;
}

const newPath = () => join(mkdtempSync(join(tmpdir(), 'crash-')), 'bench.sqlite');

/** Kills a process that rates for ten people, each time after a different while, and starts again on what it left. */
export async function killUnderLoad(runs: number): Promise<Losses> {
	return sumLosses(runs, async (path, run) => {
		const child = spawn(process.execPath, ['bench/rate-until-killed.ts', path], {
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		let said = '';
		child.stdout.on('data', (chunk) => {
			said += chunk;
		});
		await once(child.stdout, 'data');
		await wait((run * 37) % 400);
		child.kill('SIGKILL');
		await once(child, 'close');
		return said.split('\n').slice(0, -1);
	});
}

/** Rates until the database is not allowed to grow any more, once for each limit in pages. */
export async function fillDisk(pageLimits: readonly number[]): Promise<Losses> {
	return sumLosses(pageLimits.length, async (path, run) => {
		const database = await openSqlite(path);
		await database.write(EVERYTHING, (transaction) =>
			sql`pragma max_page_count = ${sql.lit(pageLimits[run])}`.execute(transaction),
		);
		const store = createStore(database, Date.now);
		const acknowledged: string[] = [];
		try {
			for (let movieId = 1; ; movieId++) {
				await store.rate('person', movieId, 4.5);
				acknowledged.push(`person ${movieId}`);
			}
		} catch (error) {
			if ((error as { cause?: { code?: string } }).cause?.code !== 'SQLITE_FULL') throw error;
		}
		await store.close();
		return acknowledged;
	});
}

/** Kills a first start at each system call that changes a file, from the first to the last. */
async function killFirstStarts(): Promise<Losses> {
	const calls = 'fsync,fdatasync,pwrite64,ftruncate,unlink';
	let [runs, unopenable] = [0, 0];
	for (; ; runs++) {
		const path = newPath();
		const inject = `inject=${calls}:signal=KILL:when=${runs + 1}`;
		const open = `const { openStore } = await import('./src/store/open-store.ts');`;
		const start = `${open} await (await openStore(process.argv[1])).close();`;
		const traced = ['-f', '-qq', '-o', '/dev/null', '-e', `trace=${calls}`, '-e', inject, process.execPath];
		const { error, signal } = spawnSync('strace', [...traced, '--input-type=module', '-e', start, path]);
		if (error) throw error;
		if (signal === null) return { runs, acknowledged: 0, lost: 0, unopenable };
		if ((await readRatings(path)) === undefined) unopenable++;
	}
}

/** Measures the longest wait of a reader, and the wait of a rater, with and without a lock of another program. */
async function measureWaits(heldMs: number, isLocked: boolean): Promise<{ readMs: number; rateMs: number }> {
	const path = newPath();
	const store = await openStore(path);
	const other = new BetterSqlite3(path);
	if (isLocked) other.exec('begin immediate');
	const startedAt = performance.now();
	let rateMs = 0;
	const rating = store.rate('a', 1, 4).finally(() => {
		rateMs = performance.now() - startedAt;
	});
	let readMs = 0;
	while (performance.now() - startedAt < heldMs) {
		const askedAt = performance.now();
		await wait(1);
		await store.ratingsOf('b');
		readMs = Math.max(readMs, performance.now() - askedAt);
	}
	other.close();
	await rating;
	await store.close();
	return { readMs, rateMs };
}

async function sumLosses(runs: number, crash: (path: string, run: number) => Promise<string[]>): Promise<Losses> {
	let [acknowledged, lost, unopenable] = [0, 0, 0];
	for (let run = 0; run < runs; run++) {
		const path = newPath();
		const promised = await crash(path, run);
		const kept = await readRatings(path);
		acknowledged += promised.length;
		if (kept === undefined) unopenable++;
		lost += promised.filter((rating) => !kept?.has(rating)).length;
	}
	return { runs, acknowledged, lost, unopenable };
}

async function readRatings(path: string): Promise<Set<string> | undefined> {
	try {
		const database = await openSqlite(path);
		const rows = await database.reader.selectFrom('ratings').select(['user_id', 'movie_id']).execute();
		await database.close();
		return new Set(rows.map((row) => `${row.user_id} ${row.movie_id}`));
	} catch {
		return undefined;
	}
}

/** What the store loses when it is killed, when the disk is full and when others lock it: nothing. */
export async function benchCrash({ output }: Pick<Io, 'output'>): Promise<void> {
	const write = (name: string, { runs, acknowledged, lost, unopenable }: Losses) =>
		output.write(
			`crash: ${name}, ${runs} runs: ${acknowledged} acknowledged, ${lost} lost, ${unopenable} unopenable\n`,
		);
	write('kill -9 under load', await killUnderLoad(60));
	write('disk full at ten levels', await fillDisk([9, 10, 11, 12, 13, 14, 16, 18, 20, 24]));
	if (spawnSync('strace', ['-V']).status === 0) write('first start killed at every write', await killFirstStarts());
	else output.write('crash: first start killed at every write: skipped, strace is not installed\n');
	for (const isLocked of [true, false]) {
		const { readMs, rateMs } = await measureWaits(8000, isLocked);
		output.write(`crash: 8 s ${isLocked ? 'with a foreign lock' : 'without a lock'}: `);
		output.write(`longest read ${readMs.toFixed(0)} ms, rating stored after ${rateMs.toFixed(0)} ms\n`);
	}
}
