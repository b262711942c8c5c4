import type { Movie } from './movie.ts';
import type { Reference } from './read-reference.ts';

/** Returns a function that finds the movie of a reference; the maps are made when the first one is asked for. */
export function indexReferences(movies: readonly Movie[]): (reference: Reference) => Movie | undefined {
	let maps: { byImdb: ReadonlyMap<string, Movie>; byTmdb: ReadonlyMap<number, Movie> } | undefined;
	return ({ imdbId, tmdbId }) => {
		if (imdbId === undefined && tmdbId === undefined) return undefined;
		// the most rated first, so that it wins where two movies have one id
		maps ??= {
			byImdb: new Map(movies.toReversed().map((movie) => [movie.imdbId ?? '', movie])),
			byTmdb: new Map(movies.toReversed().map((movie) => [movie.tmdbId ?? 0, movie])),
		};
		return imdbId === undefined ? maps.byTmdb.get(tmdbId!) : maps.byImdb.get(imdbId);
	};
}
