import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { assertChecksum, hashAside } from './catalogue-checksum.ts';
import { explainReading } from './catalogue-error.ts';
import { finishReplacing } from './finish-replacing.ts';
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
 * Reads and hashes the files, 10 MB, while requests are answered.
 *
 * @throws {CatalogueError} when the catalogue cannot be read, or does not match its checksum.
 */
export async function readSources(path: string): Promise<CatalogueSources> {
	const beside = SIDE_TABLES.map((name) => join(dirname(path), name));
	const [{ bytes, digest }, ...others] = await Promise.all([
		readCatalogueFile(path),
		...[...beside, ...TITLE_TABLE_PATHS].map(async (file) => [basename(file), await hashFile(file)] as const),
	]);
	return { catalogue: bytes, digests: { [basename(path)]: digest, ...Object.fromEntries(others) } };
}

async function readCatalogueFile(path: string): Promise<{ bytes: Buffer; digest: string }> {
	try {
		finishReplacing(path);
		const bytes = await readFile(path);
		const digest = await hashAside(bytes);
		assertChecksum(path, digest);
		return { bytes, digest };
	} catch (error) {
		throw explainReading(path, error);
	}
}

async function hashFile(path: string): Promise<string> {
	let bytes: Buffer<ArrayBuffer>;
	try {
		bytes = await readFile(path);
	} catch {
		return ''; // whoever parses the file says what is wrong with it
	}
	return hashAside(bytes);
}
