import type BetterSqlite3 from 'better-sqlite3';
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Runs `body` in a transaction, one at a time on its connection, in the order of the calls. */
export function runTransaction<T>(
	database: Kysely<Schema>,
	sqlite: BetterSqlite3.Database,
	begin: () => unknown,
	body: (transaction: Kysely<Schema>) => Promise<T>,
): Promise<T> {
	return database.connection().execute(async (connection) => {
		await begin();
		try {
			const result = await body(connection);
			sqlite.exec('commit');
			return result;
		} catch (error) {
			// An error such as a full disk has already ended the transaction: another rollback would fail and hide the cause.
			if (sqlite.inTransaction) sqlite.exec('rollback');
			throw error;
		}
	});
}
