import { existsSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { assertFile } from './assert-file.ts';
import { copyDatabase, type RowCounts } from './copy-database.ts';
import { findOddKind } from './find-odd-kind.ts';
import { findRealPath } from './find-real-path.ts';
import { holdLock } from './hold-lock.ts';
import { isSameFile } from './is-same-file.ts';
import { retryWhileBusy } from './retry-while-busy.ts';
import { StoreError } from './store-error.ts';

const LOCK_WAIT_MS = 1000;

/**
 * Copies the database at `path` into `file` and checks the copy, while bots go on. `file` appears when it is complete.
 *
 * @param force replaces a `file` that is there.
 * @throws {StoreError} when that cannot be done; the message says why and what to do.
 */
export async function backUp(path: string, file: string, { force }: { force: boolean }): Promise<RowCounts> {
	assertPaths(path, file, force);
	// Nothing may replace the database in the meantime.
	const lock = await retryWhileBusy(() => holdLock(path, 'shared'), performance.now() + LOCK_WAIT_MS, path);
	try {
		const partial = `${file}.${process.pid}.partial`;
		const counts = await copyDatabase(path, partial);
		renameSync(partial, file);
		return counts;
	} finally {
		lock.close();
	}
}

function assertPaths(path: string, file: string, force: boolean): void {
	assertFile(path);
	if (!existsSync(path)) throw new StoreError(`There is no database ${path} yet: start Matinee once.`);
	if (!existsSync(dirname(file))) throw new StoreError(`The folder ${dirname(file)} does not exist: make it first.`);
	if (!existsSync(file)) return;
	const kind = findOddKind(file);
	if (kind) throw new StoreError(`${file} is ${kind}: name a file${kind === 'a folder' ? ' in it' : ''}.`);
	const realPath = findRealPath(path);
	if (['', '-wal', '-shm', '.lock'].some((suffix) => isSameFile(realPath + suffix, file)))
		throw new StoreError(`${file} belongs to the database itself: name another file.`);
	if (!force) throw new StoreError(`${file} exists already: name another file, or add --force to replace it.`);
}
