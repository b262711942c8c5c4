import { Refusal } from '../bot/refusal.ts';
import type { Caller, OptionValue } from '../bot/request.ts';
import type { Movie } from '../catalogue/movie.ts';
import type { Services } from '../services.ts';
import { type ServerTaste, summariseTaste } from './server-taste.ts';
import { type ServerMovie, type ServerTally, tallyServer } from './tally-server.ts';

export const SERVER_LISTS = ['best', 'mostRated', 'divisive', 'gems', 'active', 'taste', 'new'] as const;
type ServerList = (typeof SERVER_LISTS)[number];

const LONGEST = 10;
const FEWEST_RATERS = 3;
/** A hidden gem has at least this many stars, and is none of the movies that most people know. */
const GEM_STARS = 4;
const WELL_KNOWN = 1000;

/** A movie of a server's list. */
export type ListedServerMovie = ServerMovie & { readonly movie: Movie };

/** A page about a server. */
export interface ServerPage {
	readonly list: ServerList;
	/** How many people it counts. */
	readonly people: number;
	readonly movies: readonly ListedServerMovie[];
	readonly raters: ServerTally['people'];
	readonly taste: ServerTaste | undefined;
}

/**
 * Lists what people of a server like, from those who share with it. Everything is ordered by numbers that may be shown,
 * so that the order says no more than these.
 *
 * @throws {Refusal} in a direct message, and for a list that there is not.
 */
export async function readServerTop(
	{ guildId }: Caller,
	what: OptionValue | undefined,
	services: Services,
	now = Date.now(),
): Promise<ServerPage> {
	if (guildId === undefined) throw new Refusal('server.direct');
	const list = what === undefined ? 'best' : SERVER_LISTS.find((each) => each === what);
	if (list === undefined) {
		throw new Refusal('server.unknown', {
			lists: SERVER_LISTS.map((each) => ({ key: `server.${each}` as const, values: {} })),
		});
	}
	const tally = await tallyServer(guildId, services.store, now);
	const movies = tally.movies.flatMap((each) => {
		const movie = services.catalogue.get(each.movieId);
		return movie ? [{ ...each, movie }] : [];
	});
	const raters = tally.people.toSorted((a, b) => b.count - a.count).slice(0, LONGEST);
	return {
		list,
		people: tally.people.length,
		movies: list === 'active' || list === 'taste' ? [] : listMovies(movies, list, services).slice(0, LONGEST),
		raters: list === 'active' && tally.people.length >= FEWEST_RATERS ? raters : [],
		taste: list === 'taste' ? summariseTaste(movies, services) : undefined,
	};
}

type Compare = (a: ListedServerMovie, b: ListedServerMovie) => number;

const byTitle: Compare = (a, b) => a.movie.title.localeCompare(b.movie.title) || a.movieId - b.movieId;
const byStars: Compare = (a, b) => b.stars - a.stars || b.count - a.count || byTitle(a, b);
const byCount: Compare = (a, b) => b.count - a.count || b.stars - a.stars || byTitle(a, b);

function listMovies(
	movies: readonly ListedServerMovie[],
	list: Exclude<ServerList, 'active' | 'taste'>,
	{ recommender }: Services,
): ListedServerMovie[] {
	const known = new Set(recommender.movieIds.slice(0, WELL_KNOWN));
	switch (list) {
		case 'best':
			return movies.toSorted(byStars);
		case 'mostRated':
			return movies.toSorted(byCount);
		case 'divisive':
			return movies.filter(({ isDivisive }) => isDivisive).toSorted(byCount);
		case 'gems':
			return movies.filter(({ stars, movieId }) => stars >= GEM_STARS && !known.has(movieId)).toSorted(byStars);
		case 'new':
			return movies.filter(({ isNew }) => isNew).toSorted(byStars);
	}
}
