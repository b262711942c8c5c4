import BetterSqlite3 from 'better-sqlite3';
import { findRealPath } from './find-real-path.ts';

/**
 * Locks the file `.lock` beside the database until the lock is closed or the process ends, even by `kill -9`. Processes
 * that use the database share the lock; a process that replaces it needs the lock alone.
 *
 * It is a lock of SQLite on an empty database, because the real one may be damaged or gone. The file stays: a process
 * that starts at this moment may have it open.
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
