import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes the folder of a file, if it is not there; many processes may do so at once. */
export function makeFolder(path: string): void {
	const folder = dirname(path);
	if (existsSync(folder)) return;
	try {
		// Not `recursive`: with it, Node never returns where the parent cannot hold a folder (under /proc, say).
		mkdirSync(folder);
	} catch (error) {
		if (!existsSync(folder)) throw error;
	}
}
