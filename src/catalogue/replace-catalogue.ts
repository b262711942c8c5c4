import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { datePath } from './catalogue-date.ts';
import { writeMovieDetails } from './details-table.ts';
import { finishReplacing, readyFolder, syncToDisk } from './finish-replacing.ts';
import type { BuildContent } from './index/content-columns.ts';
import type { CompiledCatalogue } from './supplement/apply-supplement.ts';
import { writeMovieTerms } from './terms-table.ts';
import { writeMovieTitles } from './titles-table.ts';
import { writeCatalogue } from './write-catalogue.ts';
import { writeCatalogueIndex } from './write-catalogue-index.ts';

/**
 * Writes a catalogue, its checksum, its date, the tables beside it and the index of it all, all at once.
 *
 * The files are written into a folder of their own. When all are on disk, the folder gets another name: from then on
 * the new catalogue counts, and the first to read a catalogue finishes the move. Until then the old one stands.
 *
 * @param buildContent `buildMovieContent` of the model
 * @param day up to which the catalogue knows new movies, as `2025-12-01`
 * @param buildContent `buildMovieContent` of the model
 */
export async function replaceCatalogue(
	path: string,
	compiled: CompiledCatalogue,
	day: string,
	buildContent: BuildContent,
): Promise<void> {
	finishReplacing(path);
	const folder = `${readyFolder(path)}-not`;
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder);
	const staged = join(folder, basename(path));
	await writeCatalogue(staged, compiled.movies);
	await writeMovieTitles(staged, compiled.titles);
	await writeMovieDetails(staged, compiled.details);
	await writeMovieTerms(staged, compiled.terms);
	await writeCatalogueIndex(staged, buildContent);
	await writeFile(datePath(staged), `${day}\n`);
	for (const name of await readdir(folder)) syncToDisk(join(folder, name));
	syncToDisk(folder);
	await rename(folder, readyFolder(path));
	finishReplacing(path);
}
