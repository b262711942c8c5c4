import type { Movie } from '../catalogue/movie.ts';
import type { GroupPrediction } from '../recommender/recommend-to-group.ts';
import type { Services } from '../services.ts';
import type { Fit, GroupReason, PersonFit } from '../store/nights.ts';
import { limitSeries } from './limit-series.ts';
import { createFilter } from './movie-filter.ts';
import { MOODS, type Query } from './query.ts';
import { readSharing } from './sharing.ts';
import { NO_TASTE, readTaste, type Taste } from './taste.ts';

/**
 * From this chance on that a member likes a movie, in percent, its fit is two or three dots. Stars and percents stay
 * with the person. docs/groups.md has the figures behind these two.
 */
const DOTS = [68, 82] as const;

/** What a step off the beaten track takes from the power of popularity, which goes no further than in a daring mood. */
const STEP = 0.1;

/** We ask for this many times as many movies as wanted, so that others can replace the third movie of a series. */
const DEPTH = 3;

/** A movie for a group. */
export interface GroupPick {
	readonly movie: Movie;
	/** In the order of the members. */
	readonly fits: readonly PersonFit[];
	/** How well it suits the group, 0 to 1. */
	readonly score: number;
	/** `undefined` where nothing is known of how people like it, and where it is likely for no one. */
	readonly reason: GroupReason | undefined;
	/** Whom it suits clearly better than the others. */
	readonly bestFor?: string;
}

interface GroupOptions {
	readonly count: number;
	/** Movies to leave out besides those that a member has rated, seen or dismissed. */
	readonly leaveOut: ReadonlySet<number>;
	/** By member: above 1 for who got less in earlier nights; 1 if left out. */
	readonly weights?: ReadonlyMap<string, number>;
	/** Steps off the beaten track, besides the mood: the group has turned down that many lists. */
	readonly steps?: number;
	/** Judges these movies, whatever the query asks for; else all movies. */
	readonly among?: ReadonlySet<number>;
	/** Gives others the thread between two members, for longer than a turn of the event loop. */
	readonly pause?: () => Promise<void>;
}

/**
 * Picks movies for several people, best first. Of a person who shares with no one it reads nothing: they count like
 * one without ratings, by what nearly everyone likes.
 *
 * @returns none that a member has rated, seen or dismissed.
 */
export async function pickForGroup(
	services: Services,
	members: readonly string[],
	query: Query,
	{ count, leaveOut, weights, steps = 0, among, ...how }: GroupOptions,
): Promise<GroupPick[]> {
	const { catalogue, recommender, seriesOf } = services;
	const read = await Promise.all(members.map((userId) => readMember(userId, services)));
	const predictions = await recommender.recommendToGroup(
		read.map(({ taste }, at) => ({ ratings: taste.ratings, weight: weights?.get(members[at]) ?? 1 })),
		{
			...how,
			count: DEPTH * count,
			exclude: new Set([...leaveOut, ...read.flatMap(({ dismissed }) => dismissed)]),
			accept: among ? (movieId) => among.has(movieId) : createFilter(query, services),
			reachesFar: among !== undefined,
			popularityPower: Math.max(MOODS.daring, MOODS[query.mood] - STEP * steps),
		},
	);
	return limitSeries(predictions, count, seriesOf).map((prediction) => {
		const fits = prediction.members.map(({ match }, at) => ({ userId: members[at], fit: fitOf(match) }));
		const movie = catalogue.get(prediction.movieId)!;
		const bestFor = findBestFor(prediction, members);
		const isRated = recommender.averageStars(prediction.movieId) !== undefined;
		const reason = isRated ? findReason(fits.map(({ fit }) => fit)) : undefined;
		return { movie, fits, score: prediction.score, reason, bestFor };
	});
}

/** What a group may know of a member. */
async function readMember(userId: string, services: Services): Promise<{ taste: Taste; dismissed: number[] }> {
	if ((await readSharing(services.store, userId)) === 'off') return { taste: NO_TASTE, dismissed: [] };
	const [taste, dismissals] = await Promise.all([readTaste(userId, services), services.store.dismissalsOf(userId)]);
	return { taste, dismissed: dismissals.map(({ movieId }) => movieId) };
}

function fitOf(match: number | undefined): Fit {
	if (match === undefined) return 0;
	return (1 + DOTS.filter((least) => match >= least).length) as Fit;
}

function findReason(fits: readonly Fit[]): GroupReason | undefined {
	const known = fits.filter((fit) => fit > 0);
	const likely = known.filter((fit) => fit > 1);
	if (known.length === 0) return 'popular';
	if (likely.length === 0) return undefined;
	if (likely.length === known.length) return known.length === fits.length ? 'everyone' : 'known';
	return 2 * likely.length > fits.length ? 'most' : 'few';
}

/** A match above the next one by this much, in percent, makes a movie someone's. */
const CLEARLY = 5;

function findBestFor({ members }: GroupPrediction, userIds: readonly string[]): string | undefined {
	const known = members.flatMap(({ match }, at) => (match === undefined ? [] : [{ match, userId: userIds[at] }]));
	const [first, second] = known.toSorted((a, b) => b.match - a.match);
	return second !== undefined && first.match - second.match >= CLEARLY ? first.userId : undefined;
}
