import { rename, rm, writeFile } from 'node:fs/promises';
import { readSources } from './catalogue-sources.ts';
import type { BuildContent } from './index/content-columns.ts';
import { encodeIndex } from './index/index-file.ts';
import { buildIndexOf, indexPath } from './open-catalogue.ts';

/**
 * Compiles the index of a catalogue from the files that people can read, and writes it beside the catalogue. Call it
 * after any of those files was written. At any time the file holds either the old index or the whole new one.
 *
 * @param buildContent `buildMovieContent` of the model
 * @returns the size of the file in bytes
 * @throws {CatalogueError} when a source cannot be read or has a bad row.
 */
export async function writeCatalogueIndex(path: string, buildContent: BuildContent): Promise<number> {
	const sources = await readSources(path);
	const bytes = encodeIndex(buildIndexOf(path, sources, buildContent), sources.digests);
	const temporary = `${indexPath(path)}.${process.pid}.tmp`;
	try {
		await writeFile(temporary, bytes, { flush: true });
		await rename(temporary, indexPath(path));
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
	return bytes.length;
}
