import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Follows symbolic links to the database, as SQLite does for the files beside it. The folder has to exist. */
export function findRealPath(path: string): string {
	return existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
}
