import { statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { findRealPath } from './find-real-path.ts';
import { StoreError } from './store-error.ts';

/** The database and what SQLite keeps beside it while it is open: a commit goes to the write-ahead log first. */
const SUFFIXES = ['', '-wal', '-shm'];

/** The files of an open database. */
export interface FileWatch {
	/** @throws {StoreError} when a file is gone or was replaced, after a flush that failed, and after `refuse`. */
	assertSame(): void;
	/**
	 * Waits, beside the event loop, until the disk has all that was committed. When that fails, the database takes no
	 * more changes: a crash would lose those that stand behind a gap in the log.
	 *
	 * @throws {StoreError} when the disk fails, or when a file is gone or was replaced.
	 */
	flush(): Promise<void>;
	/** Resolves when one of these first throws, but for `refuse`. */
	readonly lost: Promise<StoreError>;
	/** Lets nothing begin any more, since the database is about to be closed. What is under way can still be flushed. */
	refuse(): void;
	close(): Promise<void>;
}

/** Watches the files of an open database. SQLite itself would write on into a deleted file. */
export async function watchFiles(path: string): Promise<FileWatch> {
	const { promise: lost, resolve: tell } = Promise.withResolvers<StoreError>();
	const realPath = findRealPath(path);
	const before = identifyFiles(realPath);
	// Opened for writing, as Windows flushes no other file.
	const log = await open(`${realPath}-wal`, 'r+');
	let refusal: StoreError | undefined;

	function lose(error: StoreError): never {
		tell(error);
		throw error;
	}

	function assertUnchanged(): void {
		if (identifyFiles(realPath) === before) return;
		lose(new StoreError(`The database file ${path} was deleted or replaced while Matinee was running: restart it.`));
	}

	return {
		assertSame() {
			if (refusal) throw refusal;
			assertUnchanged();
		},
		async flush() {
			try {
				await log.datasync();
			} catch (cause) {
				refusal = new StoreError(
					`The disk did not take what the database ${path} wrote: check it, and restart Matinee.`,
					{ cause },
				);
				lose(refusal);
			}
			assertUnchanged();
		},
		lost,
		refuse() {
			refusal ??= new StoreError(`The database ${path} is closed.`);
		},
		close: () => log.close(),
	};
}

function identifyFiles(path: string): string {
	return SUFFIXES.map((suffix) => identifyFile(path + suffix)).join(' ');
}

function identifyFile(path: string): string {
	try {
		const { dev, ino } = statSync(path);
		return `${dev}:${ino}`;
	} catch {
		return 'none';
	}
}
