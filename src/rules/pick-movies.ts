import { Refusal } from '../bot/refusal.ts';
import type { RecommendOptions } from '../recommender/recommender.ts';
import type { Services } from '../services.ts';
import { type ExplainedMovie, explainMovies } from './explain-movie.ts';
import { limitSeries } from './limit-series.ts';
import { createFilter } from './movie-filter.ts';
import type { Persona } from './personas.ts';
import { ANYTHING, isNarrow, MOODS, nameFilter, type Query } from './query.ts';
import { type Gap, openQuickStart, type QuickStart } from './quick-start.ts';
import { readTaste, type Taste } from './taste.ts';
import { findWanted } from './watchlist.ts';

/** For a week after it was recommended, a movie is not recommended again for the same query, unless asked. */
export const REST_MS = 7 * 24 * 60 * 60 * 1000;

/** We ask for this many times as many movies as wanted, so that others can replace the third movie of a series. */
const DEPTH = 3;

/** A narrow list leaves out movies that a person likes with a lower chance, in percent. */
const LEAST_MATCH = 50;

/** What people give a movie that they neither liked nor disliked. */
const ALL_RIGHT = 3;

/** Recommended movies, and what they were made from. */
export interface PickedMovies {
	readonly kind: 'movies';
	readonly query: Query;
	readonly movies: readonly ExplainedMovie[];
	/** Movies that the person wants to see; some may be among these. */
	readonly wanted: ReadonlySet<number>;
	/** How many rated movies the model knows. */
	readonly known: number;
	readonly persona: Persona | undefined;
	/** How many movies fit the query and were left out because they were recommended lately. */
	readonly resting: number;
	/** Whether the list is short because the other movies that fit the query are unlikely for this person. */
	readonly isCut: boolean;
	/** When the lists of the same query were made that come before and after this one; `undefined` where none does. */
	readonly earlier: number | undefined;
	readonly later: number | undefined;
}

/** The answer to a query: movies; none left, as all that fit were recommended lately; or a quick start. */
export type Picks =
	| PickedMovies
	| { readonly kind: 'none left'; readonly query: Query; readonly resting: number }
	| QuickStart;

/** Recommends movies to a person and remembers that it did. */
export async function pickMovies(userId: string, query: Query, services: Services, now = Date.now()): Promise<Picks> {
	return pick(userId, query, services, now, isNarrow(query) ? LEAST_MATCH : undefined);
}

/** The movies that fit a query, unlikely ones too. */
export async function pickUnlikelyToo(userId: string, query: Query, services: Services): Promise<Picks> {
	return pick(userId, query, services, Date.now(), undefined);
}

async function pick(
	userId: string,
	query: Query,
	services: Services,
	now: number,
	leastMatch: number | undefined,
): Promise<Picks> {
	const { catalogue, store } = services;
	const fits = createFilter(query, services);
	const [taste, dismissals, shown, wanted] = await Promise.all([
		readTaste(userId, services),
		store.dismissalsOf(userId),
		store.shownSince(userId, now - REST_MS),
		findWanted(userId, services),
	]);
	if (isLukewarm(taste)) return openQuickStart('allMiddling', taste, services);
	const dismissed = new Set(dismissals.map(({ movieId }) => movieId));
	const filter = nameFilter(query);
	const before = shown.filter((movie) => movie.filter === filter);
	const shownIds = before.map(({ movieId }) => movieId);
	const exclude = dismissed.union(new Set(shownIds));
	const predict = (least?: number) =>
		predictMovies(taste, query, { exclude, accept: fits, leastMatch: least }, services);
	const predictions = predict(leastMatch);
	const isShort = leastMatch !== undefined && predictions.length < query.count;
	const isCut = isShort && predict().length > predictions.length;
	const isResting = (movieId: number): boolean =>
		catalogue.get(movieId) !== undefined && !taste.ratings.has(movieId) && !dismissed.has(movieId) && fits(movieId);
	const resting = shownIds.filter(isResting).length;
	if (predictions.length === 0 && !isCut) return explainNone(taste, query, resting, services);
	const movieIds = predictions.map(({ movieId }) => movieId);
	ignoreFailure(store.markShown(userId, movieIds, filter));
	const movies = explainMovies(predictions, taste, catalogue);
	const pages = { earlier: before[0]?.shownAt, later: undefined };
	const { known, persona } = taste;
	return { kind: 'movies', query, movies, wanted, known, persona, resting, isCut, ...pages };
}

/** Forgets what was recommended lately for a query, and recommends from the best movie on. */
export async function pickFromStart(userId: string, query: Query, services: Services): Promise<Picks> {
	ignoreFailure(services.store.forgetShown(userId, nameFilter(query)));
	return pickMovies(userId, query, services);
}

/**
 * The list that a quick start leads to.
 *
 * @throws {Refusal} while nothing rated says what the person likes.
 */
export async function pickAfterQuickStart(userId: string, services: Services): Promise<Picks> {
	const picks = await pickMovies(userId, ANYTHING, services);
	if (picks.kind === 'quick start') throw new Refusal(`quickStart.${picks.why}`);
	return picks;
}

/** A list does not wait for these writes. When one fails, a movie is recommended again, or rests for longer. */
function ignoreFailure(change: Promise<void>): void {
	change.catch(() => {});
}

function predictMovies(
	taste: Taste,
	query: Query,
	among: Pick<RecommendOptions, 'exclude' | 'accept' | 'leastMatch'>,
	services: Services,
) {
	const { recommender, seriesOf } = services;
	return recommender.recommend(taste.ratings, {
		count: DEPTH * query.count,
		keep: (best) => limitSeries(best, query.count, seriesOf),
		...among,
		reachesFar: isNarrow(query) || query.mood === 'daring',
		popularityPower: MOODS[query.mood],
	});
}

function explainNone(taste: Taste, query: Query, resting: number, services: Services): Picks {
	const why = findGap(taste, services);
	if (why === undefined) return { kind: 'none left', query, resting };
	return openQuickStart(why, taste, services);
}

/** Three stars say that a movie was all right, and not that one would like others of its kind. */
function isLukewarm({ ratings }: Taste): boolean {
	return Math.max(...ratings.values()) === ALL_RIGHT;
}

/** Says why this taste leads to no recommendations; `undefined` when it does lead to some. */
function findGap({ ratings, known, persona }: Taste, { recommender }: Services): Gap | undefined {
	if (ratings.size === 0) return 'noRatings';
	if (known === 0 && !persona) return 'allOutside';
	return recommender.recommend(ratings, { count: 1 }).length === 0 ? 'allLow' : undefined;
}
