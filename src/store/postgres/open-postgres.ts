import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { type Database, EVERYTHING } from '../database.ts';
import type { Migrations } from '../migrate.ts';
import { migrations as allMigrations } from '../migrations.ts';
import { StoreError } from '../store-error.ts';
import { type Connections, openConnections, openQueries } from './connection.ts';
import { createOrder } from './create-order.ts';
import { assertEncryption, nameDatabase } from './name-database.ts';
import { GRACE_MS } from './open-pool.ts';
import { assertFit, prepareTables } from './prepare-tables.ts';
import { type Patience, repeat } from './repeat.ts';
import { runChange } from './run-change.ts';
import { transact } from './transact.ts';
import { type Turn, wasCommitted } from './turns.ts';

/** How long a read or a write waits for the server and for others. An answer is deferred long before that. */
const WAIT_MS = 10_000;
/** Writers that wait for each other leave readers their connections. */
const READERS = 4;
const WRITERS = 8;

/** Is true, and has the commit of its statement acknowledged before it is on the disk. */
const EARLY = sql<boolean>`set_config('synchronous_commit', 'off', true) = 'off'`;

interface Options {
	readonly migrations?: Migrations;
	readonly waitMs?: number;
}

/**
 * Opens the PostgreSQL database at `url` and brings its tables up to date. Many processes may have it open.
 *
 * Transactions are READ COMMITTED, which every engine with PostgreSQL's protocol has: a change waits for its turn, so
 * no other change of the same key runs beside it. A transaction that the server undoes because of another one, or
 * whose connection breaks, is run again as a whole, until `waitMs` are over.
 *
 * @param url `postgres://user:password@host:port/database`; the password is in no error.
 * @throws {StoreError} when the server cannot be reached or used, or the tables were made by a newer version.
 * @throws {StoreBusyError} when other programs keep it locked.
 */
export async function openPostgres(url: string, options: Options = {}): Promise<Database> {
	const { migrations = allMigrations, waitMs = WAIT_MS } = options;
	const name = nameDatabase(url);
	assertEncryption(url, name);
	const database = connect(url, name, waitMs);
	try {
		await assertFit(database.reader, name);
		await prepareTables(database, migrations, name);
		// So that missing rights show here and not in front of a person.
		await database.write('start', async () => {});
		return database;
	} catch (error) {
		await database.close();
		if (error instanceof StoreError) throw error;
		throw new StoreError(`The database ${name} cannot be used: ${(error as Error).message}.`, { cause: error });
	}
}

function connect(url: string, name: string, waitMs: number): Database {
	let isClosed = false;
	const patience = (): Patience => ({ name, giveUpAt: performance.now() + waitMs, isClosed: () => isClosed });
	const limits = { waitMs, statementMs: waitMs };
	// A snapshot holds no lock, so it may rest between its reads, as a copy does.
	const reads = openConnections(url, { ...limits, max: READERS });
	const writes = openConnections(url, { ...limits, hangMs: 2 * waitMs, max: WRITERS });
	const once = openQueries(writes.ask);
	const order = createOrder();
	return {
		reader: openQueries((...query) => repeat(() => reads.ask(...query), patience())),
		snapshot: (read) =>
			repeat(() => transact(reads, 'repeatable read, read only', ({ database }) => read(database)), patience()),
		write(key, change) {
			const until = patience();
			const settle = (turn: Turn) => repeat(() => findOutcome(writes, turn, name), until);
			const run = (on: Connections) => repeat(() => runChange(on, key, change, settle), until);
			return order.run(key, () => (key === EVERYTHING ? withPatience(url, waitMs, run) : run(writes)));
		},
		note: (statement) => repeat(() => statement(once), { ...patience(), giveUpAt: 0 }),
		early: EARLY,
		lost: new Promise(() => {}),
		async close() {
			isClosed = true;
			// A change that has begun may wait for a connection, and has some time to end.
			const begun = Promise.race([order.settle(), wait(GRACE_MS, undefined, { ref: false })]);
			await Promise.all([reads.close(), begun.then(writes.close)]);
		},
	};
}

/** Changes everything on a connection of its own, with as much time as it takes. */
async function withPatience<T>(url: string, waitMs: number, run: (on: Connections) => Promise<T>): Promise<T> {
	const connections = openConnections(url, { waitMs, hangMs: 2 * waitMs, max: 1 });
	try {
		return await run(connections);
	} finally {
		await connections.close();
	}
}

/** @throws {StoreError} when no one can tell any more. */
async function findOutcome(writes: Connections, turn: Turn, name: string): Promise<boolean> {
	const outcome = await transact(writes, 'read committed', ({ ask }) => wasCommitted(ask, turn));
	if (outcome !== undefined) return outcome;
	throw new StoreError(`The connection to the database ${name} broke; whether the change was saved is not known.`);
}
