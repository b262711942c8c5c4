import { readFileSync } from 'node:fs';
import { assertChecksum, hashCatalogue } from './catalogue-checksum.ts';
import { explainReading } from './catalogue-error.ts';
import { finishReplacing } from './finish-replacing.ts';
import { findSorted } from './index/find-sorted.ts';
import type { Lookup } from './index/lookup.ts';
import { openMovies } from './index/open-movies.ts';
import { type MovieColumns, packMovies } from './index/pack-movies.ts';
import type { Movie } from './movie.ts';
import { readMovies } from './read-movies.ts';

/** Every movie we know of, read-only. */
export interface Catalogue {
	/** All movies, in the order of their ids. Makes them all at the first call: for tools, not for requests. */
	readonly movies: readonly Movie[];
	/** How many movies there are. */
	readonly size: number;
	/** A movie by its id, or by an id of our own that it had before MovieLens took it in. */
	get(movieId: number): Movie | undefined;
	/** Whether `get` finds a movie. */
	has(movieId: number): boolean;
}

/**
 * Reads a file written by the `catalogue` subcommand, and checks it against the checksum beside it; a catalogue of your
 * own needs none. For tools that need no title search; the bot uses `openCatalogue`.
 *
 * @throws {CatalogueError} when the file cannot be read, is damaged, is not a catalogue, or a row is bad.
 */
export function readCatalogue(path: string): Catalogue {
	const index = packMovies(readMovies(path, readBytes(path)));
	return createCatalogue(index, openMovies(index));
}

function readBytes(path: string): Buffer {
	try {
		finishReplacing(path);
		const bytes = readFileSync(path);
		assertChecksum(path, hashCatalogue(bytes));
		return bytes;
	} catch (error) {
		throw explainReading(path, error);
	}
}

export function createCatalogue(index: MovieColumns, movies: Lookup<Movie>): Catalogue {
	const { movieIds, sortedIds, sortedMovies } = index;
	const find = (movieId: number): number => {
		const at = findSorted(sortedIds, movieId);
		return sortedIds[at] === movieId ? sortedMovies[at] : -1;
	};
	let all: Movie[] | undefined;
	return {
		size: movieIds.length,
		get movies() {
			all ??= Array.from(movieIds.toSorted(), (movieId) => movies.at(find(movieId)));
			return all;
		},
		get(movieId) {
			const place = find(movieId);
			return place < 0 ? undefined : movies.at(place);
		},
		has: (movieId) => find(movieId) >= 0,
	};
}
