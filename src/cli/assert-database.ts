import { existsSync } from 'node:fs';
import { isUrl } from '../store/is-url.ts';
import { UsageError } from './usage-error.ts';

/** @throws {UsageError} when there is no such file, so that a subcommand that reads makes none. */
export function assertDatabase(where: string): void {
	if (!isUrl(where) && !existsSync(where))
		throw new UsageError(`There is no database ${where} yet: start Matinee once.`);
}
