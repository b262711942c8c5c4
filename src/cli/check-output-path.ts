import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findOddKind } from '../store/find-odd-kind.ts';
import { UsageError } from './usage-error.ts';

/**
 * Checks that a file can be written there, before hours of work and not after them.
 *
 * @param example a name of a file, for the complaint about a folder
 * @throws {UsageError} when the path is a folder, a pipe, socket or device, or its folder is missing or cannot be
 * written to.
 */
export async function checkOutputPath(path: string, example: string): Promise<void> {
	const kind = /[/\\]$/.test(path) ? 'a folder' : findKind(path);
	if (kind === 'a folder')
		throw new UsageError(`${path} is a folder; name a file in it, such as ${join(path, example)}.`);
	if (kind !== undefined) throw new UsageError(`${path} is ${kind}; name a file.`);
	try {
		await access(dirname(path), constants.W_OK);
	} catch {
		throw new UsageError(`The folder of ${path} does not exist or cannot be written to; make it first.`);
	}
}

/** A path through a file has no kind: its folder does not exist. */
function findKind(path: string): ReturnType<typeof findOddKind> {
	try {
		return findOddKind(path);
	} catch {
		return undefined;
	}
}
