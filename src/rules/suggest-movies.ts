import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { LONGEST_TITLE } from '../bot/movie-option.ts';
import type { Caller } from '../bot/request.ts';
import type { LocalTitles } from '../catalogue/local-titles.ts';
import { labelMovie, type Movie } from '../catalogue/movie.ts';
import { writeTypedId } from '../catalogue/typed-id.ts';
import type { Services } from '../services.ts';
import { REST_MS } from './pick-movies.ts';

type Suggestion = APIApplicationCommandOptionChoice<string>;

/** Discord's limits: how many suggestions it shows, and the characters of each. */
const SUGGESTIONS = 25;
const LABEL_LENGTH = 100;
/** How many of a person's latest recommendations stand before the most rated movies in an empty field. */
const RECENT_SUGGESTIONS = 10;
/** We read this many matches of a half-typed title, so that the person's own movie is among them. */
const MATCHES = 500;

/** Suggests movies for a half-typed title; with nothing typed, what was recommended lately and then the most rated. */
export async function suggestMovies(
	{ userId, locale }: Caller,
	typed: string,
	{ catalogue, store, titles, localTitles }: Services,
): Promise<Suggestion[]> {
	const completed = titles.complete(typed.slice(0, LONGEST_TITLE), SUGGESTIONS);
	const recent = typed.trim() === '' ? await store.shownSince(userId, Date.now() - REST_MS) : [];
	const recentMovies = recent.slice(0, RECENT_SUGGESTIONS).flatMap(({ movieId }) => catalogue.get(movieId) ?? []);
	return listSuggestions([...new Set([...recentMovies, ...completed])], locale, localTitles);
}

/** Suggests the rated movies that a half-typed title may mean; the newest ratings while nothing is typed. */
export async function suggestRatedMovies(
	{ userId, locale }: Caller,
	typed: string,
	{ catalogue, store, titles, localTitles }: Services,
): Promise<Suggestion[]> {
	const ratings = await store.ratingsOf(userId);
	const rated = new Set(ratings.flatMap(({ movieId }) => catalogue.get(movieId) ?? []));
	if (typed.trim() === '') return listSuggestions([...rated], locale, localTitles);
	const completed = titles.complete(typed.slice(0, LONGEST_TITLE), MATCHES);
	return listSuggestions(
		completed.filter((movie) => rated.has(movie)),
		locale,
		localTitles,
	);
}

/** Titles are in the person's language. The catalogue's stands behind one, since it may be what was typed. */
function listSuggestions(movies: readonly Movie[], locale: string, localTitles: LocalTitles): Suggestion[] {
	const offered = movies.slice(0, SUGGESTIONS);
	const labels = Map.groupBy(offered, (movie) => labelMovie(movie));
	return offered.map((movie) => {
		const isAlike = labels.get(labelMovie(movie))!.length > 1;
		const title = localTitles.find(movie, locale);
		const mark = isAlike ? tellApart(movie) : title === movie.title ? '' : movie.title;
		return { name: markLabel({ ...movie, title }, mark), value: writeTypedId(movie) };
	});
}

/** Two movies of one title and year: their genres, and their IMDb ids, since nothing else surely tells them apart. */
function tellApart(movie: Movie): string {
	const known = [movie.genres.slice(0, 2).join(', '), movie.imdbId === undefined ? '' : `IMDb tt${movie.imdbId}`];
	return known.filter((part) => part !== '').join(' · ') || writeTypedId(movie);
}

/** A label with a mark behind it that stays whole, up to half of the length. */
function markLabel(movie: Movie, mark: string): string {
	if (mark === '') return labelMovie(movie, LABEL_LENGTH);
	const kept = mark.slice(0, LABEL_LENGTH / 2);
	return `${labelMovie(movie, LABEL_LENGTH - kept.length - 3)} · ${kept}`;
}
