import { createStore } from './create-store.ts';
import { openSqlite } from './open-sqlite.ts';
import type { Store } from './store.ts';

/**
 * Opens the store in the SQLite file at `path`. Many processes may have it open.
 *
 * @throws {StoreError} as `openSqlite` does.
 */
export async function openStore(path: string, now: () => number = Date.now): Promise<Store> {
	return createStore(await openSqlite(path), now);
}
