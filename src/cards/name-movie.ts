import { escapeText } from '../bot/escape-text.ts';
import { labelMovie, type Movie } from '../catalogue/movie.ts';
import type { Texts } from '../texts/texts.ts';

/** So that ten movies with their reasons stay under the 4,000 characters of a message in every language. */
const LABEL_LENGTH = 74;
const REASON_LENGTH = 44;

/** A movie's title in the person's language, with its year. It is not escaped: menus show no Markdown. */
export function labelMovieIn(texts: Texts, movie: Movie, maxLength?: number): string {
	return labelMovie({ title: texts.titleOf(movie), year: movie.year }, maxLength);
}

/** A movie's name in bold, harmless as Markdown. */
export function nameMovie(movie: Movie, texts: Texts, maxLength = LABEL_LENGTH): string {
	return `**${escapeWithin(maxLength, movie, texts)}**`;
}

/** A movie's name inside a sentence. */
export function nameMovieBriefly(movie: Movie, texts: Texts): string {
	return escapeWithin(REASON_LENGTH, movie, texts);
}

/** Escapes a label. A title that is full of marks is cut shorter, so that it keeps to the length with its escapes. */
function escapeWithin(maxLength: number, movie: Movie, texts: Texts): string {
	const escaped = escapeText(labelMovieIn(texts, movie, maxLength));
	const excess = escaped.length - maxLength;
	return excess > 0 ? escapeText(labelMovieIn(texts, movie, maxLength - excess)) : escaped;
}
