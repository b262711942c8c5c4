import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { assertChecksum } from './catalogue-checksum.ts';
import { COLUMNS } from './catalogue-columns.ts';
import { CatalogueError } from './catalogue-error.ts';
import type { Movie } from './movie.ts';
import { parseMovie } from './parse-movie.ts';

/** Every movie we know of, read-only. */
export interface Catalogue {
	readonly movies: readonly Movie[];
	get(movieId: number): Movie | undefined;
}

/**
 * Reads a file written by the `catalogue` subcommand. Every row is checked, and the whole file against the checksum
 * beside it; a catalogue of your own needs none.
 *
 * Code checks the rows and not a schema: boot waits for these 87,861 rows, and zod takes ten times as long over them.
 *
 * @throws {CatalogueError} when the file cannot be read, is damaged, is not a catalogue, or a row is bad.
 */
export function readCatalogue(path: string): Catalogue {
	const rows = parseRows(path, readText(path));
	const byId = new Map<number, Movie>();
	for (let at = 1; at < rows.length; at++) {
		try {
			const movie = parseMovie(rows[at]);
			if (byId.has(movie.id)) throw new Error(`movie ${movie.id} is there twice`);
			byId.set(movie.id, movie);
		} catch (error) {
			const reason = (error as Error).message;
			throw new CatalogueError(
				`${path}:${at + 1}: ${reason}. Compile it again: npm run cli -- catalogue <ml-32m folder>`,
			);
		}
	}
	if (byId.size === 0) throw new CatalogueError(`${path} holds no movies`);
	return { movies: [...byId.values()], get: (movieId) => byId.get(movieId) };
}

function readText(path: string): string {
	try {
		const bytes = readFileSync(path);
		assertChecksum(path, bytes);
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch (error) {
		if (error instanceof CatalogueError) throw error;
		throw new CatalogueError(`Cannot read the catalogue ${path}: ${(error as Error).message}`);
	}
}

function parseRows(path: string, text: string): string[][] {
	const { data, errors } = papaparse.parse<string[]>(text.replaceAll('\r\n', '\n').trimEnd(), {
		delimiter: ',',
		newline: '\n',
	});
	if (errors.length > 0) throw new CatalogueError(`${path}:${(errors[0].row ?? 0) + 1}: ${errors[0].message}`);
	if (data[0]?.join() !== COLUMNS.join()) {
		throw new CatalogueError(`${path} is not a catalogue: its first line must be "${COLUMNS.join()}"`);
	}
	return data;
}
