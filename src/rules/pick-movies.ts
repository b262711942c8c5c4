import type { Prediction } from '../recommender/recommender.ts';
import type { Services } from '../services.ts';
import { limitSeries } from './limit-series.ts';
import { fitsWish, MOODS, type Wish } from './query.ts';
import { readTaste, type Taste } from './taste.ts';

/** A movie that was recommended is not recommended again for a week, unless asked. */
export const REST_MS = 7 * 24 * 60 * 60 * 1000;

/** So much further down than the list is long we look, to have something in the place of a third sequel. */
const DEPTH = 3;

/** What came of a wish. */
export type Picks =
	| {
			readonly kind: 'movies';
			readonly movies: readonly Prediction[];
			readonly taste: Taste;
			/** How many movies were left out though they fit, because they were recommended lately. */
			readonly resting: number;
	  }
	| {
			readonly kind: 'nothing';
			/** No rating at all; none the model knows; none that says what they like; or nothing left that fits the wish. */
			readonly why: 'no ratings' | 'all outside' | 'all low' | 'none left';
			readonly taste: Taste;
			readonly resting: number;
	  };

/** Recommends movies to somebody and remembers that it did. */
export async function pickMovies(userId: string, wish: Wish, services: Services, now = Date.now()): Promise<Picks> {
	const { catalogue, recommender, store } = services;
	const [taste, dismissals, shown] = await Promise.all([
		readTaste(userId, services),
		store.dismissalsOf(userId),
		store.shownSince(userId, now - REST_MS),
	]);
	const dismissed = dismissals.map(({ movieId }) => movieId);
	const fits = (movieId: number): boolean => fitsWish(catalogue.get(movieId)!, wish);
	const ranked = recommender.recommend(taste.ratings, {
		count: DEPTH * wish.count,
		exclude: new Set([...dismissed, ...shown]),
		accept: fits,
		popularityPower: MOODS[wish.mood],
	});
	const movies = limitSeries(ranked, wish.count, services.seriesOf);
	const isResting = (movieId: number): boolean =>
		!taste.ratings.has(movieId) && !dismissed.includes(movieId) && fits(movieId);
	const resting = shown.filter(isResting).length;
	if (movies.length === 0) return { kind: 'nothing', why: explain(taste, services), taste, resting };
	await store.markShown(
		userId,
		movies.map(({ movieId }) => movieId),
	);
	return { kind: 'movies', movies, taste, resting };
}

function explain(taste: Taste, { recommender }: Services): Extract<Picks, { kind: 'nothing' }>['why'] {
	if (taste.ratings.size === 0) return 'no ratings';
	if (taste.known === 0 && !taste.persona) return 'all outside';
	return recommender.recommend(taste.ratings, { count: 1 }).length === 0 ? 'all low' : 'none left';
}
