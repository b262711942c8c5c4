import type { Movie } from '../catalogue/movie.ts';
import type { Services } from '../services.ts';
import type { DismissalReason } from '../store/store.ts';
import { type RatedMovie, readRating } from './read-rating.ts';

/** A movie that we keep out of a person's recommendations. */
export interface HiddenMovie {
	readonly movie: Movie;
	readonly reason: DismissalReason;
}

/**
 * Hides a movie from a person's recommendations.
 *
 * @param word the reason as a `custom_id` says it: `seen`, or anything else for "not interested".
 */
export async function hideMovie(
	userId: string,
	movie: Movie,
	word: string | undefined,
	{ store }: Services,
): Promise<HiddenMovie> {
	const reason = word === 'seen' ? 'seen' : 'not interested';
	await store.dismiss(userId, movie.id, reason);
	return { movie, reason };
}

/** Lets a hidden movie be recommended again. */
export async function unhideMovie(userId: string, movie: Movie, services: Services): Promise<RatedMovie> {
	await services.store.undismiss(userId, movie.id);
	return readRating(userId, movie, services);
}
