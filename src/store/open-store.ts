import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { createStore } from './create-store.ts';
import { migrations } from './migrations.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';

/** The database file cannot be used; the message says why and what to do. */
export class StoreError extends Error {
	override name = 'StoreError';
}

/**
 * Opens the SQLite file at `path`, makes it if it is not there, and brings its tables up to date.
 *
 * Write-ahead logging lets readers go on while somebody writes; `synchronous = FULL` makes every commit wait for the
 * disk, so that what was acknowledged survives a crash.
 *
 * @throws {StoreError} when the file cannot be opened or written, is damaged, or was made by a newer version.
 */
export async function openStore(path: string, now: () => number = Date.now): Promise<Store> {
	let sqlite: Database.Database | undefined;
	try {
		// Not `recursive`: Node's never returns where the parent cannot hold a folder (under /proc, say).
		if (!existsSync(dirname(path))) mkdirSync(dirname(path));
		sqlite = new Database(path, { timeout: 5000 });
		sqlite.pragma('journal_mode = WAL');
		sqlite.pragma('synchronous = FULL');
		sqlite.pragma('foreign_keys = ON');
		const health = sqlite.pragma('quick_check(1)', { simple: true });
		if (health !== 'ok') throw new StoreError(`The database ${path} is damaged (${health}): restore a backup of it.`);

		const database = new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }) });
		await migrate(sqlite, database, path);
		assertWritable(sqlite);
		return createStore(database, now);
	} catch (error) {
		sqlite?.close();
		throw explain(error, path);
	}
}

async function migrate(sqlite: Database.Database, database: Kysely<Schema>, path: string): Promise<void> {
	const isNew = sqlite.prepare("select 1 from sqlite_master where name = 'kysely_migration'").get() === undefined;
	const applied = isNew ? [] : sqlite.prepare('select name from kysely_migration').pluck().all();
	if (applied.some((name) => !(String(name) in migrations))) {
		throw new StoreError(`The database ${path} was made by a newer Matinee: update this one.`);
	}
	const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
	const { error } = await migrator.migrateToLatest();
	if (error) throw error;
}

/** A read-only file opens well enough; it is the first write that would fail, in front of a person. */
function assertWritable(sqlite: Database.Database): void {
	sqlite.exec('begin immediate; rollback');
	sqlite.pragma(`user_version = ${sqlite.pragma('user_version', { simple: true })}`);
}

const REASONS: Record<string, string> = {
	SQLITE_NOTADB: 'is not a SQLite database: move it away or restore a backup of it',
	SQLITE_CORRUPT: 'is damaged: restore a backup of it',
	SQLITE_READONLY: 'is read-only: give the user that runs Matinee write access to the file and its folder',
	SQLITE_CANTOPEN: 'cannot be opened: check that its folder exists and may be written to',
	SQLITE_BUSY: 'is in use by another program: stop the other Matinee first',
	SQLITE_FULL: 'cannot grow: the disk is full',
	ENOENT: 'cannot be opened: the folder above its folder does not exist',
	EACCES: 'cannot be opened: its folder may not be written to',
	EROFS: 'cannot be opened: its folder is on a read-only disk',
	ENOTDIR: 'cannot be opened: part of its folder is a file',
	EEXIST: 'cannot be opened: part of its folder is a file',
};

function explain(error: unknown, path: string): Error {
	if (error instanceof StoreError) return error;
	// Kysely's migrator names a damaged migration table in words rather than with a code.
	const code = String((error as { code?: string }).code ?? '');
	const reason = Object.entries(REASONS).find(([start]) => code.startsWith(start))?.[1];
	const message = reason ?? `cannot be used: ${error instanceof Error ? error.message : error}`;
	return new StoreError(`The database ${path} ${message}.`, { cause: error });
}
