/** A movie, in the languages of the page, and those who love some. */
const MOVIE = '(?:movies?|films?|filme[ns]?|pel[ií]culas?|pelis?|映画|fans?|buffs?|lovers?|nerds?|geeks?|ファン)';
const IS_MOVIE = new RegExp(`^${MOVIE}$`, 'i');
const MOVIE_AT_END = new RegExp(`(?<=.)${MOVIE}$`, 'i');

/**
 * Whether a word says only that movies are wanted, as the second of "horror movies" and "horror buff".
 *
 * @param {string} word
 */
export function isMovieWord(word) {
	return IS_MOVIE.test(word);
}

/**
 * Takes such a word from the end of another.
 *
 * @param {string} text
 * @example dropMovieWord('horrorfilme') // 'horror'
 */
export function dropMovieWord(text) {
	return text.replace(MOVIE_AT_END, '');
}
