import papaparse from 'papaparse';
import { COLUMNS } from './catalogue-columns.ts';
import { CatalogueError } from './catalogue-error.ts';
import type { Movie } from './movie.ts';
import { parseMovie } from './parse-movie.ts';

/**
 * Reads the movies of a file written by the `catalogue` subcommand. Every row is checked.
 *
 * Code checks the rows and not a schema: whoever has no compiled index waits for these 94,635 rows, and zod takes ten
 * times as long over them.
 *
 * @param path names the file in messages
 * @throws {CatalogueError} when the bytes are no catalogue, or a row is bad.
 */
export function readMovies(path: string, bytes: Uint8Array): Movie[] {
	const rows = parseRows(path, decode(path, bytes));
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
	return [...byId.values()];
}

function decode(path: string, bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch (error) {
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
