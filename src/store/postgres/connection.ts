import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import type { Schema } from '../schema.ts';
import { isForgotten, isUnreachable } from './explain-postgres.ts';
import { createNames, type Names } from './name-statements.ts';
import { openPool } from './open-pool.ts';

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

/** Asks the server; values stand for $1, $2 and so on. */
export type Ask = (text: string, values?: readonly unknown[]) => Promise<pg.QueryResult>;

/** A connection, for as long as a transaction has it. */
export interface Session {
	/** Asks behind what was asked before, without waiting for its answer. Of several statements, the last one answers. */
	readonly ask: Ask;
	/** Queries on this connection, in the order in which they are executed. */
	readonly database: Kysely<Schema>;
	/** One that broke or fell silent is asked nothing more and leaves the pool: the next change would wait in vain. */
	readonly isBroken: () => boolean;
}

/** The connections of one purpose. */
export interface Connections {
	/** What sets the limits of a transaction, after its begin. */
	readonly setLimits: string;
	/** Lends a connection while `work` runs. */
	lend<T>(work: (session: Session) => Promise<T>): Promise<T>;
	/** Asks one thing, on any of them. What is asked in one turn of the event loop goes out on one, in one piece. */
	readonly ask: Ask;
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
	const { events, connect, end } = openPool({
		connectionString: url,
		application_name: 'matinee',
		types,
		max,
		connectionTimeoutMillis: waitMs,
		keepAlive: true,
		// What is asked at once goes out at once, not each question behind the answer to the one before.
		pipeline: true,
		// The server ends a statement; a server that is gone cannot.
		query_timeout: statementMs && statementMs + 2000,
	});
	const limits = {
		lock_timeout: waitMs,
		statement_timeout: statementMs,
		idle_in_transaction_session_timeout: hangMs,
	};
	const names = createNames();
	// A connection that breaks is replaced, and its query fails with the error. Without listeners the error would end
	// the process.
	events.on('error', () => {});
	const sessions = new WeakMap<pg.PoolClient, Session>();
	events.on('connect', (client) =>
		sessions.set(
			client.on('error', () => {}),
			openSession(client, names),
		),
	);

	async function lend<T>(work: (session: Session) => Promise<T>): Promise<T> {
		const client = await connect();
		const session = sessions.get(client)!;
		try {
			return await work(session);
		} finally {
			client.release(session.isBroken());
		}
	}

	const lendTogether = gatherWork(lend);
	return {
		setLimits: Object.entries(limits)
			.map(([name, ms]) => `; set local ${name} = ${ms}`)
			.join(''),
		lend,
		async ask(...query) {
			const ask = () => lendTogether((session) => session.ask(...query));
			try {
				return await ask();
			} catch (error) {
				if (isForgotten(error)) return ask();
				throw error;
			}
		},
		close: end,
	};
}

/** Lends one connection to all work of a turn of the event loop. Each piece of it fails or succeeds by itself. */
function gatherWork(lend: Connections['lend']): Connections['lend'] {
	let gathered: { run(session: Session): Promise<void>; reject(error: unknown): void }[] = [];
	const lendNow = (): void => {
		const all = gathered;
		gathered = [];
		lend((session) => Promise.all(all.map(({ run }) => run(session)))).catch((error) => {
			for (const { reject } of all) reject(error);
		});
	};
	return <T>(work: (session: Session) => Promise<T>) => {
		const { promise, resolve, reject } = Promise.withResolvers<T>();
		if (gathered.length === 0) process.nextTick(lendNow);
		gathered.push({ run: (session) => work(session).then(resolve, reject), reject });
		return promise;
	};
}

function openSession(client: pg.PoolClient, names: Names): Session {
	let broken: unknown;
	const { stream } = client.connection;
	const ask: Ask = async (text, values) => {
		if (broken !== undefined) throw broken;
		// All that is asked in this turn of the event loop goes out in one piece.
		stream.cork();
		process.nextTick(() => stream.uncork());
		try {
			const answer = await names.use(text, values, (query) => send(client, query));
			return Array.isArray(answer) ? answer.at(-1) : answer;
		} catch (error) {
			if (isUnreachable(error)) broken = error;
			throw error;
		}
	};
	return { ask, database: openQueries(ask), isBroken: () => broken !== undefined };
}

/** Sends a query. `pg` copies a config property by property, which takes as long as all else of sending one. */
function send(client: pg.PoolClient, { text, values, name }: pg.QueryConfig): Promise<pg.QueryResult> {
	const { promise, resolve, reject } = Promise.withResolvers<pg.QueryResult>();
	const query = new pg.Query(text, values, (error, result) => (error ? reject(error) : resolve(result)));
	client.query(name === undefined ? query : Object.assign(query, { name }));
	return promise;
}

/** Kysely over what asks one query after the other, or at once. */
export function openQueries(ask: Ask): Kysely<Schema> {
	const client = { query: ask, release() {} };
	const pool = { options: {}, connect: async () => client, end: async () => {} } as unknown as PostgresPool;
	return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}
