import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { LONGEST_TITLE } from '../bot/movie-option.ts';
import type { Caller } from '../bot/request.ts';
import { labelMovie, type Movie } from '../catalogue/movie.ts';
import { writeTypedId } from '../catalogue/typed-id.ts';
import { rememberTexts } from '../remember-texts.ts';
import type { Services } from '../services.ts';
import { REST_MS } from './pick-movies.ts';
import { tellApart } from './tell-apart.ts';

type Suggestion = APIApplicationCommandOptionChoice<string>;

/** Discord's limits: how many suggestions it shows, and the characters of each. */
const SUGGESTIONS = 25;
const LABEL_LENGTH = 100;
/** How many of a person's latest recommendations stand before the most rated movies in an empty field. */
const RECENT_SUGGESTIONS = 10;
/** We read this many matches of a half-typed title, so that the person's own movie is among them. */
const MATCHES = 500;

/** What was suggested lately, by locale and text. Other services come with another catalogue. */
const rememberedOf = new WeakMap<Services, ReturnType<typeof rememberTexts<Suggestion[]>>>();

/** Suggests movies for a half-typed title; with nothing typed, what was recommended lately and then the most rated. */
export async function suggestMovies(
	{ userId, locale }: Caller,
	typed: string,
	services: Services,
): Promise<Suggestion[]> {
	const { catalogue, store, titles } = services;
	const text = typed.slice(0, LONGEST_TITLE).trim();
	const completed = () => titles.complete(text, SUGGESTIONS);
	if (text !== '') return remember(services)(`${locale} ${text}`, () => listSuggestions(completed(), locale, services));
	const recent = await store.shownSince(userId, Date.now() - REST_MS);
	const recentMovies = recent.slice(0, RECENT_SUGGESTIONS).flatMap(({ movieId }) => catalogue.get(movieId) ?? []);
	return listSuggestions([...new Set([...recentMovies, ...completed()])], locale, services);
}

function remember(services: Services) {
	const remembered = rememberedOf.get(services) ?? rememberTexts<Suggestion[]>();
	rememberedOf.set(services, remembered);
	return remembered;
}

/** Suggests the rated movies that a half-typed title may mean; the newest ratings while nothing is typed. */
export async function suggestRatedMovies(
	{ userId, locale }: Caller,
	typed: string,
	services: Services,
): Promise<Suggestion[]> {
	return suggestOwn(await services.store.ratingsOf(userId), typed, locale, services);
}

/** Suggests the movies of the watchlist that a half-typed title may mean; the newest while nothing is typed. */
export async function suggestWantedMovies(
	{ userId, locale }: Caller,
	typed: string,
	services: Services,
): Promise<Suggestion[]> {
	return suggestOwn(await services.store.watchlistOf(userId), typed, locale, services);
}

function suggestOwn(
	listed: readonly { readonly movieId: number }[],
	typed: string,
	locale: string,
	services: Services,
): Suggestion[] {
	const { catalogue, titles } = services;
	const own = new Set(listed.flatMap(({ movieId }) => catalogue.get(movieId) ?? []));
	if (typed.trim() === '') return listSuggestions([...own], locale, services);
	const completed = titles.complete(typed.slice(0, LONGEST_TITLE), MATCHES);
	return listSuggestions(
		completed.filter((movie) => own.has(movie)),
		locale,
		services,
	);
}

/** Titles are in the person's language. The catalogue's stands behind one, since it may be what was typed. */
function listSuggestions(movies: readonly Movie[], locale: string, services: Services): Suggestion[] {
	const { localTitles, details } = services;
	const offered = movies.slice(0, SUGGESTIONS);
	// Once for each movie, as it costs a look into a table.
	const shown = new Map(offered.map((movie) => [movie, { title: localTitles.find(movie, locale), year: movie.year }]));
	const marks = tellApart(offered, (movie) => labelMovie(shown.get(movie)!), details, { locale });
	return offered.map((movie) => {
		const label = shown.get(movie)!;
		const mark = marks.get(movie) ?? (label.title === movie.title ? '' : movie.title);
		return { name: markLabel(label, mark), value: writeTypedId(movie) };
	});
}

/** A label with a mark behind it that stays whole, up to half of the length. */
function markLabel(movie: Pick<Movie, 'title' | 'year'>, mark: string): string {
	if (mark === '') return labelMovie(movie, LABEL_LENGTH);
	const kept = mark.slice(0, LABEL_LENGTH / 2);
	return `${labelMovie(movie, LABEL_LENGTH - kept.length - 3)} · ${kept}`;
}
