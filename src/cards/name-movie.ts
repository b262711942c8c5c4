import { escapeText } from '../bot/escape-text.ts';
import { labelMovie, type Movie } from '../catalogue/movie.ts';

/** So that ten movies with their reasons stay under the 4,000 characters of a message. */
const LABEL_LENGTH = 80;
const REASON_LENGTH = 50;

/** A movie's name in bold, harmless as Markdown. */
export function nameMovie(movie: Movie, maxLength = LABEL_LENGTH): string {
	return `**${escapeText(labelMovie(movie, maxLength))}**`;
}

/** A movie's name inside a sentence. */
export function nameMovieBriefly(movie: Movie): string {
	return escapeText(labelMovie(movie, REASON_LENGTH));
}
