import type { Database } from './database.ts';
import { isUrl } from './is-url.ts';

/**
 * Opens the SQLite file at a path, or the PostgreSQL database at a URL. Each engine takes its time to load, so only the
 * one that is used is.
 *
 * @throws {StoreError} as `openSqlite` and `openPostgres` do.
 */
export async function openDatabase(where: string): Promise<Database> {
	if (isUrl(where)) {
		const { openPostgres } = await import('./postgres/open-postgres.ts');
		return openPostgres(where);
	}
	const { openSqlite } = await import('./open-sqlite.ts');
	return openSqlite(where);
}
