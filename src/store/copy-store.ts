import { type Kysely, sql } from 'kysely';
import { EVERYTHING } from './database.ts';
import { isUrl } from './is-url.ts';
import { openDatabase } from './open-database.ts';
import { readPages, TableSum } from './read-pages.ts';
import type { Schema } from './schema.ts';
import { StoreError } from './store-error.ts';
import { listTables, type Table } from './table-keys.ts';

/** What was copied of a table. */
export interface CopiedTable {
	readonly table: Table;
	readonly rows: number;
	/** The same in both databases. */
	readonly checksum: string;
}

/** Is told how far a copy is, a thousand rows at a time. */
type Report = (table: Table, copied: number, total: number) => void;

/**
 * Copies all that is stored from one database into another, of the same engine or the other one, and compares what
 * arrived row by row. The target gets all of it in one transaction, or nothing. What changes in the source meanwhile
 * is not copied.
 *
 * @param from a path or a URL, as `to` is
 * @throws {StoreError} when a database cannot be used, `to` is not empty, or the copy is not the same.
 */
export async function copyStore(from: string, to: string, report: Report = () => {}): Promise<CopiedTable[]> {
	const source = await openDatabase(from);
	try {
		const target = await openDatabase(to);
		try {
			let copied: CopiedTable[] | undefined;
			return await source.snapshot(async (reader) => {
				// Where only the end of the snapshot failed, it is read again, and there is nothing left to do.
				copied ??= await target
					.write(EVERYTHING, async (writer) => {
						await assertEmpty(writer);
						const tables: CopiedTable[] = [];
						for (const table of listTables()) tables.push(await copyTable(table, reader, writer, report));
						if (isUrl(to)) await countOn(writer);
						return tables;
					})
					.catch(giveToSource);
				return copied;
			});
		} finally {
			await target.close();
		}
	} finally {
		await source.close();
	}
}

/** Within a change of the target: what the source failed with. The target would take it for an error of its own. */
class SourceError extends Error {
	override name = 'SourceError';
}

function blameSource(cause: unknown): never {
	throw new SourceError('The source cannot be read.', { cause });
}

/** The source knows what its errors mean, and whether to read again. */
function giveToSource(error: unknown): never {
	throw error instanceof SourceError ? error.cause : error;
}

async function assertEmpty(writer: Kysely<Schema>): Promise<void> {
	for (const table of listTables()) {
		const count = await countRows(writer, table);
		if (count > 0)
			throw new StoreError(
				`The target is not empty, it has ${count} rows in ${table}: name a database that Matinee has not used yet.`,
			);
	}
}

async function countRows(database: Kysely<Schema>, table: Table): Promise<number> {
	const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(database);
	return rows[0].count;
}

async function copyTable(
	table: Table,
	reader: Kysely<Schema>,
	writer: Kysely<Schema>,
	report: Report,
): Promise<CopiedTable> {
	const total = await countRows(reader, table).catch(blameSource);
	const read = new TableSum();
	report(table, 0, total);
	const pages = readPages(reader, table);
	const next = () => pages.next().catch(blameSource);
	for (let page = await next(); !page.done; page = await next()) {
		const rows = page.value;
		await writer
			.insertInto(table)
			.values(rows as never)
			.execute();
		read.add(rows);
		report(table, read.count, total);
	}
	const written = new TableSum();
	for await (const rows of readPages(writer, table)) written.add(rows);
	if (written.count !== read.count || written.checksum !== read.checksum)
		throw new StoreError(`The copy of ${table} is not the same as the original: nothing was copied, try again.`);
	return { table, rows: read.count, checksum: read.checksum };
}

/** Numbers of nights go on after the last one; PostgreSQL does not see which were copied. */
async function countOn(writer: Kysely<Schema>): Promise<void> {
	await sql`
		select setval(pg_get_serial_sequence('nights', 'night_id'), coalesce(max(night_id), 0) + 1, false) from nights
	`.execute(writer);
}
