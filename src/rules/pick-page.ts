import { Refusal } from '../bot/refusal.ts';
import type { Services } from '../services.ts';
import { explainMovies } from './explain-movie.ts';
import { type Picks, REST_MS } from './pick-movies.ts';
import { MOODS, nameFilter, type Query } from './query.ts';
import { readTaste } from './taste.ts';
import { findWanted } from './watchlist.ts';

/**
 * Brings back a list that was recommended in the last week, in its order, without what was rated or hidden since.
 *
 * @param time when it was made, as a `custom_id` says it: see {@link writeTime}.
 * @throws {Refusal} when there is no such list any more.
 */
export async function pickPage(
	userId: string,
	query: Query,
	time: string | undefined,
	services: Services,
	now = Date.now(),
): Promise<Picks> {
	const { catalogue, recommender, store } = services;
	const [taste, dismissals, shown, wanted] = await Promise.all([
		readTaste(userId, services),
		store.dismissalsOf(userId),
		store.shownSince(userId, now - REST_MS),
		findWanted(userId, services),
	]);
	const lists = Map.groupBy(
		shown.filter(({ filter }) => filter === nameFilter(query)),
		({ shownAt }) => shownAt,
	);
	const madeAt = Number.parseInt(time ?? '', 36);
	const places = new Map((lists.get(madeAt) ?? []).map(({ movieId }, place) => [movieId, place]));
	const predictions = recommender.recommend(taste.ratings, {
		count: places.size,
		exclude: new Set(dismissals.map(({ movieId }) => movieId)),
		accept: (movieId) => places.has(movieId),
		reachesFar: true,
		popularityPower: MOODS[query.mood],
	});
	if (predictions.length === 0) throw new Refusal('recommend.pageGone');
	const inOrder = predictions.toSorted((a, b) => places.get(a.movieId)! - places.get(b.movieId)!);
	const movies = explainMovies(inOrder, taste, catalogue);
	const times = [...lists.keys()]; // the latest first
	const [later, earlier] = [times.findLast((each) => each > madeAt), times.find((each) => each < madeAt)];
	const rest = { resting: 0, isCut: false, earlier, later };
	return { kind: 'movies', query, movies, wanted, known: taste.known, persona: taste.persona, ...rest };
}

/** The time of a list, short enough for a `custom_id`. */
export function writeTime(milliseconds: number): string {
	return milliseconds.toString(36);
}
