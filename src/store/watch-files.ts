import { stat } from 'node:fs/promises';
import { findRealPath } from './find-real-path.ts';
import { StoreError } from './store-error.ts';

/** The database and what SQLite keeps beside it while it is open: a commit goes to the write-ahead log first. */
const SUFFIXES = ['', '-wal', '-shm'];

export interface FileWatch {
	/** @throws {StoreError} when a file is gone or was replaced. */
	assertSame(): Promise<void>;
	/** Resolves when `assertSame` first throws. */
	readonly lost: Promise<StoreError>;
}

/** Remembers which files an open database has. SQLite itself would write on into a deleted file. */
export async function watchFiles(path: string): Promise<FileWatch> {
	const { promise: lost, resolve: lose } = Promise.withResolvers<StoreError>();
	const realPath = findRealPath(path);
	const before = await identifyFiles(realPath);
	return {
		lost,
		async assertSame() {
			if ((await identifyFiles(realPath)) === before) return;
			const error = new StoreError(
				`The database file ${path} was deleted or replaced while Matinee was running: restart it.`,
			);
			lose(error);
			throw error;
		},
	};
}

async function identifyFiles(path: string): Promise<string> {
	const found = await Promise.all(SUFFIXES.map((suffix) => stat(path + suffix).catch(() => undefined)));
	return found.map((file) => (file ? `${file.dev}:${file.ino}` : 'none')).join(' ');
}
