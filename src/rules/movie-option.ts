import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { Refusal } from '../bot/refusal.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Movie } from '../catalogue/movie.ts';
import { labelMovie } from '../catalogue/movie.ts';
import type { Services } from '../services.ts';
import { REST_MS } from './pick-movies.ts';

/** Discord shows at most this many suggestions. */
const SUGGESTIONS = 25;
/** The longest title of the catalogue has 196 characters. */
const LONGEST_TITLE = 200;

/** The `movie` option of every command that takes one. */
export const movieOption = {
	name: 'movie',
	description: 'Its title, as you would say it; add the year if there are several',
	type: ApplicationCommandOptionType.String,
	required: true,
	autocomplete: true,
	max_length: LONGEST_TITLE,
} as const;

/** What the text of a `movie` option means. */
export type FoundMovie =
	| { readonly kind: 'one'; readonly movie: Movie }
	| { readonly kind: 'several' | 'none'; readonly movies: readonly Movie[] };

/** One suggestion while somebody types. */
export function suggestMovie(movie: Movie, catalogue: Catalogue): APIApplicationCommandOptionChoice<string> {
	const id = String(movie.id);
	return { name: labelMovie(movie, 100), value: numbersInTitles(catalogue).has(id) ? `id:${id}` : id };
}

/** How many of somebody's latest recommendations stand before the most rated movies in an empty field. */
const RECENT_SUGGESTIONS = 10;

/** Suggestions for a half-typed title; with nothing typed, what was recommended lately and then the most rated movies. */
export async function suggestMovies(
	userId: string,
	typed: string,
	{ catalogue, store, titles }: Services,
): Promise<APIApplicationCommandOptionChoice<string>[]> {
	const completed = titles.complete(typed.slice(0, LONGEST_TITLE), SUGGESTIONS);
	const recent = typed.trim() === '' ? await store.shownSince(userId, Date.now() - REST_MS) : [];
	const recentMovies = recent.slice(0, RECENT_SUGGESTIONS).flatMap((movieId) => catalogue.get(movieId) ?? []);
	return [...new Set([...recentMovies, ...completed])]
		.slice(0, SUGGESTIONS)
		.map((movie) => suggestMovie(movie, catalogue));
}

/**
 * Reads a `movie` option: the id of a suggestion that was chosen, or a title typed freely. Suggestions are not enforced, so any
 * text may come. A bare number is an id unless some title starts with it: "1917" is the movie of that name, and the movie with the
 * id 1917 is suggested as `id:1917`.
 *
 * @throws {Refusal} for a text that is empty or longer than any title.
 */
export function findMovie(value: unknown, { catalogue, titles }: Pick<Services, 'catalogue' | 'titles'>): FoundMovie {
	const typed = String(value ?? '').trim();
	if (typed === '') throw new Refusal('movie.noTitle');
	if (typed.length > LONGEST_TITLE) {
		throw new Refusal('movie.longTitle', { most: LONGEST_TITLE });
	}
	const isId = /^id:\s*\d+$/i.test(typed);
	const id = /^(?:id:\s*)?([1-9]\d{0,8})$/i.exec(typed)?.[1];
	const byId = id === undefined ? undefined : catalogue.get(Number(id));
	if (byId && (isId || !numbersInTitles(catalogue).has(typed))) return { kind: 'one', movie: byId };
	// An id that no movie has is near no title either: searched for, "id:7" would find "Independence Day".
	if (isId) return { kind: 'none', movies: [] };
	const { verdict, matches } = titles.resolve(typed);
	if (verdict === 'confident') return { kind: 'one', movie: matches[0].movie };
	return { kind: verdict === 'none' ? 'none' : 'several', movies: matches.map(({ movie }) => movie) };
}

/**
 * The movie of a `custom_id` or a menu, which anybody can forge.
 *
 * @throws {Refusal} when there is no such movie.
 */
export function readMovieId(value: string | undefined, catalogue: Catalogue): Movie {
	const movie = /^[1-9]\d{0,8}$/.test(value ?? '') ? catalogue.get(Number(value)) : undefined;
	if (!movie) throw new Refusal('movie.gone');
	return movie;
}

const numbersOf = new WeakMap<Catalogue, ReadonlySet<string>>();

/** The numbers that some title starts with: 1917, 2001, 300. */
function numbersInTitles(catalogue: Catalogue): ReadonlySet<string> {
	let numbers = numbersOf.get(catalogue);
	if (!numbers) {
		const titles = catalogue.movies.flatMap((movie) => [movie.title, ...movie.alternatives]);
		numbers = new Set(titles.map((title) => /^\d+(?![\p{L}\d])/u.exec(title)?.[0] ?? ''));
		numbersOf.set(catalogue, numbers);
	}
	return numbers;
}
