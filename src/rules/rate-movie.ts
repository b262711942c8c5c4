import { Refusal } from '../bot/refusal.ts';
import { labelMovie, type Movie } from '../catalogue/movie.ts';
import type { Services } from '../services.ts';
import { readMovieId } from './find-movie.ts';
import { readStars } from './stars.ts';
import { readTaste } from './taste.ts';

/** Stands for "no rating" in the `custom_id` of an undo button. */
export const NO_STARS = '-';

/** What rating a movie, or removing its rating, changed. */
export interface RatingChange {
	readonly movie: Movie;
	/** `undefined` once the rating is removed. */
	readonly stars: number | undefined;
	/** `undefined` where there was no rating before. */
	readonly previous: number | undefined;
	/** Whether the model knows the movie, so that its stars steer recommendations. */
	readonly isKnown: boolean;
	/** How many movies that the model knows the person has rated now. */
	readonly known: number;
}

/** Saves a rating; it replaces the one before. */
export async function rateMovie(
	userId: string,
	movie: Movie,
	stars: number,
	services: Services,
): Promise<RatingChange> {
	const previous = await services.store.rate(userId, movie.id, stars);
	return describeChange(userId, movie, { stars, previous: previous?.stars }, services);
}

/** Removes a rating if there is one. */
export async function removeRating(userId: string, movie: Movie, services: Services): Promise<RatingChange> {
	const previous = await services.store.unrate(userId, movie.id);
	return describeChange(userId, movie, { stars: undefined, previous: previous?.stars }, services);
}

/**
 * Removes a rating.
 *
 * @throws {Refusal} when there is none.
 */
export async function unrateMovie(userId: string, movie: Movie, services: Services): Promise<RatingChange> {
	const change = await removeRating(userId, movie, services);
	if (change.previous === undefined) throw new Refusal('unrate.notRated', { movie: labelMovie(movie) });
	return change;
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

async function describeChange(
	userId: string,
	movie: Movie,
	stars: Pick<RatingChange, 'stars' | 'previous'>,
	services: Services,
): Promise<RatingChange> {
	const { known } = await readTaste(userId, services);
	return { movie, ...stars, isKnown: services.recommender.knows(movie.id), known };
}
