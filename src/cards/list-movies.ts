import { customId } from '../bot/custom-id.ts';
import type { Movie } from '../catalogue/movie.ts';
import type { Texts } from '../texts/texts.ts';
import type { Posters } from '../tmdb/tmdb.ts';
import { button, LINE_LENGTH, menu, pictureSection, row, section, text } from './message.ts';
import { movieLines } from './movie-lines.ts';
import { labelMovieIn } from './name-movie.ts';

/** Discord's limit on what describes a picture. */
const DESCRIPTION_LENGTH = 256;

/** For a list without pictures. */
export const NO_POSTERS: Posters = { urls: new Map(), areSamples: false };

/** A movie of a list, and what the list says about it. */
export interface ListedMovie {
	readonly movie: Movie;
	readonly content: string;
}

/**
 * A list of at most ten movies, each to rate or hide. With posters, a movie has its poster beside it, and one menu
 * below acts on any of them: with a button each, ten movies would need more than Discord's 40 components. Without, a
 * movie has its button beside it.
 */
export function listMovies(movies: readonly ListedMovie[], posters: Posters, texts: Texts) {
	if (posters.urls.size === 0) return movies.map(({ movie, content }) => section(content, panelButton(movie, texts)));
	const rows = movies.map(({ movie, content }) => {
		const url = posters.urls.get(movie.id);
		const description = texts.say('movie.poster', { movie: labelMovieIn(texts, movie, LINE_LENGTH) });
		return url === undefined ? text(content) : pictureSection(content, url, description.slice(0, DESCRIPTION_LENGTH));
	});
	const lines = movieLines(
		movies.map(({ movie }) => movie),
		texts,
	);
	return lines.length === 0 ? rows : [...rows, row(menu(texts.say('list.act'), customId('rate', 'panel'), lines))];
}

function panelButton(movie: Movie, texts: Texts) {
	return button(texts.say('button.rateOrHide'), customId('rate', 'panel', movie.id));
}
