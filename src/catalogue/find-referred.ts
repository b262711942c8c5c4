import type { Movie } from './movie.ts';
import type { Reference } from './read-reference.ts';

/**
 * Finds the movie of an id of IMDb or TMDB. Reads the list from its start, which takes a millisecond: links are rare.
 *
 * @param movies the most rated first, so that it is found where two movies have one id
 */
export function findReferred({ imdbId, tmdbId }: Reference, movies: readonly Movie[]): Movie | undefined {
	if (imdbId !== undefined) return movies.find((movie) => movie.imdbId === imdbId);
	return tmdbId === undefined ? undefined : movies.find((movie) => movie.tmdbId === tmdbId);
}
