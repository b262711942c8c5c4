import { writeFile } from 'node:fs/promises';
import { checksumPath, formatChecksum, hashCatalogue } from './catalogue-checksum.ts';
import { formatCatalogue } from './format-catalogue.ts';
import type { Movie } from './movie.ts';

/** Writes a catalogue, and beside it the checksum by which `readCatalogue` finds damage. */
export async function writeCatalogue(path: string, movies: readonly Movie[]): Promise<void> {
	const csv = formatCatalogue(movies);
	await writeFile(path, csv);
	await writeFile(checksumPath(path), `${formatChecksum(path, hashCatalogue(csv))}\n`);
}
