import type { Expression, Kysely, SqlBool } from 'kysely';
import type { Schema } from './schema.ts';
import type { StoreError } from './store-error.ts';

/** As the key of a change: it may change anything, so it waits for all others, and they for it. */
export const EVERYTHING = 'everything';

/** What the store needs of a database engine. */
export interface Database {
	/** For single reads. A read never waits for a writer. */
	readonly reader: Kysely<Schema>;
	/** Runs several reads on one state of the data; again from the start where the engine lost its connection. */
	snapshot<T>(read: (transaction: Kysely<Schema>) => Promise<T>): Promise<T>;
	/**
	 * Runs `change` in a transaction: when the promise resolves, all of it is on disk; when it rejects, nothing changed.
	 * `change` may wait for its queries only, and may be run again from the start. Queries that it makes at once
	 * (`settleAll`) are done in their order, and may go to a server together.
	 *
	 * @param key whose data it changes: a person's id, `night 5`, `server 7`, or {@link EVERYTHING}. Changes of one key
	 * are done one after the other, those of this process in the order of the calls; others may run meanwhile.
	 * @param isLong whether it changes thousands of rows; an engine with one writer then commits those before it apart,
	 * so that they need not wait for its end.
	 * @throws {StoreBusyError} when other programs kept the data locked for too long.
	 * @throws {StoreError} when the disk is full or fails, the file was deleted or replaced, or the server cannot be
	 * reached, or the database is closed. Where the disk or the server fails at the very end of a commit, the change may
	 * have been made all the same.
	 */
	write<T>(key: string, change: (transaction: Kysely<Schema>) => Promise<T>, isLong?: boolean): Promise<T>;
	/**
	 * Runs one statement that takes no turn. It is not repeated, and a crash of a server may undo it, so it suits what no
	 * one misses. Goes to a server and back once.
	 *
	 * @throws {StoreError} as `write` does.
	 */
	note<T>(statement: (database: Kysely<Schema>) => Promise<T>): Promise<T>;
	/** Is true; a statement of `note` with this among its conditions need not wait for the disk. */
	readonly early: Expression<SqlBool>;
	/** Resolves when a write first finds that its file or disk is lost. A server may always come back. */
	readonly lost: Promise<StoreError>;
	close(): Promise<void>;
}
