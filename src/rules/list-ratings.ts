import type { Caller } from '../bot/request.ts';
import type { Movie } from '../catalogue/movie.ts';
import type { Services } from '../services.ts';

const PAGE_SIZE = 8;

/** One line of a person's list. */
export interface ListedRating {
	readonly movie: Movie;
	readonly stars: number;
	/** Milliseconds since 1970, UTC. */
	readonly ratedAt: number;
	/** In the person's language. */
	readonly title: string;
}

const COMPARISONS = {
	newest: (a: ListedRating, b: ListedRating) => b.ratedAt - a.ratedAt,
	oldest: (a: ListedRating, b: ListedRating) => a.ratedAt - b.ratedAt,
	best: (a: ListedRating, b: ListedRating) => b.stars - a.stars,
	worst: (a: ListedRating, b: ListedRating) => a.stars - b.stars,
	title: (a: ListedRating, b: ListedRating) => a.title.localeCompare(b.title),
};

export type Order = keyof typeof COMPARISONS;

/** Every order of the list, as its menu shows them. */
export const ORDERS = Object.keys(COMPARISONS) as readonly Order[];

/** Where a person is in their list. */
export interface Page {
	readonly order: Order;
	/** Counted from 0. */
	readonly number: number;
}

/** One page of a person's ratings. */
export interface RatingsPage extends Page {
	readonly ratings: readonly ListedRating[];
	/** How many pages there are; 0 when nothing is rated. */
	readonly pages: number;
	/** How many movies are rated, on all pages. */
	readonly count: number;
	/** The mean of all stars; `NaN` when nothing is rated. */
	readonly average: number;
}

/** Reads the page of a `custom_id`. Anything else gives the first page, newest first. */
export function readPage([order, number]: readonly (string | undefined)[]): Page {
	return {
		order: ORDERS.find((each) => each === order) ?? 'newest',
		number: /^\d{1,6}$/.test(number ?? '') ? Number(number) : 0,
	};
}

/** Lists one page of a person's ratings, or the last page if there are fewer. */
export async function listRatings({ userId, locale }: Caller, page: Page, services: Services): Promise<RatingsPage> {
	const { store, catalogue, localTitles } = services;
	const stored = await store.ratingsOf(userId);
	const rated = stored.flatMap(({ movieId, stars, ratedAt }) => {
		const movie = catalogue.get(movieId);
		return movie ? [{ movie, stars, ratedAt, title: localTitles.find(movie, locale) }] : [];
	});
	rated.sort(COMPARISONS[page.order]);
	const pages = Math.ceil(rated.length / PAGE_SIZE);
	const number = Math.max(0, Math.min(page.number, pages - 1));
	return {
		order: page.order,
		number,
		pages,
		count: rated.length,
		average: rated.reduce((sum, { stars }) => sum + stars, 0) / rated.length,
		ratings: rated.slice(number * PAGE_SIZE, (number + 1) * PAGE_SIZE),
	};
}
