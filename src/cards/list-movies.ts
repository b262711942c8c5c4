import { customId } from '../bot/custom-id.ts';
import type { Movie } from '../catalogue/movie.ts';
import type { Texts } from '../texts/texts.ts';
import type { Posters } from '../tmdb/tmdb.ts';
import { button, menu, pictureSection, row, section, text } from './message.ts';
import { labelMovieIn } from './name-movie.ts';

/** Discord's limits on the lines of a menu, and on what describes a picture. */
const LINE_LENGTH = 100;
const DESCRIPTION_LENGTH = 256;

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
	const lines = movies.map(({ movie }) => ({
		label: labelMovieIn(texts, movie, LINE_LENGTH),
		value: String(movie.id),
	}));
	return lines.length === 0 ? rows : [...rows, row(menu(texts.say('list.act'), customId('rate', 'panel'), lines))];
}

function panelButton(movie: Movie, texts: Texts) {
	return button(texts.say('button.rateOrHide'), customId('rate', 'panel', movie.id));
}
