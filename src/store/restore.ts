import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { assertFile } from './assert-file.ts';
import { copyDatabase, type RowCounts } from './copy-database.ts';
import { findOddKind } from './find-odd-kind.ts';
import { findRealPath } from './find-real-path.ts';
import { holdLock } from './hold-lock.ts';
import { isSameFile } from './is-same-file.ts';
import { makeFolder } from './make-folder.ts';
import { assertKnown } from './migrate.ts';
import { migrations } from './migrations.ts';
import { retryWhileBusy } from './retry-while-busy.ts';
import { explainError, StoreBusyError, StoreError } from './store-error.ts';

const LOCK_WAIT_MS = 1000;

interface Restored {
	readonly counts: RowCounts;
	/** Where the database that was there before is now. */
	readonly kept: string | undefined;
}

/**
 * Replaces the database at `path` by a checked copy of `file`, in one step: a crash leaves the old database or the new
 * one.
 *
 * @throws {StoreError} when Matinee is running or `file` is not one of its backups; the message says what to do.
 */
export async function restore(file: string, path: string): Promise<Restored> {
	assertBackup(file, path);
	makeFolder(path);
	const lock = await lockAlone(path);
	const realPath = findRealPath(path);
	const incoming = `${realPath}.${process.pid}.incoming`;
	try {
		const counts = await copyDatabase(file, incoming);
		settle(realPath);
		const kept = keepOld(realPath);
		renameSync(incoming, realPath);
		return { counts, kept };
	} finally {
		rmSync(incoming, { force: true });
		lock.close();
	}
}

function assertBackup(file: string, path: string): void {
	assertFile(path);
	if (!existsSync(file)) throw new StoreError(`There is no file ${file}: name one that "backup" wrote.`);
	const [kind, kindOfOld] = [findOddKind(file), findOddKind(path)];
	if (kind) throw new StoreError(`${file} is ${kind}: name a file that "backup" wrote.`);
	if (kindOfOld) throw new StoreError(`The database ${path} is ${kindOfOld}: name a file.`);
	if (isSameFile(file, path)) throw new StoreError(`${file} is the database itself: name a file that "backup" wrote.`);
	assertKnown(readMigrations(file), migrations, file);
}

function readMigrations(file: string): string[] {
	try {
		const backup = new BetterSqlite3(file, { fileMustExist: true });
		try {
			return backup.prepare<[], string>('select name from kysely_migration').pluck().all();
		} finally {
			backup.close();
		}
	} catch (error) {
		const { code } = error as { code?: string };
		if (code !== 'SQLITE_NOTADB' && code !== 'SQLITE_ERROR') throw explainError(error, file);
		throw new StoreError(`${file} is not a database of Matinee: name a file that "backup" wrote.`, { cause: error });
	}
}

async function lockAlone(path: string): Promise<{ close(): void }> {
	try {
		return await retryWhileBusy(() => holdLock(path, 'exclusive'), performance.now() + LOCK_WAIT_MS, path);
	} catch (error) {
		if (!(error instanceof StoreBusyError)) throw explainError(error, path);
		throw new StoreError(`Matinee is running on the database ${path}: stop it first.`, { cause: error });
	}
}

/**
 * Moves what is in the write-ahead log into the database, so that one file is all of it. SQLite does so only where no
 * other program has the database open. A damaged one stays as it is.
 */
function settle(path: string): void {
	if (!existsSync(path)) return;
	const old = new BetterSqlite3(path, { timeout: 0 });
	try {
		old.pragma('journal_mode = DELETE');
	} catch (error) {
		if (String((error as { code?: string }).code).startsWith('SQLITE_BUSY'))
			throw new StoreError(`The database ${path} is open in another program: stop that one first.`, { cause: error });
	} finally {
		old.close();
	}
}

/** Gives the old database a second name, so that it outlives its replacement. @returns that name, if there was one. */
function keepOld(path: string): string | undefined {
	const kept = `${path}.before-restore-${new Date().toISOString().replaceAll(':', '-')}`;
	// SQLite would apply a log that stays behind to the new database.
	for (const suffix of ['-wal', '-journal']) if (existsSync(path + suffix)) renameSync(path + suffix, kept + suffix);
	rmSync(`${path}-shm`, { force: true });
	if (!existsSync(path)) return undefined;
	try {
		linkSync(path, kept);
	} catch {
		// Without hard links there is no database for a moment.
		renameSync(path, kept);
	}
	return kept;
}
