import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import type { StoreError } from './store-error.ts';

/** What the store needs of a database engine. */
export interface Database {
	/** For single reads. A read never waits for a writer. */
	readonly reader: Kysely<Schema>;
	/** Runs several reads on one state of the data. */
	snapshot<T>(read: (transaction: Kysely<Schema>) => Promise<T>): Promise<T>;
	/**
	 * Runs `change` in a transaction: when the promise resolves, all of it is on disk; when it rejects, nothing changed.
	 * `change` may wait for its queries only.
	 *
	 * @throws {StoreBusyError} when other programs kept the database locked for too long.
	 * @throws {StoreError} when the disk is full, or the file was deleted or replaced.
	 */
	write<T>(change: (transaction: Kysely<Schema>) => Promise<T>): Promise<T>;
	/** Resolves when a write first finds that the file was deleted or replaced. */
	readonly lost: Promise<StoreError>;
	close(): Promise<void>;
}
