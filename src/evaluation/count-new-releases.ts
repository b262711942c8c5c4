import { countUp, sortByKey } from '../numerics/sparse-matrix.ts';
import type { RatingTable } from '../training/rating-table.ts';
import type { MovieFacts } from '../training/training-set.ts';
import { shuffle } from './shuffle.ts';

/** A movie is new up to this many years after that of its release. */
const NEW_FOR = 3;
/** Before, MovieLens' people had hardly anything but what was new to rate. */
const FIRST_YEAR = 2004;
/** Someone with fewer new movies has no such habit. */
const LEAST_NEW = 12;
/** How many older movies a person keeps for each new one. */
const OLDER_PER_NEW = 2 / 3;
/** How many movies a person keeps at most, new and older. */
const MOST_KEPT = 60;

/**
 * Makes people who rate what is new out of those who rate on a web site that asks about movies of all times. People
 * in a chat do: of ten movies they rate, six or more came out in the last years. Of each person it keeps what was new
 * when they rated it, and two older movies, drawn at random, for each three of these; nothing of people who rated fewer
 * than twelve new movies, or of whom the table does not say when they rated. Same table, same seed: same ratings.
 *
 * @param factsOf - Looks up a movie's year by id.
 * @returns 1 for each rating that is kept, 0 for the others.
 */
export function countNewReleases(
	{ users, userOf, movieIdOf, ratedIn }: RatingTable,
	factsOf: (movieId: number) => MovieFacts | undefined,
	seed: number,
): Uint8Array {
	const counts = new Uint8Array(userOf.length);
	if (ratedIn === undefined) return counts;
	const isNew = (rating: number): boolean => {
		const year = factsOf(movieIdOf[rating])?.year;
		return year !== undefined && ratedIn[rating] >= FIRST_YEAR && ratedIn[rating] - year <= NEW_FOR;
	};
	const { order, offsets } = sortByKey(userOf, users);
	for (const user of countUp(users)) {
		const own = shuffle([...order.subarray(offsets[user], offsets[user + 1])], (seed + user) >>> 0);
		const recent = own.filter(isNew);
		if (recent.length < LEAST_NEW) continue;
		const older = own.filter((rating) => !isNew(rating)).slice(0, Math.round(OLDER_PER_NEW * recent.length));
		const kept = shuffle([...recent, ...older], (seed + user) >>> 0).slice(0, MOST_KEPT);
		for (const rating of kept) counts[rating] = 1;
	}
	return counts;
}
