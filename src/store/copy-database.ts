import { rmSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { explainError, StoreError } from './store-error.ts';

/** The number of rows by table. */
export type RowCounts = Readonly<Record<string, number>>;

/**
 * Copies a database into the new file `to`, as it is at one moment while others go on writing, and checks the copy:
 * `integrity_check`, and as many rows in each table. A copy that is not complete is deleted.
 *
 * @throws {StoreError} when one of the two cannot be used, or the copy is not the same.
 */
export async function copyDatabase(from: string, to: string): Promise<RowCounts> {
	const source = explained(from, () => new BetterSqlite3(from, { fileMustExist: true }));
	try {
		// The transaction holds on to the state that is counted and copied.
		const counts = explained(from, () => {
			source.exec('begin');
			return countRows(source);
		});
		await source.backup(to).catch((error) => {
			throw explainError(error, to);
		});
		explained(to, () => checkCopy(to, counts, from));
		return counts;
	} catch (error) {
		for (const suffix of ['', '-journal']) rmSync(to + suffix, { force: true });
		throw error;
	} finally {
		source.close();
	}
}

function checkCopy(path: string, expected: RowCounts, from: string): void {
	const copy = new BetterSqlite3(path);
	try {
		// Without write-ahead logging the copy is one file with nothing beside it.
		copy.pragma('journal_mode = DELETE');
		// Pages are copied as they are, so damage was in the source.
		const health = copy.pragma('integrity_check(1)', { simple: true });
		if (health !== 'ok') throw new StoreError(`The database ${from} is damaged (${health}): restore a backup of it.`);
		const counts = countRows(copy);
		if (JSON.stringify(counts) !== JSON.stringify(expected))
			throw new StoreError(`The copy of ${from} lacks rows (${JSON.stringify(counts)}): try again.`);
	} finally {
		copy.close();
	}
}

function countRows(database: BetterSqlite3.Database): RowCounts {
	const tables = database
		.prepare(
			"select name from sqlite_master where type = 'table' and name not like 'sqlite!_%' escape '!' order by name",
		)
		.pluck()
		.all();
	const count = (table: string) => database.prepare(`select count(*) from "${table}"`).pluck().get() as number;
	return Object.fromEntries((tables as string[]).map((table) => [table, count(table)]));
}

function explained<T>(path: string, run: () => T): T {
	try {
		return run();
	} catch (error) {
		throw explainError(error, path);
	}
}
