import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, describe } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { queryUrl } from './query-url.ts';
import { findPgBouncer, type PgBouncer, startPgBouncer } from './start-pgbouncer.ts';
import { findPostgres, type Postgres, startPostgres } from './start-postgres.ts';

/** A database engine that the store may run on. */
export interface Engine {
	readonly name: string;
	readonly dialect: 'SQLite' | 'PostgreSQL';
	/** A database without rows; the one before is out of use. @returns its path or URL. */
	newDatabase(): Promise<string>;
	/** Runs a statement beside the store. */
	query(where: string, statement: string): Promise<Record<string, unknown>[]>;
}

/** Runs the tests of `define` on each engine that this machine has. */
export function onEachEngine(define: (engine: Engine) => void): void {
	describe.each([sqlite, ...(findPostgres() ? createPostgresEngines() : [])])('on $name', define);
}

const sqlite: Engine = {
	name: 'SQLite',
	dialect: 'SQLite',
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

/** One server: asked directly, and through a pooler that may give each transaction another connection to it. */
function createPostgresEngines(): Engine[] {
	const hasPooler = findPgBouncer() !== undefined;
	let server: Postgres;
	let pooler: PgBouncer | undefined;
	beforeAll(async () => {
		// No test of these crashes the server.
		server = await startPostgres({ settings: ['fsync = off'] });
		if (hasPooler) pooler = await startPgBouncer(server.port);
	});
	afterAll(async () => {
		await pooler?.remove();
		await server.remove();
	});
	const create = (name: string, through: (url: string) => string): Engine => {
		let url: string | undefined;
		return {
			...{ name, dialect: 'PostgreSQL', query: queryUrl },
			async newDatabase() {
				url ??= await prepareDatabase(server);
				await empty(url);
				return through(url);
			},
		};
	};
	const direct = create('PostgreSQL', (url) => url);
	return hasPooler ? [direct, create('PostgreSQL behind PgBouncer', (url) => pooler!.urlOf(url))] : [direct];
}

async function prepareDatabase(server: Postgres): Promise<string> {
	const url = await server.createDatabase();
	await (await openStore(url)).close();
	return url;
}

/** Far faster than another database. */
async function empty(url: string): Promise<void> {
	const tables = await queryUrl(url, "select tablename from pg_tables where schemaname = 'public'");
	const emptied = tables.map(({ tablename }) => String(tablename)).filter((table) => !KEPT.includes(table));
	await queryUrl(url, emptied.map((table) => `delete from ${table}`).join(';'));
}

/** Tables that have rows in a new database. */
const KEPT = ['kysely_migration', 'turns'];
