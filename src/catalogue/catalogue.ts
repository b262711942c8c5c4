import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { assertChecksum } from './catalogue-checksum.ts';
import { COLUMNS } from './catalogue-columns.ts';
import { CatalogueError } from './catalogue-error.ts';
import type { Movie } from './movie.ts';
import { deriveOwnIds, isOwnId } from './own-id.ts';
import { parseMovie } from './parse-movie.ts';
import { finishReplacing } from './replace-catalogue.ts';

/** Every movie we know of, read-only. */
export interface Catalogue {
	readonly movies: readonly Movie[];
	/** A movie by its id, or by an id of our own that it had before MovieLens took it in. */
	get(movieId: number): Movie | undefined;
}

/**
 * Reads a file written by the `catalogue` subcommand. Every row is checked, and the whole file against the checksum
 * beside it; a catalogue of your own needs none.
 *
 * Code checks the rows and not a schema: boot waits for these 94,635 rows, and zod takes ten times as long over them.
 *
 * @throws {CatalogueError} when the file cannot be read, is damaged, is not a catalogue, or a row is bad.
 */
export function readCatalogue(path: string): Catalogue {
	finishReplacing(path);
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
	return createCatalogue(byId);
}

function createCatalogue(byId: ReadonlyMap<number, Movie>): Catalogue {
	const movies = [...byId.values()];
	let byOwnId: ReadonlyMap<number, Movie> | undefined;
	const getByOwnId = (movieId: number) => {
		byOwnId ??= indexByOwnIds(movies);
		return byOwnId.get(movieId);
	};
	return { movies, get: (movieId) => byId.get(movieId) ?? (isOwnId(movieId) ? getByOwnId(movieId) : undefined) };
}

/** Every id of our own that a movie could ever have had: what the numbers of other services in its row give. */
function indexByOwnIds(movies: readonly Movie[]): Map<number, Movie> {
	return new Map(movies.flatMap((movie) => deriveOwnIds(movie).map((id) => [id, movie] as const)));
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
