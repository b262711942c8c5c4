import { createHash, webcrypto } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CatalogueError } from './catalogue-error.ts';

/** The file with the checksum of a catalogue: `catalogue.csv.sha256` beside `catalogue.csv`. */
export function checksumPath(path: string): string {
	return `${path}.sha256`;
}

/** The line that the checksum file holds, as `sha256sum` writes it. */
export function formatChecksum(path: string, digest: string): string {
	return `${digest}  ${basename(path)}`;
}

/** Hashes a catalogue. 6 MB take about 10 ms. */
export function hashCatalogue(bytes: Uint8Array | string): string {
	return createHash('sha256').update(bytes).digest('hex');
}

/** Hashes in a thread of Node's pool, while requests are answered. @returns the same as `hashCatalogue`. */
export async function hashAside(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
}

/**
 * Compares a catalogue with the checksum beside it, if there is one.
 *
 * @param digest of the catalogue
 * @throws {CatalogueError} when they differ.
 */
export function assertChecksum(path: string, digest: string): void {
	const file = checksumPath(path);
	if (!existsSync(file)) return;
	const expected = readFileSync(file, 'utf8').split(/\s/, 1)[0];
	if (expected === digest) return;
	throw new CatalogueError(
		`${path} does not match its checksum in ${file}: it is damaged, or it was edited. ` +
			'Restore both files, or compile them again: npm run cli -- catalogue <ml-32m folder>. ' +
			`If the edit is yours, make this the only line of ${file}: ${formatChecksum(path, digest)}`,
	);
}
