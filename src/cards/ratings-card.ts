import { ButtonStyle } from 'discord-api-types/v10';
import { customId } from '../bot/custom-id.ts';
import type { Movie } from '../catalogue/movie.ts';
import { formatStars, STARS } from '../rules/stars.ts';
import { countOf } from '../rules/taste.ts';
import type { Services } from '../services.ts';
import type { Rating } from '../store/store.ts';
import { type Block, button, container, menu, row, section, text } from './message.ts';
import { nameMovie } from './name-movie.ts';

const PAGE_SIZE = 8;

type RatedMovie = Rating & { readonly movie: Movie };

const SORTS = {
	newest: { label: 'Newest first', compare: (a: RatedMovie, b: RatedMovie) => b.ratedAt - a.ratedAt },
	oldest: { label: 'Oldest first', compare: (a: RatedMovie, b: RatedMovie) => a.ratedAt - b.ratedAt },
	best: { label: 'Most stars first', compare: (a: RatedMovie, b: RatedMovie) => b.stars - a.stars },
	worst: { label: 'Fewest stars first', compare: (a: RatedMovie, b: RatedMovie) => a.stars - b.stars },
	title: { label: 'By title', compare: (a: RatedMovie, b: RatedMovie) => a.movie.title.localeCompare(b.movie.title) },
};

type Sort = keyof typeof SORTS;

/** Where somebody is in their list. */
export interface Page {
	readonly sort: Sort;
	/** Counted from 0. */
	readonly number: number;
}

/** The page of a `custom_id`; the first page, newest first, for anything that is none. */
export function readPage([sort, number]: readonly (string | undefined)[]): Page {
	return {
		sort: Object.hasOwn(SORTS, sort ?? '') ? (sort as Sort) : 'newest',
		number: /^\d{1,6}$/.test(number ?? '') ? Number(number) : 0,
	};
}

/** One page of somebody's ratings. */
export async function showRatings(userId: string, page: Page, { store, catalogue }: Services): Promise<Block[]> {
	const ratings = await store.ratingsOf(userId);
	const rated = ratings.flatMap((rating) => {
		const movie = catalogue.get(rating.movieId);
		return movie ? [{ ...rating, movie }] : [];
	});
	if (rated.length === 0) {
		return [
			container(
				text('You have not rated anything yet. Type `/rate` and a title, or start with five well-known movies:'),
				row(button('Quick start', customId('recommend', 'mine', userId), ButtonStyle.Primary)),
			),
		];
	}
	rated.sort(SORTS[page.sort].compare);
	const pages = Math.ceil(rated.length / PAGE_SIZE);
	const number = Math.min(page.number, pages - 1);
	const average = rated.reduce((sum, { stars }) => sum + stars, 0) / rated.length;
	const sections = rated
		.slice(number * PAGE_SIZE, (number + 1) * PAGE_SIZE)
		.map(({ movie, stars, ratedAt }) =>
			section(
				`${nameMovie(movie)}\n${formatStars(stars)} · <t:${Math.floor(ratedAt / 1000)}:d>`,
				button('Change', customId('ratings', 'edit', movie.id, page.sort, number)),
			),
		);
	return [
		container(
			text(`### Your ratings\n${countOf(rated.length, 'movie')}, ${average.toFixed(1)} stars on average`),
			...sections,
			row(sortMenu(page.sort)),
			...(pages > 1 ? [row(...pageButtons(page.sort, number, pages))] : []),
		),
	];
}

function sortMenu(current: Sort) {
	const options = Object.entries(SORTS).map(([value, { label }]) => ({ value, label, default: value === current }));
	return menu('Order', customId('ratings', 'sort'), options);
}

function pageButtons(sort: Sort, number: number, pages: number) {
	return [
		button('Back', customId('ratings', 'page', sort, number - 1)).setDisabled(number === 0),
		button(`Page ${number + 1} of ${pages}`, customId('ratings', 'page', sort, number, 'here')).setDisabled(true),
		button('Next', customId('ratings', 'page', sort, number + 1)).setDisabled(number === pages - 1),
	];
}

/** One rating, to change or remove, and the way back to the list. */
export async function showEditor(
	userId: string,
	movie: Movie,
	page: Page,
	{ store }: Services,
	removed?: Rating,
): Promise<Block[]> {
	const rating = await store.ratingOf(userId, movie.id);
	const place = [movie.id, page.sort, page.number];
	const state = rating ? formatStars(rating.stars) : 'Not rated.';
	const before = removed ? ` Your ${formatStars(removed.stars)} is removed; choose it below to bring it back.` : '';
	const stars = menu(
		'Your stars',
		customId('ratings', 'set', ...place),
		STARS.map((each) => ({
			label: `${each} ${formatStars(each)}`,
			value: String(each),
			default: each === rating?.stars,
		})),
	);
	const remove = button('Remove', customId('ratings', 'remove', ...place), ButtonStyle.Danger).setDisabled(!rating);
	const back = button('Back to the list', customId('ratings', 'page', page.sort, page.number));
	return [container(text(`${nameMovie(movie)}\n${state}${before}`), row(stars), row(remove, back))];
}
