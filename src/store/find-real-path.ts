import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Follows symbolic links, as SQLite does, to where the database and the files beside it are. Its folder must be there. */
export function findRealPath(path: string): string {
	return existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
}
