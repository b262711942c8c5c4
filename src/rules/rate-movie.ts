import { Refusal } from '../bot/refusal.ts';
import { labelMovie, type Movie } from '../catalogue/movie.ts';
import type { Services } from '../services.ts';
import { readMovieId } from './find-movie.ts';
import { readWhole } from './read-whole.ts';
import { readStars } from './stars.ts';

/** Stands for "no rating" in the `custom_id` of an undo button. */
const NO_STARS = '-';

/** What rating a movie, or removing its rating, changed. */
export type RatingChange = SavedRating | RemovedRating;

export interface SavedRating extends Standing {
	readonly stars: number;
	/** `undefined` where there was no rating before. */
	readonly previous: GivenStars | undefined;
	/** When it was added to the watchlist, which it left; `undefined` where it was not on it. */
	readonly wantedSince: number | undefined;
}

/** What a movie had before it was rated. */
type Before = Pick<SavedRating, 'previous' | 'wantedSince'>;

export interface RemovedRating extends Standing {
	readonly stars: undefined;
	readonly previous: GivenStars;
}

/** The stars that a movie had. */
export interface GivenStars {
	readonly stars: number;
	/** Milliseconds since 1970, UTC; `undefined` in a button of before, which does not say it. */
	readonly ratedAt: number | undefined;
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
	return giveBack(userId, movie, { stars, ratedAt: undefined }, services);
}

/** Saves a rating of then, or of now where no time is known. */
export async function giveBack(
	userId: string,
	movie: Movie,
	{ stars, ratedAt }: GivenStars,
	services: Services,
): Promise<SavedRating> {
	const { previous, movieIds, wantedSince } = await services.store.rate(userId, movie.id, stars, ratedAt);
	return { ...judgeStanding(movie, movieIds, services), stars, previous, wantedSince };
}

/**
 * Removes a rating.
 *
 * @throws {Refusal} when the person has not rated the movie.
 */
export async function unrateMovie(userId: string, movie: Movie, services: Services): Promise<RemovedRating> {
	const removed = await services.store.unrate(userId, movie.id);
	if (!removed) throw new Refusal('unrate.notRated', { movie: labelMovie(movie) });
	return { ...(await readStanding(userId, movie, services)), stars: undefined, previous: removed };
}

/**
 * Takes back the rating that an undo button was made for.
 *
 * @param args the movie, the stars it was given, and what it had before, as {@link writeBefore} says it.
 * @throws {Refusal} when the rating has changed since: an old button undoes nothing newer.
 */
export async function undoRating(userId: string, args: readonly string[], services: Services): Promise<RatingChange> {
	const movie = readMovieId(args[0], services);
	const stars = readStars(args[1]);
	const current = await services.store.ratingOf(userId, movie.id);
	if (current?.stars !== stars) throw new Refusal('rate.changedSince');
	return putBack(userId, { movie, stars }, readBefore(args[2]), services);
}

/**
 * Gives a movie that has some stars back those that it had before, or none and its place on the watchlist. After a
 * double press, where the stars are gone already, it changes nothing.
 */
export async function putBack(
	userId: string,
	{ movie, stars }: Pick<SavedRating, 'movie' | 'stars'>,
	{ previous, wantedSince }: Before,
	services: Services,
): Promise<RatingChange> {
	if (previous !== undefined) return giveBack(userId, movie, previous, services);
	const removed = await services.store.unrate(userId, movie.id);
	if (removed && wantedSince !== undefined) await services.store.addToWatchlist(userId, movie.id, wantedSince);
	return {
		...(await readStanding(userId, movie, services)),
		stars: undefined,
		previous: removed ?? { stars, ratedAt: undefined },
	};
}

/** What a movie had before, as a word of a `custom_id`: its stars, or a dash and when it was added to the watchlist. */
export function writeBefore({ previous, wantedSince }: Before): string {
	return previous === undefined ? `${NO_STARS}${wantedSince ?? ''}` : writeGivenStars(previous);
}

/** @throws {Refusal} for what {@link writeBefore} does not write, since anyone can forge a `custom_id`. */
export function readBefore(word: string | undefined): Before {
	if (!word?.startsWith(NO_STARS)) return { previous: readGivenStars(word), wantedSince: undefined };
	return { previous: undefined, wantedSince: readWhole(word.slice(NO_STARS.length), 0, Date.now()) };
}

/** The stars that a movie had, as a word of a `custom_id`: "4.5@1795806000000". */
export function writeGivenStars({ stars, ratedAt }: GivenStars): string {
	return `${stars}@${ratedAt ?? ''}`;
}

/** @throws {Refusal} for what {@link writeGivenStars} does not write, since anyone can forge a `custom_id`. */
export function readGivenStars(word: string | undefined): GivenStars {
	const [stars, ratedAt = ''] = word?.split('@') ?? [];
	return { stars: readStars(stars), ratedAt: readWhole(ratedAt, 0, Date.now()) };
}

/**
 * Brings back the rating that was removed.
 *
 * @param args the movie, and the stars it had, as {@link writeGivenStars} says it.
 * @throws {Refusal} when the movie was rated again since: an old button undoes nothing newer.
 */
export async function restoreRating(userId: string, args: readonly string[], services: Services): Promise<SavedRating> {
	const movie = readMovieId(args[0], services);
	const current = await services.store.ratingOf(userId, movie.id);
	if (current) throw new Refusal('rate.changedSince');
	return giveBack(userId, movie, readGivenStars(args[1]), services);
}

/** Reads what a movie means for recommendations now. */
export async function readStanding(userId: string, movie: Movie, services: Services): Promise<Standing> {
	return judgeStanding(movie, await services.store.ratedBy(userId), services);
}

function judgeStanding(movie: Movie, rated: readonly number[], { recommender }: Services): Standing {
	return { movie, isKnown: recommender.knows(movie.id), known: rated.filter(recommender.knows).length };
}
