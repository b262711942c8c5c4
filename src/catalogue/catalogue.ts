import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { COLUMNS } from './catalogue-columns.ts';
import type { Movie } from './movie.ts';

/** Every movie we know of, read-only. */
export interface Catalogue {
	readonly movies: readonly Movie[];
	get(movieId: number): Movie | undefined;
}

/** The catalogue file cannot be used; the message names the file, the line and what is wrong there. */
export class CatalogueError extends Error {
	override name = 'CatalogueError';
}

/**
 * Reads a file written by the `catalogue` subcommand. Every row is checked.
 *
 * Checked by hand and not by a schema: zod takes 100 ms over these 87,861 rows, the lines below 10 ms, and boot waits for it.
 *
 * @throws {CatalogueError} when the file cannot be read, is not a catalogue, or a row is bad.
 */
export function readCatalogue(path: string): Catalogue {
	const rows = readRows(path);
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

function readRows(path: string): string[][] {
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
	} catch (error) {
		throw new CatalogueError(`Cannot read the catalogue ${path}: ${(error as Error).message}`);
	}
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

const NONE: readonly string[] = [];

function parseMovie(fields: readonly string[]): Movie {
	if (fields.length !== COLUMNS.length) throw new Error(`${fields.length} fields instead of ${COLUMNS.length}`);
	const [id, title, year, genres, imdb, tmdb, ratings, alternatives] = fields;
	if (title.trim() === '') throw new Error('the title is empty');
	if (imdb !== '' && !/^\d{7,8}$/.test(imdb)) throw new Error(`"${imdb}" is no IMDb id`);
	return {
		id: parseCount('movie id', id, 1),
		title,
		alternatives: alternatives === '' ? NONE : alternatives.split('|'),
		year: year === '' ? undefined : parseCount('year', year, 1000, 9999),
		genres: genres === '' ? NONE : genres.split('|'),
		imdbId: imdb === '' ? undefined : imdb,
		tmdbId: tmdb === '' ? undefined : parseCount('TMDB id', tmdb, 1),
		ratings: parseCount('number of ratings', ratings, 0),
	};
}

function parseCount(name: string, text: string, least: number, most = Number.MAX_SAFE_INTEGER): number {
	const count = Number(text);
	if (text === '' || !Number.isInteger(count) || count < least || count > most)
		throw new Error(`"${text}" is no ${name}`);
	return count;
}
