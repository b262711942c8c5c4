import { isUrl } from './is-url.ts';
import { StoreError } from './store-error.ts';

/** @throws {StoreError} when the database is no file, which alone can be backed up and restored as one. */
export function assertFile(where: string): void {
	if (isUrl(where))
		throw new StoreError('Only a SQLite file is backed up and restored so: use pg_dump and pg_restore for PostgreSQL.');
}
