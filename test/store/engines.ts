import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import { afterAll, beforeAll, describe } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { findPostgres, type Postgres, startPostgres } from './start-postgres.ts';

/** A database engine that the store may run on. */
export interface Engine {
	readonly name: string;
	/** A database without rows; the one before is out of use. @returns its path or URL. */
	newDatabase(): Promise<string>;
	/** Runs a statement beside the store. */
	query(where: string, statement: string): Promise<Record<string, unknown>[]>;
	start?(): Promise<void>;
	stop?(): Promise<void>;
}

/** Runs the tests of `define` on each engine that this machine has. */
export function onEachEngine(define: (engine: Engine) => void): void {
	describe.each(findPostgres() ? [sqlite, createPostgresEngine()] : [sqlite])('on $name', (engine) => {
		beforeAll(() => engine.start?.());
		afterAll(() => engine.stop?.());
		define(engine);
	});
}

const sqlite: Engine = {
	name: 'SQLite',
	newDatabase: async () => join(mkdtempSync(join(tmpdir(), 'store-')), 'test.sqlite'),
	async query(where, statement) {
		const file = new BetterSqlite3(where);
		try {
			const prepared = file.prepare<[], Record<string, unknown>>(statement);
			if (prepared.reader) return prepared.all();
			prepared.run();
			return [];
		} finally {
			file.close();
		}
	},
};

function createPostgresEngine(): Engine {
	let server: Postgres;
	let url: string;
	return {
		name: 'PostgreSQL',
		async start() {
			// No test of these crashes the server.
			server = await startPostgres({ settings: ['fsync = off'] });
			url = await server.createDatabase();
			await (await openStore(url)).close();
		},
		stop: () => server.remove(),
		async newDatabase() {
			// Far faster than another database.
			const tables = await queryUrl(url, "select tablename from pg_tables where schemaname = 'public'");
			const emptied = tables.map(({ tablename }) => String(tablename)).filter((table) => !KEPT.includes(table));
			await queryUrl(url, emptied.map((table) => `delete from ${table}`).join(';'));
			return url;
		},
		query: (where, statement) => queryUrl(where, statement),
	};
}

/** Tables that have rows in a new database. */
const KEPT = ['kysely_migration', 'turns'];

/** Runs a statement on a PostgreSQL database; numbers of 8 bytes come as numbers. */
export async function queryUrl(url: string, statement: string): Promise<Record<string, unknown>[]> {
	const types = { getTypeParser: (oid: number) => (oid === 20 ? Number : pg.types.getTypeParser(oid)) };
	const client = new pg.Client({ connectionString: url, types: types as unknown as pg.CustomTypesConfig });
	await client.connect();
	try {
		return (await client.query(statement)).rows;
	} finally {
		await client.end();
	}
}
