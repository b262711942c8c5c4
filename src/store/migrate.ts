import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import { StoreError } from './store-error.ts';

/** Changes the tables. It may run queries and nothing else. */
type Migration = (transaction: Kysely<Schema>) => Promise<void>;

/** Migrations by name, in the order in which they are applied. */
export type Migrations = Readonly<Record<string, Migration>>;

/**
 * Applies the migrations that a database lacks. Call it inside one write transaction: then a crash leaves all of them
 * or none, and only one of many processes that start at once migrates.
 *
 * This replaces Kysely's migrator, which changes SQLite's tables outside of a transaction.
 *
 * @throws {StoreError} when the database has a migration that is not among these.
 */
export async function migrate(transaction: Kysely<Schema>, migrations: Migrations, path: string): Promise<void> {
	await transaction.schema
		.createTable('kysely_migration')
		.ifNotExists()
		.addColumn('name', 'varchar(255)', (column) => column.notNull().primaryKey())
		.addColumn('timestamp', 'varchar(255)', (column) => column.notNull())
		.execute();
	const rows = await transaction.selectFrom('kysely_migration').select('name').execute();
	const applied = new Set(rows.map(({ name }) => name));
	assertKnown(applied, migrations, path);
	for (const [name, change] of Object.entries(migrations)) {
		if (applied.has(name)) continue;
		await change(transaction);
		const row = { name, timestamp: new Date().toISOString() };
		await transaction.insertInto('kysely_migration').values(row).execute();
	}
}

/** @throws {StoreError} when a newer Matinee, with more migrations, has made the database. */
export function assertKnown(applied: Iterable<string>, migrations: Migrations, path: string): void {
	for (const name of applied) {
		if (!Object.hasOwn(migrations, name))
			throw new StoreError(`The database ${path} was made by a newer Matinee: update this one.`);
	}
}
