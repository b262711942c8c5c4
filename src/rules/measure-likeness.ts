import type { Rating } from '../store/store.ts';

/** Stars go from 0.5 to 5. */
const WIDEST_GAP = 4.5;
/** This many movies on which two people agree as strangers do are added, so that few movies say little. */
const STRANGE_MOVIES = 10;
const STRANGERS = 50;

type Rated = Pick<Rating, 'movieId' | 'stars'>;

/**
 * How alike two people rate, 0 to 100. For each movie that both rated, they agree by 1 - |difference| / 4.5. What two
 * strangers with their habits would agree by, the mean over all pairs of their ratings, becomes 50: people who like
 * most movies agree on most by chance. Ten movies of just that are added, so that few shared movies say little.
 *
 * The same for both. O(ratings).
 *
 * @example measureLikeness(ratings, ratings) // above 50, the nearer to 100 the more there are
 */
export function measureLikeness(own: readonly Rated[], other: readonly Rated[]): number {
	const starsOf = new Map(other.map(({ movieId, stars }) => [movieId, stars]));
	const shared = own.filter(({ movieId }) => starsOf.has(movieId));
	const chance = measureChance(own, other);
	const sum = shared.reduce((total, { movieId, stars }) => total + agree(stars, starsOf.get(movieId)!), 0);
	const agreement = (sum + STRANGE_MOVIES * chance) / (shared.length + STRANGE_MOVIES);
	const [from, room] = agreement >= chance ? [chance, 1 - chance] : [0, chance];
	const share = room === 0 ? 0 : (agreement - from) / room;
	return Math.round(agreement >= chance ? STRANGERS + (100 - STRANGERS) * share : STRANGERS * share);
}

function agree(stars: number, others: number): number {
	return 1 - Math.abs(stars - others) / WIDEST_GAP;
}

/** The mean agreement over all pairs of a rating of one and a rating of the other, whatever the movies. */
function measureChance(own: readonly Rated[], other: readonly Rated[]): number {
	const [mine, theirs] = [own, other].map((ratings) => Object.entries(Object.groupBy(ratings, ({ stars }) => stars)));
	let sum = 0;
	for (const [stars, some = []] of mine) {
		for (const [others, more = []] of theirs) sum += some.length * more.length * agree(Number(stars), Number(others));
	}
	return sum / Math.max(1, own.length * other.length);
}
