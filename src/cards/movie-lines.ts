import type { Movie } from '../catalogue/movie.ts';
import type { Texts } from '../texts/texts.ts';
import { LINE_LENGTH, type MenuOption } from './message.ts';
import { labelMovieIn } from './name-movie.ts';

/** The lines of a menu of movies; what is chosen is a movie's id. */
export function movieLines(movies: readonly Movie[], texts: Texts): MenuOption[] {
	return movies.map((movie) => ({ label: labelMovieIn(texts, movie, LINE_LENGTH), value: String(movie.id) }));
}
