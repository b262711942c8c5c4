import { Refusal } from '../bot/refusal.ts';
import type { Movie } from '../catalogue/movie.ts';
import type { Services } from '../services.ts';
import { type GroupPick, pickForGroup } from './group-picks.ts';
import { measureLikeness } from './measure-likeness.ts';
import { ANYTHING } from './query.ts';
import { readTaste, type Taste } from './taste.ts';

/** Both love a movie from these stars on; for the other, one's own favourites are worth more. */
const LOVED = 4;
const FAVOURITE = 4.5;
/** Two stars apart is no matter of mood. */
const APART = 2;
const MOST_NAMED = 5;
const MOST_APART = 3;
const MOST_FOR_OTHER = 2;
const TONIGHT = 2;

/** A movie that both rated. */
export interface SharedMovie {
	readonly movie: Movie;
	/** Of the one who asks, and of the other. */
	readonly stars: readonly [number, number];
}

/** How two people's tastes compare. */
export interface TasteComparison {
	readonly people: readonly [string, string];
	/** 0 to 100; 50 is what two strangers get. */
	readonly likeness: number;
	/** How many movies both rated. */
	readonly shared: number;
	readonly loved: readonly SharedMovie[];
	readonly apart: readonly SharedMovie[];
	/** What one loves that suits the other, who has not rated it: for the one who asks, and for the other. */
	readonly forEach: readonly [readonly Movie[], readonly Movie[]];
	readonly tonight: readonly GroupPick[];
}

/**
 * Compares the tastes of two people who both share with the server that they both use the bot in.
 *
 * @throws {Refusal} when one of them does not; what the other chose is told no further than that.
 */
export async function compareTastes(
	[userId, otherId]: readonly [string, string],
	serverId: string,
	services: Services,
): Promise<TasteComparison> {
	const sharers = new Set(await services.store.sharersIn(serverId));
	if (!sharers.has(userId)) throw new Refusal('compare.youShareNothing');
	if (!sharers.has(otherId)) throw new Refusal('compare.otherSharesNothing');
	const [own, other] = await Promise.all([readTaste(userId, services), readTaste(otherId, services)]);
	const shared = listShared(own, other, services);
	const byFame = (a: SharedMovie, b: SharedMovie): number => fameOf(a, services) - fameOf(b, services);
	const sumOf = ({ stars: [a, b] }: SharedMovie): number => a + b;
	const gapOf = ({ stars: [a, b] }: SharedMovie): number => Math.abs(a - b);
	const tonight = { count: TONIGHT, leaveOut: new Set<number>() };
	return {
		people: [userId, otherId],
		likeness: measureLikeness(own.own, other.own),
		shared: shared.length,
		loved: shared
			.filter(({ stars }) => Math.min(...stars) >= LOVED)
			.toSorted((a, b) => sumOf(b) - sumOf(a) || byFame(a, b))
			.slice(0, MOST_NAMED),
		apart: shared
			.filter((each) => gapOf(each) >= APART)
			.toSorted((a, b) => gapOf(b) - gapOf(a) || byFame(a, b))
			.slice(0, MOST_APART),
		forEach: [await listFor(userId, own, other, services), await listFor(otherId, other, own, services)],
		tonight: await pickForGroup(services, [userId, otherId], ANYTHING, tonight),
	};
}

function listShared(own: Taste, other: Taste, { catalogue }: Services): SharedMovie[] {
	const starsOf = new Map(other.own.map(({ movieId, stars }) => [movieId, stars]));
	return own.own.flatMap(({ movieId, stars }) => {
		const [movie, theirs] = [catalogue.get(movieId), starsOf.get(movieId)];
		return movie && theirs !== undefined ? [{ movie, stars: [stars, theirs] as const }] : [];
	});
}

/** What fewer people know says more of two who share it. */
function fameOf({ movie }: SharedMovie, { recommender }: Services): number {
	return recommender.ratingCount(movie.id);
}

/** The favourites of `other` that suit a person best, of those that they have not rated or hidden. */
async function listFor(userId: string, own: Taste, other: Taste, services: Services): Promise<Movie[]> {
	const { catalogue, recommender, store } = services;
	const favourites = new Set(other.own.filter(({ stars }) => stars >= FAVOURITE).map(({ movieId }) => movieId));
	const hidden = new Set((await store.dismissalsOf(userId)).map(({ movieId }) => movieId));
	const accept = (movieId: number): boolean => favourites.has(movieId) && !hidden.has(movieId);
	const suited = recommender.recommend(own.ratings, { count: MOST_FOR_OTHER, accept, reachesFar: true });
	return suited.flatMap(({ movieId }) => catalogue.get(movieId) ?? []);
}
