import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import type { Schema } from '../schema.ts';
import { isUnreachable } from './explain-postgres.ts';

/** `bigint`: times and ids, which are far below 2^53. */
const INT8 = 20;

const types: pg.CustomTypesConfig = {
	getTypeParser: (oid: number, format?: 'text' | 'binary') =>
		oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
};

interface Limits {
	/** How many connections there are at most. */
	readonly max: number;
	/** How long a connection and a lock are waited for. */
	readonly waitMs: number;
	/** How long a process of ours may hang inside a transaction, with its locks; for ever if left out. */
	readonly hangMs?: number;
	/** How long a statement may take; for ever if left out. */
	readonly statementMs?: number;
}

/** Transactions under way when the store is closed get this long to end. */
export const GRACE_MS = 1000;

/** The connections of one purpose. */
export interface Connections {
	readonly pool: pg.Pool;
	/** What sets the limits of a transaction, after its begin. */
	readonly setLimits: string;
	/** Ends them all, those that still wait for a lock by force: the server undoes what they began. */
	close(): Promise<void>;
}

/**
 * Connects to the server at `url`, when a connection is first needed.
 *
 * Each transaction sets its limits by itself, since a pooler may give every one another connection to the server, and
 * refuses limits of a connection. A single read has only the limit of this side: it waits for no one.
 */
export function openConnections(url: string, { max, waitMs, hangMs = 0, statementMs = 0 }: Limits): Connections {
	const pool = new pg.Pool({
		connectionString: url,
		application_name: 'matinee',
		types,
		max,
		connectionTimeoutMillis: waitMs,
		keepAlive: true,
		// The server ends a statement; a server that is gone cannot.
		query_timeout: statementMs && statementMs + 2000,
	});
	const limits = {
		lock_timeout: waitMs,
		statement_timeout: statementMs,
		idle_in_transaction_session_timeout: hangMs,
	};
	// A connection that breaks is replaced, and its query fails with the error. Without listeners the error would end
	// the process.
	pool.on('error', () => {});
	const clients = new Set<pg.PoolClient>();
	pool.on('connect', (client) => clients.add(client.on('error', () => {})));
	pool.on('remove', (client) => clients.delete(client));
	return {
		pool,
		setLimits: Object.entries(limits)
			.map(([name, ms]) => `; set local ${name} = ${ms}`)
			.join(''),
		async close() {
			const ended = pool.end();
			await Promise.race([ended, wait(GRACE_MS, undefined, { ref: false })]);
			for (const client of clients) (client as unknown as pg.Client).end();
			await ended;
		},
	};
}

/** What Kysely begins a transaction with. */
const BEGIN = /^(begin|start transaction)\b/;

/** Several statements have a result each, which the types of `pg` do not say. */
const lastOf = (results: pg.QueryResult): pg.QueryResult => (results as unknown as pg.QueryResult[]).at(-1)!;

/**
 * Queries and transactions over the connections of a pool. One that broke or fell silent is asked nothing more, not
 * even to roll back, and leaves the pool: the next change would wait for it in vain.
 */
export function openPool({ pool, setLimits }: Connections): Kysely<Schema> {
	return open(async () => {
		const client = await pool.connect();
		let broken: unknown;
		return {
			async query(text, values) {
				if (broken !== undefined) throw broken;
				try {
					// In one message: a message of its own would cost each transaction a way to the server and back.
					if (BEGIN.test(text)) return lastOf(await client.query(text + setLimits));
					return await client.query(text, clean(values));
				} catch (error) {
					if (isUnreachable(error)) broken = error;
					throw error;
				}
			},
			release: () => client.release(broken !== undefined),
		};
	});
}

/** Single queries, each run by `repeat`, which may do so again on another connection. */
export function openReader(pool: pg.Pool, repeat: <T>(query: () => Promise<T>) => Promise<T>): Kysely<Schema> {
	const client: Client = {
		query: (text, values) => repeat(() => pool.query(text, clean(values))),
		release: () => {},
	};
	return open(async () => client);
}

/** What Kysely needs of a connection. */
interface Client {
	query(text: string, values: readonly unknown[]): Promise<pg.QueryResult>;
	release(): void;
}

function open(connect: () => Promise<Client>): Kysely<Schema> {
	const pool = { options: {}, connect, end: async () => {} } as unknown as PostgresPool;
	return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

/** SQLite keeps zero bytes in a text, and PostgreSQL refuses the text. */
function clean(values: readonly unknown[]): unknown[] {
	return values.map((value) => (typeof value === 'string' ? value.replaceAll('\0', '') : value));
}
