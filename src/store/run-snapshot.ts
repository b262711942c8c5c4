import type BetterSqlite3 from 'better-sqlite3';
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Runs reads in a transaction, one `read` at a time on its connection, in the order of the calls. */
export function runSnapshot<T>(
	reads: Kysely<Schema>,
	reader: BetterSqlite3.Database,
	read: (transaction: Kysely<Schema>) => Promise<T>,
): Promise<T> {
	return reads.connection().execute(async (connection) => {
		reader.exec('begin');
		try {
			return await read(connection);
		} finally {
			// An error may have ended the transaction already.
			if (reader.inTransaction) reader.exec('commit');
		}
	});
}
