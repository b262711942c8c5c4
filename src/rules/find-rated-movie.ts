import { Refusal } from '../bot/refusal.ts';
import type { Movie } from '../catalogue/movie.ts';
import type { Services } from '../services.ts';
import { type FoundMovie, findMovie, listOthers, type UnclearMovie } from './find-movie.ts';

/**
 * Finds the movie that a text means: among those the person rated, and if it means none of these, among all.
 *
 * @throws {Refusal} when the person has rated nothing yet.
 */
export async function findRatedMovie(userId: string, value: unknown, services: Services): Promise<FoundMovie> {
	const ratings = await services.store.ratingsOf(userId);
	if (ratings.length === 0) throw new Refusal('unrate.noRatings');
	const found = findMovie(value, services);
	if (found.kind === 'one') return found;
	const rated = found.movies.filter(({ id }) => ratings.some(({ movieId }) => movieId === id));
	if (rated.length === 1) return { kind: 'one', movie: rated[0] };
	return rated.length > 1 ? { ...found, kind: 'several', movies: rated } : found;
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
