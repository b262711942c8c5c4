import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { Refusal } from '../bot/refusal.ts';
import type { Services } from '../services.ts';
import { type FoundMovie, findMovie, suggestMovie } from './movie-option.ts';

const SUGGESTIONS = 25;
/** Enough of the matches for a half-typed title that somebody's own movie is among them. */
const MATCHES = 500;

/**
 * The movie that a text means among those somebody rated; if it means none of them, whatever it means.
 *
 * @throws {Refusal} when they have rated nothing yet.
 */
export async function findRatedMovie(userId: string, value: unknown, services: Services): Promise<FoundMovie> {
	const ratings = await services.store.ratingsOf(userId);
	if (ratings.length === 0) throw new Refusal('unrate.noRatings');
	const found = findMovie(value, services);
	if (found.kind === 'one') return found;
	const rated = found.movies.filter(({ id }) => ratings.some(({ movieId }) => movieId === id));
	if (rated.length === 1) return { kind: 'one', movie: rated[0] };
	return rated.length > 1 ? { kind: 'several', movies: rated } : found;
}

/** The rated movies that a half-typed title may mean; the newest ratings while nothing is typed. */
export async function suggestRatedMovies(
	userId: string,
	typed: string,
	services: Services,
): Promise<APIApplicationCommandOptionChoice<string>[]> {
	const ratings = await services.store.ratingsOf(userId);
	const rated = new Map(ratings.map(({ movieId }) => [movieId, services.catalogue.get(movieId)]));
	const movies = typed.trim() === '' ? [...rated.values()] : services.titles.complete(typed.slice(0, 200), MATCHES);
	return movies
		.filter((movie) => movie !== undefined)
		.filter(({ id }) => rated.has(id))
		.slice(0, SUGGESTIONS)
		.map((movie) => suggestMovie(movie, services.catalogue));
}
