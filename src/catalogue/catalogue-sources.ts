import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readSource } from './catalogue.ts';
import type { SourceDigests } from './index/index-file.ts';
import { TITLE_TABLE_PATHS } from './index/title-tables.ts';

/** The tables beside a catalogue that its index is made of, too. */
const SIDE_TABLES = ['titles.tsv.gz', 'details.tsv.gz', 'terms.tsv.gz'];

/** The readable files that a catalogue is made of. */
export interface CatalogueSources {
	/** The bytes of the catalogue itself. */
	readonly catalogue: Buffer;
	/** What each file hashes to; empty for one that is not there. */
	readonly digests: SourceDigests;
}

/**
 * Reads and hashes the files, 10 MB, which takes some 30 ms.
 *
 * @throws {CatalogueError} when the catalogue cannot be read, or does not match its checksum.
 */
export function readSources(path: string): CatalogueSources {
	const { bytes, digest } = readSource(path);
	const beside = SIDE_TABLES.map((name) => join(dirname(path), name));
	const others = [...beside, ...TITLE_TABLE_PATHS].map((file) => [basename(file), hashFile(file)]);
	return { catalogue: bytes, digests: { [basename(path)]: digest, ...Object.fromEntries(others) } };
}

function hashFile(path: string): string {
	let bytes: Buffer;
	try {
		bytes = readFileSync(path);
	} catch {
		return ''; // whoever parses the file says what is wrong with it
	}
	return createHash('sha256').update(bytes).digest('hex');
}
