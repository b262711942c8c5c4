import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EVERYTHING } from '../../src/store/database.ts';
import { migrations } from '../../src/store/migrations.ts';
import { openSqlite } from '../../src/store/open-sqlite.ts';
import { openConnections, openQueries } from '../../src/store/postgres/connection.ts';
import { openPostgres } from '../../src/store/postgres/open-postgres.ts';
import { makeTurns } from '../../src/store/postgres/turns.ts';
import { nextMigrations } from './next-migrations.ts';
import { queryUrl } from './query-url.ts';
import { findPostgres, type Postgres, startPostgres } from './start-postgres.ts';

const RATINGS = [
	{ user_id: 'a', movie_id: 1, stars: 4.5, rated_at: 1000 },
	{ user_id: 'b', movie_id: 2, stars: 0.5, rated_at: 2000 },
];

/** What SQLite's types are in PostgreSQL. */
const TYPES: Readonly<Record<string, string>> = {
	integer: 'bigint',
	real: 'double precision',
	text: 'text',
	blob: 'bytea',
	'varchar(255)': 'character varying',
};

describe.skipIf(!findPostgres())('migrations on PostgreSQL', () => {
	let server: Postgres;
	let url: string;
	beforeAll(async () => {
		server = await startPostgres({ settings: ['fsync = off'] });
	});
	afterAll(() => server?.remove());
	beforeEach(async () => {
		url = await server.createDatabase();
	});

	const readRatings = () => queryUrl(url, 'select * from ratings order by user_id');
	const readApplied = async () => (await queryUrl(url, 'select name from kysely_migration')).map(({ name }) => name);

	/** A database as this Matinee left it when it had only the first `count` migrations. */
	async function makeStage(count: number): Promise<void> {
		const stage = Object.fromEntries(Object.entries(migrations).slice(0, count));
		const database = await openPostgres(url, { migrations: stage });
		await database.write(EVERYTHING, (transaction) => transaction.insertInto('ratings').values(RATINGS).execute());
		await database.close();
	}

	test('make the tables that SQLite has, column by column', async () => {
		await (await openPostgres(url)).close();
		const path = join(mkdtempSync(join(tmpdir(), 'tables-')), 'test.sqlite');
		await (await openSqlite(path)).close();
		const file = new BetterSqlite3(path);
		const expected = file
			.prepare<[], { name: string; type: string }>(
				`select m.name || '.' || c.name || case when c."notnull" or c.pk then '!' else '' end
					|| case when c.pk then c.pk else '' end as name, lower(c.type) as type
				from sqlite_master m join pragma_table_info(m.name) c
				where m.type = 'table' and m.name not like 'sqlite!_%' escape '!'`,
			)
			.all();
		file.close();
		const found = await queryUrl(
			url,
			`select c.table_name || '.' || c.column_name || case when is_nullable = 'NO' then '!' else '' end
				|| coalesce(k.ordinal_position::text, '') as name, data_type as type
			from information_schema.columns c
			left join information_schema.key_column_usage k
				on k.table_name = c.table_name and k.column_name = c.column_name
			where c.table_schema = 'public' and c.table_name <> 'turns'`,
		);
		const list = (columns: readonly { name?: unknown; type?: unknown }[]) =>
			columns.map(({ name, type }) => `${name} ${type}`).sort();
		expect(list(found)).toEqual(list(expected.map(({ name, type }) => ({ name, type: TYPES[type] }))));
	});

	test.each(Object.keys(migrations).map((name, at) => [name, at + 1] as const))(
		'bring a database as of %s up to date with its data',
		async (_, count) => {
			await makeStage(count);
			await (await openPostgres(url, { migrations: nextMigrations })).close();
			expect(await readRatings()).toEqual(RATINGS);
			expect(await readApplied()).toEqual(Object.keys(nextMigrations));
		},
	);

	test('that fail leave the database as it was', async () => {
		await makeStage(1);
		const broken = {
			...nextMigrations,
			async 'zzzz-broken'() {
				throw new Error('broken');
			},
		};
		await expect(openPostgres(url, { migrations: broken })).rejects.toThrow('broken');
		expect(await readApplied()).toEqual(Object.keys(migrations).slice(0, 1));
		expect(await readRatings()).toEqual(RATINGS);
	});

	test('are done once by six processes that start at once', { timeout: 120_000 }, async () => {
		const start = [join(import.meta.dirname, 'start-once.ts'), url];
		await Promise.all(Array.from({ length: 6 }, () => promisify(execFile)(process.execPath, start)));
		expect(await readApplied()).toEqual(Object.keys(nextMigrations));
		expect(await queryUrl(url, 'select count(*) as count from turns')).toEqual([{ count: 1024 }]);
	});

	test('make their lock once, however many processes do so at the same moment', async () => {
		const connections = openConnections(url, { max: 8, waitMs: 10_000 });
		for (let round = 0; round < 60; round++) {
			await Promise.all(Array.from({ length: 8 }, () => makeTurns(openQueries(connections.ask))));
			expect(await queryUrl(url, 'select count(*) as count from turns')).toEqual([{ count: 1024 }]);
			await queryUrl(url, 'drop table turns');
		}
		await connections.close();
	});

	test('by a process that is killed leave all or nothing', async () => {
		const stalled = Promise.withResolvers<void>();
		const stall = {
			...migrations,
			'zzzz-stalls': () => {
				stalled.resolve();
				return new Promise<never>(() => {});
			},
		};
		openPostgres(url, { migrations: stall }).catch(() => {});
		await stalled.promise;
		expect(await queryUrl(url, "select tablename from pg_tables where tablename = 'ratings'")).toEqual([]);
		await queryUrl(
			url,
			`select pg_terminate_backend(pid) from pg_stat_activity
				where datname = current_database() and state = 'idle in transaction'`,
		);
		await (await openPostgres(url)).close();
		expect(await readApplied()).toEqual(Object.keys(migrations));
	});
});
