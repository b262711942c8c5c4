import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { LONGEST_TITLE } from '../bot/movie-option.ts';
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
	userId: string,
	typed: string,
	{ catalogue, store, titles }: Services,
): Promise<Suggestion[]> {
	const completed = titles.complete(typed.slice(0, LONGEST_TITLE), SUGGESTIONS);
	const recent = typed.trim() === '' ? await store.shownSince(userId, Date.now() - REST_MS) : [];
	const recentMovies = recent.slice(0, RECENT_SUGGESTIONS).flatMap((movieId) => catalogue.get(movieId) ?? []);
	return listSuggestions([...new Set([...recentMovies, ...completed])]);
}

/** Suggests the rated movies that a half-typed title may mean; the newest ratings while nothing is typed. */
export async function suggestRatedMovies(
	userId: string,
	typed: string,
	{ catalogue, store, titles }: Services,
): Promise<Suggestion[]> {
	const ratings = await store.ratingsOf(userId);
	const rated = new Set(ratings.flatMap(({ movieId }) => catalogue.get(movieId) ?? []));
	if (typed.trim() === '') return listSuggestions([...rated]);
	const completed = titles.complete(typed.slice(0, LONGEST_TITLE), MATCHES);
	return listSuggestions(completed.filter((movie) => rated.has(movie)));
}

function listSuggestions(movies: readonly Movie[]): Suggestion[] {
	const offered = movies.slice(0, SUGGESTIONS);
	const labels = Map.groupBy(offered, (movie) => labelMovie(movie));
	return offered.map((movie) => {
		const isAlike = labels.get(labelMovie(movie))!.length > 1;
		return { name: isAlike ? tellApart(movie) : labelMovie(movie, LABEL_LENGTH), value: writeTypedId(movie) };
	});
}

/** Two movies of one title and year: their genres, and their IMDb ids, since nothing else surely tells them apart. */
function tellApart(movie: Movie): string {
	const known = [movie.genres.slice(0, 2).join(', '), movie.imdbId === undefined ? '' : `IMDb tt${movie.imdbId}`];
	const mark = known.filter((part) => part !== '').join(' · ') || writeTypedId(movie);
	return `${labelMovie(movie, LABEL_LENGTH - mark.length - 3)} · ${mark}`;
}
