import { createStore } from './create-store.ts';
import { openDatabase } from './open-database.ts';
import type { Store } from './store.ts';

/**
 * Opens the store in the SQLite file at a path, or in the PostgreSQL database at a URL. Many processes may have it
 * open.
 *
 * @example openStore('data/matinee.sqlite')
 * @example openStore('postgres://matinee:secret@localhost/matinee')
 * @throws {StoreError} as `openDatabase` does.
 */
export async function openStore(where: string, now: () => number = Date.now): Promise<Store> {
	return createStore(await openDatabase(where), now);
}
