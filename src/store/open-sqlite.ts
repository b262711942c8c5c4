import BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { type Database, EVERYTHING } from './database.ts';
import { findOddKind } from './find-odd-kind.ts';
import { holdLock } from './hold-lock.ts';
import { keepStatements } from './keep-statements.ts';
import { makeFolder } from './make-folder.ts';
import { type Migrations, migrate } from './migrate.ts';
import { migrations as allMigrations } from './migrations.ts';
import { retryWhileBusy } from './retry-while-busy.ts';
import { runSnapshot } from './run-snapshot.ts';
import type { Schema } from './schema.ts';
import { explainError, StoreError } from './store-error.ts';
import { type FileWatch, watchFiles } from './watch-files.ts';
import { writeInGroups } from './write-in-groups.ts';

/** How long a write waits for its turn and for other processes. An answer is deferred long before that. */
const WRITE_WAIT_MS = 10_000;

/** A reader waits only while the log is recovered after a process was killed. It blocks the event loop meanwhile. */
const READER_WAIT_MS = 100;

interface Options {
	readonly migrations?: Migrations;
	readonly waitMs?: number;
}

/**
 * Opens the SQLite file at `path`, makes it if it is not there, and brings its tables up to date.
 *
 * One connection writes and another reads: with write-ahead logging, readers go on while someone writes, here or in
 * another process. A write is acknowledged after the log was flushed to the disk, so a crash keeps it.
 *
 * @throws {StoreError} when the file cannot be opened or written, is damaged, or was made by a newer version.
 * @throws {StoreBusyError} when another program keeps it locked.
 */
export async function openSqlite(path: string, options: Options = {}): Promise<Database> {
	const { migrations = allMigrations, waitMs = WRITE_WAIT_MS } = options;
	if (path === ':memory:')
		throw new StoreError('The database :memory: would be gone when Matinee stops: name a file instead.');
	const opened: { close(): unknown }[] = [];
	const keep = <T extends { close(): unknown }>(resource: T): T => {
		opened.unshift(resource);
		return resource;
	};
	const close = async () => {
		for (const resource of opened.splice(0)) await resource.close();
	};
	try {
		const giveUpAt = performance.now() + waitMs;
		const kind = findOddKind(path);
		if (kind) throw new StoreError(`The database ${path} is ${kind}: name a file.`);
		makeFolder(path);
		keep(await retryWhileBusy(() => holdLock(path, 'shared'), giveUpAt, path));
		const writer = keep(new BetterSqlite3(path, { timeout: 0 }));
		await retryWhileBusy(() => prepareFile(writer, path), giveUpAt, path);
		const reader = keep(new BetterSqlite3(path, { timeout: READER_WAIT_MS }));
		reader.pragma('query_only = ON');
		// SQLite opens the write-ahead log at the first read. Later the file may have been pulled away.
		await retryWhileBusy(() => reader.exec('select 1 from sqlite_master'), giveUpAt, path);

		const files = keep(await watchFiles(path));
		const database = connect(path, { writer, reader, files, waitMs });
		await database.write(EVERYTHING, async (transaction) => {
			await migrate(transaction, migrations, path);
			// Writes something, so that a full disk shows here and not in front of a person.
			writer.pragma(`user_version = ${writer.pragma('user_version', { simple: true })}`);
		});
		return {
			...database,
			async close() {
				files.refuse();
				// Ends behind all that was asked for, so the group that is being written is on the disk then.
				await database.write(EVERYTHING, async () => {}).catch(() => {});
				await close();
			},
		};
	} catch (error) {
		await close();
		throw explainOpening(error, path);
	}
}

function prepareFile(writer: BetterSqlite3.Database, path: string): void {
	// A commit itself waits for no disk: `flush` does, beside the event loop.
	writer.pragma('synchronous = NORMAL');
	writer.pragma('journal_mode = WAL');
	const health = writer.pragma('quick_check(1)', { simple: true });
	if (health !== 'ok') throw new StoreError(`The database ${path} is damaged (${health}): restore a backup of it.`);
}

interface Connections {
	readonly writer: BetterSqlite3.Database;
	readonly reader: BetterSqlite3.Database;
	readonly files: FileWatch;
	readonly waitMs: number;
}

function connect(path: string, { writer, reader, files, waitMs }: Connections): Omit<Database, 'close'> {
	const [writes, reads] = [writer, reader].map(
		(connection) => new Kysely<Schema>({ dialect: new SqliteDialect({ database: keepStatements(connection) }) }),
	);
	const write = writeInGroups(writer, {
		...{ writes, waitMs },
		async begin(giveUpAt) {
			const attempt = (): void => {
				files.assertSame();
				// Takes the write lock before anything is read, so that it can be waited for.
				writer.exec('begin immediate');
			};
			await retryWhileBusy(attempt, giveUpAt, path);
		},
		// Meanwhile other processes get the lock; without this gap between our writes they waited for seconds.
		flush: files.flush,
	});
	const explain = (error: unknown): never => {
		throw explainError(error, path);
	};
	return {
		reader: reads,
		lost: files.lost,
		snapshot: (read) => runSnapshot(reads, reader, read).catch(explain),
		write: (_key, change, isLong) => write(change, isLong).catch(explain),
		note: (statement) => write(statement).catch(explain),
		early: sql<boolean>`true`,
	};
}

function explainOpening(error: unknown, path: string): StoreError {
	const explained = explainError(error, path);
	if (explained instanceof StoreError) return explained;
	const reason = error instanceof Error ? error.message : String(error);
	return new StoreError(`The database ${path} cannot be used: ${reason}.`, { cause: error });
}
