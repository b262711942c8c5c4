import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UsageError } from '../usage-error.ts';

/**
 * Checks that a file can be written there, before hours of work and not after them.
 *
 * @throws {UsageError} when the path is a folder, or its folder is missing or cannot be written to.
 */
export async function checkOutputPath(path: string): Promise<void> {
	const isFolder = /[/\\]$/.test(path) || (await stat(path).catch(() => undefined))?.isDirectory();
	if (isFolder)
		throw new UsageError(`${path} is a folder; name a file in it, such as ${join(path, 'mine.safetensors')}.`);
	try {
		await access(dirname(path), constants.W_OK);
	} catch {
		throw new UsageError(`The folder of ${path} does not exist or cannot be written to; make it first.`);
	}
}
