import type { Movie } from './movie.ts';

/** Every film we know of, read-only. */
export interface Catalogue {
	readonly movies: readonly Movie[];
	get(movieId: number): Movie | undefined;
}
