import { createStore } from './create-store.ts';
import type { Database } from './database.ts';
import { isUrl } from './is-url.ts';
import type { Store } from './store.ts';

/**
 * Opens the store in the SQLite file at a path, or in the PostgreSQL database at a URL. Many processes may have it
 * open.
 *
 * @example openStore('data/matinee.sqlite')
 * @example openStore('postgres://matinee:secret@localhost/matinee')
 * @throws {StoreError} as `openSqlite` and `openPostgres` do.
 */
export async function openStore(where: string, now: () => number = Date.now): Promise<Store> {
	return createStore(await openDatabase(where), now);
}

/** Each engine takes its time to load, so only the one that is used is. */
async function openDatabase(where: string): Promise<Database> {
	if (isUrl(where)) {
		const { openPostgres } = await import('./postgres/open-postgres.ts');
		return openPostgres(where);
	}
	const { openSqlite } = await import('./open-sqlite.ts');
	return openSqlite(where);
}
