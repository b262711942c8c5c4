import { Refusal } from '../bot/refusal.ts';
import type { Movie } from '../catalogue/movie.ts';
import type { Services } from '../services.ts';
import { type FoundMovie, findMovie, listOthers, type UnclearMovie } from './find-movie.ts';

/**
 * Finds the movie that a text means: among those the person rated, where it may mean several.
 *
 * @throws {Refusal} when the person has rated nothing yet, or nothing that the text may mean.
 */
export async function findRatedMovie(userId: string, value: unknown, services: Services): Promise<FoundMovie> {
	const ratings = await services.store.ratingsOf(userId);
	if (ratings.length === 0) throw new Refusal('unrate.noRatings');
	return keepOwn(findMovie(value, services), ratings) ?? refuse('unrate.noneMeant', value);
}

/**
 * Finds the movie that a text means: among those of the person's watchlist, where it may mean several.
 *
 * @throws {Refusal} when the watchlist is empty, or has nothing that the text may mean.
 */
export async function findWantedMovie(userId: string, value: unknown, services: Services): Promise<FoundMovie> {
	const watchlist = await services.store.watchlistOf(userId);
	if (watchlist.length === 0) throw new Refusal('watchlist.empty');
	return keepOwn(findMovie(value, services), watchlist) ?? refuse('watchlist.noneMeant', value);
}

/** Keeps a person's own of the movies that a text may mean; `undefined` where none is. One that it means stays. */
function keepOwn(found: FoundMovie, own: readonly { readonly movieId: number }[]): FoundMovie | undefined {
	if (found.kind === 'one') return found;
	const movies = found.movies.filter(({ id }) => own.some(({ movieId }) => movieId === id));
	if (movies.length === 0) return undefined;
	return movies.length === 1 ? { kind: 'one', movie: movies[0] } : { ...found, kind: 'several', movies };
}

function refuse(key: 'unrate.noneMeant' | 'watchlist.noneMeant', value: unknown): never {
	throw new Refusal(key, { typed: String(value).trim() });
}

/** Lists what else a text may have meant among the movies the person rated; the one it was taken for is the last. */
export async function listOtherRated(
	userId: string,
	typed: string,
	taken: Movie,
	services: Services,
): Promise<UnclearMovie> {
	const ratings = await services.store.ratingsOf(userId);
	const rated = new Set(ratings.map(({ movieId }) => movieId));
	const others = listOthers(typed, taken, services);
	return { ...others, movies: others.movies.filter((movie) => movie === taken || rated.has(movie.id)) };
}
