import type BetterSqlite3 from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';

/** Far more than the bot has queries. Those with lists of values exist in one form for each length. */
const KEPT = 200;

/**
 * Prepares each text of SQL once and keeps the statement, since SQLite takes longer to prepare most of our queries than
 * to run them. SQLite prepares a statement again by itself when the tables have changed.
 */
export function keepStatements(sqlite: BetterSqlite3.Database): SqliteDatabase {
	const kept = new Map<string, BetterSqlite3.Statement>();
	return {
		close: () => sqlite.close(),
		prepare(sql) {
			const statement = kept.get(sql) ?? sqlite.prepare(sql);
			// The one used longest ago goes first.
			kept.delete(sql);
			kept.set(sql, statement);
			if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
			return statement as ReturnType<SqliteDatabase['prepare']>;
		},
	};
}
