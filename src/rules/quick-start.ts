import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Movie } from '../catalogue/movie.ts';
import type { Services } from '../services.ts';
import { chooseWellKnown, QUICK_START_SIZE } from './choose-well-known.ts';
import { readMovieId } from './find-movie.ts';
import { readStars } from './stars.ts';
import { readTaste, type Taste } from './taste.ts';

/**
 * What keeps us from recommending: nothing is rated, the model knows none of it, or the person liked none of it, as all
 * was middling or low.
 */
export type Gap = 'noRatings' | 'allOutside' | 'allMiddling' | 'allLow';

/** Well-known movies to rate, for a person whose taste we do not know yet. */
export interface QuickStart {
	readonly kind: 'quick start';
	/** What opened it; `fresh` once the person has used it. */
	readonly why: Gap | 'fresh';
	/** How many rated movies the model knows. */
	readonly known: number;
	/** Fewer than five when no more are left, which `isExhausted` says. */
	readonly movies: readonly { readonly movie: Movie; readonly stars: number | undefined }[];
	readonly isExhausted: boolean;
}

/** Starts with well-known movies that the person has not rated. */
export function openQuickStart(why: Gap, taste: Taste, services: Services): QuickStart {
	return composeQuickStart(why, taste, chooseWellKnown(taste.ratings, [], services));
}

/**
 * Rates a movie of a quick start and shows the same movies again.
 *
 * @param args - from the `custom_id`: the movie, its stars, and the ids of the movies shown.
 * @throws {Refusal} when there is no such movie or the stars are not stars.
 */
export async function rateInQuickStart(
	userId: string,
	[movieId, stars, shown]: readonly string[],
	services: Services,
): Promise<QuickStart> {
	const movie = readMovieId(movieId, services);
	await services.store.rate(userId, movie.id, readStars(stars));
	return composeQuickStart('fresh', await readTaste(userId, services), readMovies(shown, services.catalogue));
}

/** Five other movies, for a person who has not seen those shown. */
export async function offerOthers(userId: string, shown: string | undefined, services: Services): Promise<QuickStart> {
	const taste = await readTaste(userId, services);
	const besides = readMovies(shown, services.catalogue);
	return composeQuickStart('fresh', taste, chooseWellKnown(taste.ratings, besides, services));
}

function composeQuickStart(why: QuickStart['why'], { own, known }: Taste, movies: readonly Movie[]): QuickStart {
	const starsOf = new Map(own.map(({ movieId, stars }) => [movieId, stars]));
	return {
		kind: 'quick start',
		why,
		known,
		movies: movies.map((movie) => ({ movie, stars: starsOf.get(movie.id) })),
		isExhausted: movies.length < QUICK_START_SIZE,
	};
}

/** The movies of a `custom_id`, each once. Anyone can forge one, so ids without a movie are skipped. */
function readMovies(shown: string | undefined, catalogue: Catalogue): Movie[] {
	const movieIds = new Set((shown ?? '').split(',').map(Number));
	return [...movieIds].flatMap((movieId) => catalogue.get(movieId) ?? []).slice(0, QUICK_START_SIZE);
}
