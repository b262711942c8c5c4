import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

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
export function readyFolder(path: string): string {
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

/** Waits until a file, or the names in a folder, are on disk. */
export function syncToDisk(path: string): void {
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
