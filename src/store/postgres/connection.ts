import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import type { Schema } from '../schema.ts';

/** `bigint`: times and ids, which are far below 2^53. */
const INT8 = 20;

const types: pg.CustomTypesConfig = {
	getTypeParser: (oid: number, format?: 'text' | 'binary') =>
		oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
};

interface Limits {
	/** How many connections there are at most. */
	readonly max: number;
	/** How long a connection, a lock and a process of ours that hangs inside a transaction are waited for. */
	readonly waitMs: number;
	/** How long a statement may take; for ever if left out. */
	readonly statementMs?: number;
}

/** Connections to the server at `url`, made when they are first needed. */
export function createPool(url: string, { max, waitMs, statementMs }: Limits): pg.Pool {
	const pool = new pg.Pool({
		connectionString: url,
		application_name: 'matinee',
		types,
		max,
		connectionTimeoutMillis: waitMs,
		lock_timeout: waitMs,
		idle_in_transaction_session_timeout: 2 * waitMs,
		keepAlive: true,
		...(statementMs === undefined
			? {}
			: // The server ends a statement; a server that is gone cannot.
				{ statement_timeout: statementMs, query_timeout: statementMs + 2000 }),
	});
	// A connection that breaks is replaced, and whoever used it gets the error from its query. Without listeners the
	// error would end the process.
	pool.on('error', () => {});
	pool.on('connect', (client) => client.on('error', () => {}));
	return pool;
}

/** Queries and transactions over the connections of a pool. */
export function openPool(pool: pg.Pool): Kysely<Schema> {
	return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }) });
}

/** Single queries, each run by `repeat`, which may do so again on another connection. */
export function openReader(pool: pg.Pool, repeat: <T>(query: () => Promise<T>) => Promise<T>): Kysely<Schema> {
	const client = {
		query: (text: string, values: unknown[]) => repeat(() => pool.query(text, values)),
		release: () => {},
	} as unknown as PostgresPoolClient;
	const single: PostgresPool = { options: {}, connect: async () => client, end: () => pool.end() };
	return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: single }) });
}
