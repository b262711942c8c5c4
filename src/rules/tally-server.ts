import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Rating, Store } from '../store/store.ts';

/** A movie needs ratings by this many people, so that no one's stars can be read off. */
const FEWEST = 3;
/**
 * Stars beyond these count like these: else a very low or high average would say that everyone gave the lowest or the
 * highest.
 */
const [LOW, HIGH] = [1.5, 4.5];
/** An average is pulled to the server's by as many ratings of just that, and rounded to half stars. */
const USUAL_RATINGS = 5;
const MONTH_MS = 30 * 24 * 60 * 60 * 1000;
/**
 * From this standard deviation on people are of two minds. How far apart they are would tell stars, so no one says; and
 * of three or four people, this and the average would together.
 */
const DIVIDED = 1;
const FEWEST_DIVIDED = 5;

/** What people of a server gave one movie: nothing finer than what may be shown. */
export interface ServerMovie {
	readonly movieId: number;
	/** How many rated it: three or more. */
	readonly count: number;
	/** The Bayesian mean in half stars. */
	readonly stars: number;
	/** Whether people are of two minds about it. */
	readonly isDivisive: boolean;
	/** Whether three or more rated it in the last 30 days. */
	readonly isNew: boolean;
}

export interface ServerTally {
	/** The movies that at least three people rated. */
	readonly movies: readonly ServerMovie[];
	/** Those who share with the server, and how many movies each rated. */
	readonly people: readonly { readonly userId: string; readonly count: number }[];
}

interface Sums {
	count: number;
	sum: number;
	squares: number;
	recent: number;
}

/**
 * Adds up the ratings of the people who used the bot in a server and share with it. Others get the thread between
 * people. O(ratings).
 */
export async function tallyServer(serverId: string, store: Store, now = Date.now()): Promise<ServerTally> {
	const people: ServerTally['people'][number][] = [];
	const tally = createMovieTally(now);
	for (const userId of await store.sharersIn(serverId)) {
		const own = await store.ratingsOf(userId);
		people.push({ userId, count: own.length });
		tally.add(own);
		await nextTurn();
	}
	return { movies: tally.finish(), people };
}

/**
 * Adds up ratings, one person after the other.
 *
 * Bayesian mean = (5 m + sum of stars) / (5 + ratings), where m is the mean of all ratings of the server.
 */
export function createMovieTally(now: number): { add(own: readonly Rating[]): void; finish(): ServerMovie[] } {
	const byMovie = new Map<number, Sums>();
	let [all, ratings] = [0, 0];
	return {
		add(own) {
			for (const { movieId, stars: given, ratedAt } of own) {
				const stars = Math.min(HIGH, Math.max(LOW, given));
				const sums = byMovie.get(movieId) ?? { count: 0, sum: 0, squares: 0, recent: 0 };
				byMovie.set(movieId, sums);
				sums.count++;
				sums.sum += stars;
				sums.squares += stars * stars;
				if (ratedAt > now - MONTH_MS) sums.recent++;
				all += stars;
			}
			ratings += own.length;
		},
		finish() {
			const usual = all / Math.max(1, ratings);
			return [...byMovie].filter(([, { count }]) => count >= FEWEST).map((each) => summarise(each, usual));
		},
	};
}

function summarise([movieId, { count, sum, squares, recent }]: [number, Sums], usual: number): ServerMovie {
	const mean = sum / count;
	const deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
	return {
		movieId,
		count,
		stars: Math.round((2 * (USUAL_RATINGS * usual + sum)) / (USUAL_RATINGS + count)) / 2,
		isDivisive: count >= FEWEST_DIVIDED && deviation >= DIVIDED,
		isNew: recent >= FEWEST,
	};
}
