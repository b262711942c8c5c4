import { execFile, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { describe, expect, test } from 'vitest';
import { migrations } from '../../src/store/migrations.ts';
import { openSqlite } from '../../src/store/open-sqlite.ts';
import { openStore } from '../../src/store/open-store.ts';
import { nextMigrations } from './next-migrations.ts';

/** Runs a program; the many Node processes share what they have compiled. */
const run = (program: string, args: string[]) =>
	promisify(execFile)(program, args, {
		env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'migrations-cache') },
	});
const START = join(import.meta.dirname, 'start-once.ts');
const hasStrace = spawnSync('strace', ['-V']).status === 0;
if (!hasStrace)
	console.warn('strace is not installed: no start is killed at its fsyncs. Install it to run these tests.');

const newPath = () => join(mkdtempSync(join(tmpdir(), 'migrations-')), 'test.sqlite');
const names = Object.keys(migrations);
const RATINGS = [
	{ user_id: 'a', movie_id: 1, stars: 4.5, rated_at: 1000 },
	{ user_id: 'b', movie_id: 2, stars: 0.5, rated_at: 2000 },
];

function rateIn(path: string): void {
	const file = new BetterSqlite3(path);
	for (const row of RATINGS)
		file.prepare('insert into ratings values (:user_id, :movie_id, :stars, :rated_at)').run(row);
	file.close();
}

/** A database as this Matinee left it when it had only the first `count` migrations. */
async function makeStage(count: number): Promise<string> {
	const path = newPath();
	const stage = Object.fromEntries(Object.entries(migrations).slice(0, count));
	await (await openSqlite(path, { migrations: stage })).close();
	rateIn(path);
	return path;
}

/** A database as the first Matinee left it, which used Kysely's migrator. */
async function makeFirst(): Promise<string> {
	const path = newPath();
	const sqlite = new BetterSqlite3(path);
	sqlite.pragma('journal_mode = WAL');
	const db = new Kysely<never>({ dialect: new SqliteDialect({ database: sqlite }) });
	const [name] = names;
	const provider = { getMigrations: async () => ({ [name]: { up: migrations[name] } }) };
	const { error } = await new Migrator({ db, provider }).migrateToLatest();
	expect(error).toBeUndefined();
	await db.destroy();
	rateIn(path);
	return path;
}

/** Where a start on each of these databases is killed; `undefined` is a database that is not there. */
const STAGES: [name: string, make: () => Promise<string | undefined>][] = [
	['a new database', async () => undefined],
	['a database of the first Matinee', makeFirst],
	...names.map((name, index) => [`a database as of ${name}`, () => makeStage(index + 1)] as (typeof STAGES)[0]),
];

describe.skipIf(!hasStrace)('a start that is killed', () => {
	test.for(STAGES)('at any fsync leaves %s that opens with its data', { timeout: 120_000 }, async ([, make]) => {
		const before = await make();
		let kills = 0;
		for (let survived = false; !survived; ) {
			const path = newPath();
			if (before) copyFileSync(before, path);
			survived = await startAndKill(path, kills + 1);
			if (!survived) kills++;
			await expectOpens(path, before ? RATINGS : []);
		}
		expect(kills).toBeGreaterThan(1);
	});
});

/** @returns whether the start survived because it calls fsync less often. */
async function startAndKill(path: string, atFsync: number): Promise<boolean> {
	const inject = `inject=fsync,fdatasync:signal=KILL:when=${atFsync}`;
	const traced = ['-f', '-qq', '-o', '/dev/null', '-e', 'trace=fsync,fdatasync', '-e', inject];
	return run('strace', [...traced, process.execPath, START, path]).then(
		() => true,
		(error: { signal?: string }) => {
			expect(error).toMatchObject({ signal: 'SIGKILL' });
			return false;
		},
	);
}

async function expectOpens(path: string, ratings: readonly object[]): Promise<void> {
	const database = await openSqlite(path, { migrations: nextMigrations });
	expect(await database.reader.selectFrom('ratings').selectAll().orderBy('user_id').execute()).toEqual(ratings);
	const applied = await database.reader.selectFrom('kysely_migration').select('name').execute();
	expect(applied.map(({ name }) => name)).toEqual(Object.keys(nextMigrations));
	await database.close();
}

/** What the first Matinee did at its first start, each statement on its own. */
const FIRST_START = [
	'create table kysely_migration (name varchar(255) not null primary key, timestamp varchar(255) not null)',
	'create table kysely_migration_lock (id varchar(255) not null primary key, is_locked integer default 0 not null)',
	"insert into kysely_migration_lock values ('migration_lock', 0)",
	`create table ratings (user_id text not null, movie_id integer not null, stars real not null,
		rated_at integer not null, primary key (user_id, movie_id)) strict, without rowid`,
	`create table dismissals (user_id text not null, movie_id integer not null, reason text not null,
		dismissed_at integer not null, primary key (user_id, movie_id)) strict, without rowid`,
	`create table shown (user_id text not null, movie_id integer not null, shown_at integer not null,
		primary key (user_id, movie_id)) strict, without rowid`,
	`create table starting_points (user_id text primary key, persona text not null,
		chosen_at integer not null) strict, without rowid`,
	"insert into kysely_migration values ('0001-first-tables', '2026-01-01')",
];

test.each(FIRST_START.map((_, index) => index + 1))(
	'a first start cut short after statement %d is made good',
	async (count) => {
		const path = newPath();
		const file = new BetterSqlite3(path);
		for (const statement of FIRST_START.slice(0, count)) file.exec(statement);
		const hasRatings = count >= 4;
		if (hasRatings) file.exec("insert into ratings values ('a', 9, 2.5, 0)");
		file.close();
		const store = await openStore(path);
		await store.rate('a', 1, 4);
		await store.dismiss('a', 2, 'seen');
		await store.markShown('a', [3]);
		await store.choosePersona('a', 'noir');
		expect(await store.exportOf('a')).toMatchObject({
			ratings: hasRatings ? [{ stars: 4 }, { stars: 2.5 }] : [{ stars: 4 }],
			persona: 'noir',
		});
		await store.close();
	},
);

test('twenty processes that start at once on one new database all start', { timeout: 120_000 }, async () => {
	const path = newPath();
	await Promise.all(Array.from({ length: 20 }, () => run(process.execPath, [START, path])));
	await expectOpens(path, []);
});

test('a migration that fails leaves the database as it was', async () => {
	const path = await makeStage(names.length);
	const broken = {
		...nextMigrations,
		async 'zzzz-broken'() {
			throw new Error('broken');
		},
	};
	await expect(openSqlite(path, { migrations: broken })).rejects.toThrow('broken');
	const database = await openSqlite(path);
	expect(await database.reader.selectFrom('ratings').selectAll().orderBy('user_id').execute()).toEqual(RATINGS);
	await database.close();
});
