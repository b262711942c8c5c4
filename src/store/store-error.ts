/** The database cannot be used; the message says why and what to do. */
export class StoreError extends Error {
	override name = 'StoreError';
}

/** Another program kept the database locked for too long. Nothing was saved; trying again may help. */
export class StoreBusyError extends StoreError {
	override name = 'StoreBusyError';
}

const REASONS: Readonly<Record<string, string>> = {
	SQLITE_NOTADB: 'is not a SQLite database: move it away or restore a backup of it',
	SQLITE_CORRUPT: 'is damaged: restore a backup of it',
	SQLITE_READONLY: 'is read-only: give the user that runs Matinee write access to the file and its folder',
	SQLITE_CANTOPEN: 'cannot be opened: check that its folder exists and may be written to',
	SQLITE_FULL: 'cannot grow: the disk is full',
	SQLITE_IOERR: 'cannot be read or written: check the disk it is on',
	ENOENT: 'cannot be opened: the folder above its folder does not exist',
	EACCES: 'cannot be opened: its folder may not be written to',
	EROFS: 'cannot be opened: its folder is on a read-only disk',
	ENOTDIR: 'cannot be opened: part of its folder is a file',
	EEXIST: 'cannot be opened: part of its folder is a file',
};

/**
 * Says in a sentence what an error of SQLite or of the file system means for the database at `path`; the error itself
 * becomes the cause. An error without a known reason, such as a broken constraint, is returned as it is.
 */
export function explainError(error: unknown, path: string): unknown {
	if (error instanceof StoreError) return error;
	const code = String((error as { code?: string }).code ?? '');
	const reason = Object.entries(REASONS).find(([start]) => code.startsWith(start))?.[1];
	return reason === undefined ? error : new StoreError(`The database ${path} ${reason}.`, { cause: error });
}
