import { type Kysely, sql } from 'kysely';
import { type Database, EVERYTHING } from '../database.ts';
import { assertKnown, type Migrations, migrate } from '../migrate.ts';
import type { Schema } from '../schema.ts';
import { StoreError } from '../store-error.ts';
import { isMissingTable } from './explain-postgres.ts';
import { speaksPostgres } from './speak-postgres.ts';
import { makeTurns } from './turns.ts';

/**
 * Applies the migrations that the database lacks, in one transaction that waits for all other changes.
 *
 * @param name the database without its password
 * @throws {StoreError} when a newer Matinee has made the tables.
 */
export async function prepareTables({ reader, write }: Database, migrations: Migrations, name: string): Promise<void> {
	const applied = await listApplied(reader);
	assertKnown(applied, migrations, name);
	if (Object.keys(migrations).every((migration) => applied.includes(migration))) return;
	await makeTurns(reader);
	await write(EVERYTHING, (transaction) => migrate(transaction.withPlugin(speaksPostgres), migrations, name));
}

async function listApplied(reader: Kysely<Schema>): Promise<string[]> {
	try {
		const rows = await reader.selectFrom('kysely_migration').select('name').execute();
		return rows.map(({ name }) => name);
	} catch (error) {
		if (isMissingTable(error)) return [];
		throw error;
	}
}

/**
 * Looks for settings under which data would be lost or spoilt.
 *
 * @throws {StoreError}
 */
export async function assertFit(reader: Kysely<Schema>, name: string): Promise<void> {
	const { rows } = await sql<{ encoding: string; commit: string | null }>`
		select current_setting('server_encoding') as encoding, current_setting('synchronous_commit', true) as commit
	`.execute(reader);
	const [{ encoding, commit }] = rows;
	if (encoding !== 'UTF8')
		throw new StoreError(`The database ${name} is in ${encoding}: create it with "createdb --encoding=UTF8".`);
	if (commit === 'off')
		throw new StoreError(
			`The database ${name} has synchronous_commit off, so a crash would lose what was acknowledged: turn it on.`,
		);
}
