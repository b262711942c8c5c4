import { Refusal } from '../bot/refusal.ts';
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
	const reason = readReason(word);
	await store.dismiss(userId, movie.id, reason);
	return { movie, reason };
}

/**
 * Takes back the hiding that an undo button was made for, so that the movie can be recommended again.
 *
 * @param word the reason it was hidden for, as {@link hideMovie} reads it.
 * @throws {Refusal} when it was hidden for another reason since: an old button undoes nothing newer.
 */
export async function unhideMovie(
	userId: string,
	movie: Movie,
	word: string | undefined,
	services: Services,
): Promise<RatedMovie> {
	const dismissals = await services.store.dismissalsOf(userId);
	const current = dismissals.find(({ movieId }) => movieId === movie.id);
	if (current && current.reason !== readReason(word)) throw new Refusal('panel.hiddenSince');
	await services.store.undismiss(userId, movie.id);
	return readRating(userId, movie, services);
}

function readReason(word: string | undefined): DismissalReason {
	return word === 'seen' ? 'seen' : 'not interested';
}
