import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Movie } from '../catalogue/movie.ts';
import type { HistoryRow } from '../imports/history.ts';

/** The movies of the ids of other services that a history names. */
export interface OutsideIndex {
	readonly byImdbId: ReadonlyMap<string, Movie>;
	readonly byTmdbId: ReadonlyMap<number, Movie>;
}

/** Movies looked at between two chances for others to have the thread. */
const SLICE = 1000;

/**
 * Finds the movies of the ids in a history, in one pass over the catalogue that keeps nothing: a map of all ids would
 * take memory for good, for what few people do once. Where two movies have an id, the most rated counts.
 */
export async function findByOutsideIds(
	rows: readonly HistoryRow[],
	{ movies }: Pick<Catalogue, 'movies'>,
	pause: () => Promise<void> | undefined,
): Promise<OutsideIndex> {
	const imdbIds = new Set(rows.flatMap(({ imdbId }) => imdbId ?? []));
	const tmdbIds = new Set(rows.flatMap(({ tmdbId }) => tmdbId ?? []));
	const byImdbId = new Map<string, Movie>();
	const byTmdbId = new Map<number, Movie>();
	if (imdbIds.size + tmdbIds.size === 0) return { byImdbId, byTmdbId };
	for (let at = 0; at < movies.length; at++) {
		const movie = movies[at];
		if (movie.imdbId !== undefined && imdbIds.has(movie.imdbId)) keepMoreRated(byImdbId, movie.imdbId, movie);
		if (movie.tmdbId !== undefined && tmdbIds.has(movie.tmdbId)) keepMoreRated(byTmdbId, movie.tmdbId, movie);
		if (at % SLICE === 0) await pause();
	}
	return { byImdbId, byTmdbId };
}

function keepMoreRated<Id>(byId: Map<Id, Movie>, id: Id, movie: Movie): void {
	const other = byId.get(id);
	if (other === undefined || movie.ratings > other.ratings) byId.set(id, movie);
}
