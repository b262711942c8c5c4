import { GENRES } from '../rules/genres.ts';
import type { Texts } from '../texts/texts.ts';

/** A movie of a list says no more than these. */
export const GENRES_IN_LIST = 3;

/**
 * A genre as people call it; one that MovieLens does not have keeps its name.
 *
 * @example nameGenre('Sci-Fi', texts) // 'Science fiction'
 */
export function nameGenre(genre: string, texts: Texts): string {
	const known = GENRES.find((each) => each === genre);
	return known ? texts.say(`genre.${known}`) : genre;
}

/** @example nameGenres(['Animation', 'Children'], texts) // 'Animation, Family' */
export function nameGenres(genres: readonly string[], texts: Texts, most = genres.length): string {
	if (genres.length === 0) return texts.say('genre.none');
	return texts.enumerate(genres.slice(0, most).map((genre) => nameGenre(genre, texts)));
}
