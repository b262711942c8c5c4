import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { datePath } from './catalogue-date.ts';
import { writeMovieDetails } from './details-table.ts';
import type { CompiledCatalogue } from './supplement/apply-supplement.ts';
import { writeMovieTerms } from './terms-table.ts';
import { writeMovieTitles } from './titles-table.ts';
import { writeCatalogue } from './write-catalogue.ts';

/**
 * Writes a catalogue, its checksum, its date and the tables beside it, all at once.
 *
 * The files are written into a folder of their own. When all are on disk, the folder gets another name: from then on
 * the new catalogue counts, and whoever reads a catalogue first finishes the move. Until then the old one stands.
 *
 * @param day up to which the catalogue knows new movies, as `2025-12-01`
 */
export async function replaceCatalogue(path: string, compiled: CompiledCatalogue, day: string): Promise<void> {
	finishReplacing(path);
	const folder = `${readyFolder(path)}-not`;
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder);
	const staged = join(folder, basename(path));
	await writeCatalogue(staged, compiled.movies);
	await writeMovieTitles(staged, compiled.titles);
	await writeMovieDetails(staged, compiled.details);
	await writeMovieTerms(staged, compiled.terms);
	await writeFile(datePath(staged), `${day}\n`);
	for (const name of await readdir(folder)) syncToDisk(join(folder, name));
	syncToDisk(folder);
	await rename(folder, readyFolder(path));
	finishReplacing(path);
}

/** Moves the files of a complete new catalogue to their places, if there is one. Several processes may do so. */
export function finishReplacing(path: string): void {
	const folder = readyFolder(path);
	let names: string[];
	try {
		names = readdirSync(folder);
	} catch (error) {
		if (isMissing(error)) return;
		throw error;
	}
	for (const name of names) ignoreMissing(() => renameSync(join(folder, name), join(dirname(path), name)));
	syncToDisk(dirname(path));
	ignoreMissing(() => rmdirSync(folder));
}

/** The complete files of a new catalogue: `data/.catalogue.csv.ready`. */
function readyFolder(path: string): string {
	return join(dirname(path), `.${basename(path)}.ready`);
}

function isMissing(error: unknown): boolean {
	return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

/** What is missing was moved by another process. */
function ignoreMissing(move: () => void): void {
	try {
		move();
	} catch (error) {
		if (!isMissing(error)) throw error;
	}
}

function syncToDisk(path: string): void {
	let file: number;
	try {
		file = openSync(path, 'r');
	} catch (error) {
		// Windows opens no folders, and keeps their entries safe itself.
		if (['EISDIR', 'EPERM', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return;
		throw error;
	}
	try {
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}
