import { GENRES } from '../rules/genres.ts';
import type { Texts } from '../texts/texts.ts';

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
export function nameGenres(genres: readonly string[], texts: Texts): string {
	if (genres.length === 0) return texts.say('genre.none');
	return texts.enumerate(genres.map((genre) => nameGenre(genre, texts)));
}
