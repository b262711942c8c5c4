import { StoreError } from '../store-error.ts';

/**
 * What messages call a database: its address without user and password.
 *
 * @example nameDatabase('postgres://me:secret@db.example:5433/matinee') // 'matinee at db.example:5433'
 * @throws {StoreError} when it is no address; the message does not repeat it.
 */
export function nameDatabase(url: string): string {
	const parsed = URL.parse(url);
	if (!parsed)
		throw new StoreError('The database has no such address: give one like postgres://user:password@host/database.');
	return `${decodeURIComponent(parsed.pathname.slice(1))} at ${parsed.host || 'this machine'}`;
}
