import { Refusal } from '../bot/refusal.ts';
import { labelMovie, type Movie } from '../catalogue/movie.ts';
import type { Services } from '../services.ts';
import { readMovieId } from './find-movie.ts';
import { readStars } from './stars.ts';

/** Stands for "no rating" in the `custom_id` of an undo button. */
export const NO_STARS = '-';

/** What rating a movie, or removing its rating, changed. */
export type RatingChange = SavedRating | RemovedRating;

export interface SavedRating extends Standing {
	readonly stars: number;
	/** `undefined` where there was no rating before. */
	readonly previous: number | undefined;
}

export interface RemovedRating extends Standing {
	readonly stars: undefined;
	readonly previous: number;
}

/** What a movie and its rating mean for recommendations. */
interface Standing {
	readonly movie: Movie;
	/** Whether the model knows the movie, so that its stars steer recommendations. */
	readonly isKnown: boolean;
	/** How many movies that the model knows the person has rated now. */
	readonly known: number;
}

/** Saves a rating; it replaces the one before. */
export async function rateMovie(userId: string, movie: Movie, stars: number, services: Services): Promise<SavedRating> {
	const { previous, movieIds } = await services.store.rate(userId, movie.id, stars);
	return { ...judgeStanding(movie, movieIds, services), stars, previous: previous?.stars };
}

/**
 * Removes a rating.
 *
 * @throws {Refusal} when the person has not rated the movie.
 */
export async function unrateMovie(userId: string, movie: Movie, services: Services): Promise<RemovedRating> {
	const removed = await services.store.unrate(userId, movie.id);
	if (!removed) throw new Refusal('unrate.notRated', { movie: labelMovie(movie) });
	return { ...(await readStanding(userId, movie, services)), stars: undefined, previous: removed.stars };
}

/**
 * Takes back the rating that an undo button was made for.
 *
 * @param args the movie, the stars it was given, and the stars before those or {@link NO_STARS}.
 * @throws {Refusal} when the rating has changed since: an old button undoes nothing newer.
 */
export async function undoRating(userId: string, args: readonly string[], services: Services): Promise<RatingChange> {
	const movie = readMovieId(args[0], services);
	const current = await services.store.ratingOf(userId, movie.id);
	if (current?.stars !== readStars(args[1])) throw new Refusal('rate.changedSince');
	if (args[2] === NO_STARS) return unrateMovie(userId, movie, services);
	return rateMovie(userId, movie, readStars(args[2]), services);
}

/**
 * Brings back the rating that was removed.
 *
 * @param args the movie and the stars it had.
 * @throws {Refusal} when the movie was rated again since: an old button undoes nothing newer.
 */
export async function restoreRating(userId: string, args: readonly string[], services: Services): Promise<SavedRating> {
	const movie = readMovieId(args[0], services);
	const current = await services.store.ratingOf(userId, movie.id);
	if (current) throw new Refusal('rate.changedSince');
	return rateMovie(userId, movie, readStars(args[1]), services);
}

/** Reads what a movie means for recommendations now. */
export async function readStanding(userId: string, movie: Movie, services: Services): Promise<Standing> {
	return judgeStanding(movie, await services.store.ratedBy(userId), services);
}

function judgeStanding(movie: Movie, rated: readonly number[], { recommender }: Services): Standing {
	return { movie, isKnown: recommender.knows(movie.id), known: rated.filter(recommender.knows).length };
}
