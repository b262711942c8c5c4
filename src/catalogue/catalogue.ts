import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { COLUMNS } from './catalogue-columns.ts';
import type { Movie } from './movie.ts';

/** Every film we know of, read-only. */
export interface Catalogue {
	readonly movies: readonly Movie[];
	get(movieId: number): Movie | undefined;
}

/** The catalogue file cannot be used; the message names the file, the line and what is wrong there. */
export class CatalogueError extends Error {
	override name = 'CatalogueError';
}

/**
 * Reads a file written by the `catalogue` verb. Every row is checked.
 *
 * Checked by hand and not by a schema: zod takes 100 ms over these 87,585 rows, the lines below 10 ms, and boot waits for it.
 *
 * @throws {CatalogueError} when the file cannot be read, is not a catalogue, or a row is bad.
 */
export function readCatalogue(path: string): Catalogue {
	const rows = readRows(path);
	const byId = new Map<number, Movie>();
	for (let at = 1; at < rows.length; at++) {
		const fail = (reason: string): never => {
			throw new CatalogueError(
				`${path}:${at + 1}: ${reason}. Compile it again: npm run cli -- catalogue <ml-32m folder>`,
			);
		};
		const movie = parseMovie(rows[at], fail);
		if (byId.has(movie.id)) fail(`movie ${movie.id} is there twice`);
		byId.set(movie.id, movie);
	}
	if (byId.size === 0) throw new CatalogueError(`${path} holds no movies`);
	return createCatalogue([...byId.values()]);
}

/** The catalogue of the given movies, whose ids must differ. */
export function createCatalogue(movies: readonly Movie[]): Catalogue {
	const byId = new Map(movies.map((movie) => [movie.id, movie]));
	return { movies, get: (movieId) => byId.get(movieId) };
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

function parseMovie(fields: readonly string[], fail: (reason: string) => never): Movie {
	if (fields.length !== COLUMNS.length) fail(`${fields.length} fields instead of ${COLUMNS.length}`);
	const [id, title, year, genres, imdb, tmdb, ratings, alternatives] = fields;
	const parseCount = (name: string, text: string, least: number): number => {
		const count = Number(text);
		return text !== '' && Number.isSafeInteger(count) && count >= least ? count : fail(`"${text}" is no ${name}`);
	};
	if (title.trim() === '') fail('the title is empty');
	if (year !== '' && !/^\d{4}$/.test(year)) fail(`"${year}" is no year`);
	if (imdb !== '' && !/^\d{7,8}$/.test(imdb)) fail(`"${imdb}" is no IMDb id`);
	return {
		id: parseCount('movie id', id, 1),
		title,
		alternatives: alternatives === '' ? NONE : alternatives.split('|'),
		year: year === '' ? undefined : Number(year),
		genres: genres === '' ? NONE : genres.split('|'),
		imdbId: imdb === '' ? undefined : imdb,
		tmdbId: tmdb === '' ? undefined : parseCount('TMDB id', tmdb, 1),
		ratings: parseCount('number of ratings', ratings, 0),
	};
}
