import BetterSqlite3 from 'better-sqlite3';
import { findRealPath } from './find-real-path.ts';

/**
 * Locks the file `.lock` beside the database until it is closed or the process ends, however it ends. All who use the database share the lock;
 * who replaces its file must have it alone.
 *
 * The lock is SQLite's own, on an empty database beside the real one, since the real one may be damaged or gone. The file
 * stays behind: deleting it could pull it away from a process that starts just then.
 *
 * @throws {SqliteError} SQLITE_BUSY when others hold the lock.
 */
export function holdLock(path: string, kind: 'shared' | 'exclusive'): { close(): void } {
	const lock = new BetterSqlite3(`${findRealPath(path)}.lock`, { timeout: 0 });
	try {
		lock.exec(kind === 'shared' ? 'begin; select 1 from sqlite_master' : 'begin exclusive');
	} catch (error) {
		lock.close();
		throw error;
	}
	return lock;
}
