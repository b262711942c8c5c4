import { hash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';
import { TABLE_KEYS, type Table } from './table-keys.ts';

/** Rows at a time: SQLite takes 32,766 parameters, and the widest table has 21 columns. */
const PAGE = 1000;

type Row = Readonly<Record<string, unknown>>;

/** Reads a table page by page, in the order of its key: memory does not grow with it. */
export async function* readPages(database: Kysely<Schema>, table: Table): AsyncGenerator<Row[]> {
	const keys: readonly string[] = TABLE_KEYS[table];
	const key = sql.join(keys.map((column) => sql.ref(column)));
	for (let last: Row | undefined; ; ) {
		const after = last && sql`where (${key}) > (${sql.join(keys.map((column) => last?.[column]))})`;
		const page = sql<Row>`select * from ${sql.table(table)} ${after ?? sql``} order by ${key} limit ${sql.lit(PAGE)}`;
		const { rows } = await page.execute(database);
		if (rows.length > 0) yield rows;
		last = rows.at(-1);
		if (rows.length < PAGE) return;
	}
}

/**
 * How many rows a table has, and a number that differs when any of them does, in whatever order they come. Zero bytes
 * in a text, which PostgreSQL does not keep, make no difference.
 */
export class TableSum {
	count = 0;
	#sum = 0n;

	add(rows: readonly Row[]): void {
		this.count += rows.length;
		for (const row of rows) this.#sum = BigInt.asUintN(64, this.#sum + hashRow(row));
	}

	/** @example '00c0ffee00c0ffee' */
	get checksum(): string {
		return this.#sum.toString(16).padStart(16, '0');
	}
}

function hashRow(row: Row): bigint {
	const columns = Object.keys(row).sort();
	const text = JSON.stringify(columns.map((column) => [column, readable(row[column])]));
	return hash('sha256', text, 'buffer').readBigUInt64BE();
}

function readable(value: unknown): unknown {
	if (typeof value === 'string') return value.replaceAll('\0', '');
	return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;
}
