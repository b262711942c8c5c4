import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { COLUMNS } from './catalogue-columns.ts';
import type { Movie } from './movie.ts';
import { deriveOwnIds, isOwnId } from './own-id.ts';

/** Every movie we know of, read-only. */
export interface Catalogue {
	readonly movies: readonly Movie[];
	/** A movie by its id, or by an id of our own that it had before MovieLens took it in. */
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
	return createCatalogue([...byId.values()]);
}

function createCatalogue(movies: readonly Movie[]): Catalogue {
	const byId = new Map(movies.map((movie) => [movie.id, movie]));
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

/** Model files hold ids as Int32. */
const LAST_ID = 2 ** 31 - 1;

const NONE: readonly string[] = [];

function parseMovie(fields: readonly string[]): Movie {
	if (fields.length !== COLUMNS.length) throw new Error(`${fields.length} fields instead of ${COLUMNS.length}`);
	const [id, title, year, genres, imdb, tmdb, wikidata, omdb, ratings, alternatives] = fields;
	if (title.trim() === '') throw new Error('the title is empty');
	if (imdb !== '' && !/^\d{7,8}$/.test(imdb)) throw new Error(`"${imdb}" is no IMDb id`);
	if (wikidata !== '' && !/^Q[1-9]\d{0,8}$/.test(wikidata)) throw new Error(`"${wikidata}" is no Wikidata id`);
	if (omdb !== '' && !/^[1-9]\d{0,7}$/.test(omdb)) throw new Error(`"${omdb}" is no omdb.org id`);
	return {
		id: parseCount('movie id', id, 1, LAST_ID),
		title,
		alternatives: alternatives === '' ? NONE : alternatives.split('|'),
		year: year === '' ? undefined : parseCount('year', year, 1000, 9999),
		genres: genres === '' ? NONE : genres.split('|'),
		imdbId: imdb === '' ? undefined : imdb,
		tmdbId: tmdb === '' ? undefined : parseCount('TMDB id', tmdb, 1),
		wikidataId: wikidata === '' ? undefined : wikidata,
		omdbId: omdb === '' ? undefined : omdb,
		ratings: parseCount('number of ratings', ratings, 0),
	};
}

function parseCount(name: string, text: string, least: number, most = Number.MAX_SAFE_INTEGER): number {
	const count = Number(text);
	if (text === '' || !Number.isInteger(count) || count < least || count > most)
		throw new Error(`"${text}" is no ${name}`);
	return count;
}
