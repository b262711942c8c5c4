import { Refusal } from '../bot/refusal.ts';
import { labelMovie, type Movie } from '../catalogue/movie.ts';
import type { Services } from '../services.ts';
import { createFilter, type MovieFilter } from './movie-filter.ts';
import { readWhole } from './read-whole.ts';
import { readTaste } from './taste.ts';

/** A movie on a person's watchlist. */
export interface WantedMovie {
	readonly movie: Movie;
	/** How well it suits the person, 0 to 100; `undefined` where their ratings do not say. */
	readonly match: number | undefined;
	/** `undefined` where it is not known. */
	readonly minutes: number | undefined;
	/** Milliseconds since 1970, UTC. */
	readonly addedAt: number;
}

/** Those that cannot be compared come last. */
const COMPARISONS = {
	suits: (a: WantedMovie, b: WantedMovie) => (b.match ?? -1) - (a.match ?? -1),
	newest: (a: WantedMovie, b: WantedMovie) => b.addedAt - a.addedAt,
	shortest: (a: WantedMovie, b: WantedMovie) => (a.minutes ?? 1e6) - (b.minutes ?? 1e6),
};

export type WatchlistOrder = keyof typeof COMPARISONS;

/** Every order of the list, as its menu shows them. */
export const WATCHLIST_ORDERS = Object.keys(COMPARISONS) as readonly WatchlistOrder[];

/** Reads an order from a menu or a `custom_id`. Anything else is what suits best. */
export function readWatchlistOrder(value: string | undefined): WatchlistOrder {
	return WATCHLIST_ORDERS.find((order) => order === value) ?? 'suits';
}

/** Lists the movies a person wants to see. */
export async function listWatchlist(userId: string, order: WatchlistOrder, services: Services): Promise<WantedMovie[]> {
	const { catalogue, recommender, details, store } = services;
	const [taste, watchlist] = await Promise.all([readTaste(userId, services), store.watchlistOf(userId)]);
	const movieIds = watchlist.map(({ movieId }) => movieId);
	const matches = recommender.matchesOf(taste.ratings, movieIds);
	const listed = watchlist.flatMap(({ movieId, addedAt }, at) => {
		const movie = catalogue.get(movieId);
		if (!movie) return [];
		return [{ movie, match: matches[at], minutes: details.get(movieId)?.minutes, addedAt }];
	});
	return listed.sort(COMPARISONS[order]);
}

/**
 * Puts a movie on a person's watchlist.
 *
 * @param place where it stood before it was taken off, as {@link removeFromWatchlist} says it; else it is the newest
 * @returns whether it was not on it before.
 * @throws {Refusal} when the person has rated the movie.
 */
export async function addToWatchlist(
	userId: string,
	movie: Movie,
	{ store }: Services,
	place?: string,
): Promise<boolean> {
	if (await store.ratingOf(userId, movie.id)) throw new Refusal('watchlist.rated', { movie: labelMovie(movie) });
	return store.addToWatchlist(userId, movie.id, place === undefined ? undefined : readWhole(place, 0, Date.now()));
}

/** Takes a movie off a person's watchlist. @returns when it was added; `undefined` where it was not on it. */
export function removeFromWatchlist(userId: string, movie: Movie, { store }: Services): Promise<number | undefined> {
	return store.removeFromWatchlist(userId, movie.id);
}

/** The movie of a watchlist to see next, out of those that fit a filter. */
export interface WatchlistPick {
	readonly filter: MovieFilter;
	/** `undefined` where none fits. */
	readonly picked: WantedMovie | undefined;
	/** How many movies of the list fit. */
	readonly fitting: number;
	/** How many movies are on the list, whether they fit or not. */
	readonly listed: number;
}

/**
 * Picks the movie of the watchlist that suits the person best of those that fit.
 *
 * @param after the movie that was picked before, to pick the next one
 */
export async function pickFromWatchlist(
	userId: string,
	filter: MovieFilter,
	after: string | undefined,
	services: Services,
): Promise<WatchlistPick> {
	const all = await listWatchlist(userId, 'suits', services);
	const fits = createFilter(filter, services);
	const fitting = all.filter(({ movie }) => fits(movie.id));
	const last = fitting.findIndex(({ movie }) => String(movie.id) === after);
	return { filter, picked: fitting[last + 1] ?? fitting[0], fitting: fitting.length, listed: all.length };
}

/** The ids of the movies that a person wants to see. */
export async function findWanted(userId: string, { store }: Pick<Services, 'store'>): Promise<ReadonlySet<number>> {
	return new Set((await store.watchlistOf(userId)).map(({ movieId }) => movieId));
}
