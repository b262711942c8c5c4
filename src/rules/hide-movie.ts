import { Refusal } from '../bot/refusal.ts';
import type { Movie } from '../catalogue/movie.ts';
import type { Services } from '../services.ts';
import type { DismissalReason } from '../store/store.ts';
import { readMovieId } from './find-movie.ts';
import { type RatedMovie, readRating } from './read-rating.ts';
import { readWhole } from './read-whole.ts';

/** A movie that we keep out of a person's recommendations. */
export interface HiddenMovie {
	readonly movie: Movie;
	readonly reason: DismissalReason;
	/** When it was added to the watchlist, which it left; `undefined` where it was not on it. */
	readonly wantedSince: number | undefined;
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
	return { movie, reason, wantedSince: await store.dismiss(userId, movie.id, reason) };
}

/**
 * Takes back the hiding that an undo button was made for, so that the movie can be recommended again.
 *
 * @param args the movie, the reason it was hidden for, as {@link hideMovie} reads it, and its place on the watchlist,
 *   if it had one
 * @throws {Refusal} when it was hidden for another reason since: an old button undoes nothing newer.
 */
export async function unhideMovie(userId: string, args: readonly string[], services: Services): Promise<RatedMovie> {
	const movie = readMovieId(args[0], services);
	const dismissals = await services.store.dismissalsOf(userId);
	const current = dismissals.find(({ movieId }) => movieId === movie.id);
	if (current && current.reason !== readReason(args[1])) throw new Refusal('panel.hiddenSince');
	const wasHidden = await services.store.undismiss(userId, movie.id);
	const rating = await readRating(userId, movie, services);
	const wantedSince = args[2] === undefined ? undefined : readWhole(args[2], 0, Date.now());
	if (wasHidden && wantedSince !== undefined && rating.stars === undefined)
		await services.store.addToWatchlist(userId, movie.id, wantedSince);
	return rating;
}

function readReason(word: string | undefined): DismissalReason {
	return word === 'seen' ? 'seen' : 'not interested';
}
