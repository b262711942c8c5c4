import { statSync } from 'node:fs';

/**
 * Says what stands at `path` where a file should be; `undefined` if it is a file, or nothing.
 *
 * @example findOddKind('/dev/null') // 'a pipe, socket or device'
 */
export function findOddKind(path: string): 'a folder' | 'a pipe, socket or device' | undefined {
	const found = statSync(path, { throwIfNoEntry: false });
	if (found === undefined || found.isFile()) return undefined;
	return found.isDirectory() ? 'a folder' : 'a pipe, socket or device';
}
