import { quoteText } from '../bot/escape-text.ts';
import type { MessageResponse } from '../bot/response.ts';
import type { Movie } from '../catalogue/movie.ts';
import { labelMovie } from '../catalogue/movie.ts';
import type { FoundMovie } from '../rules/movie-option.ts';
import { composeMessage, container, type MenuOption, menu, row, text } from './message.ts';

/** Discord's limits on a menu: its lines, and the characters of each. */
const MENU_LINES = 25;
const LINE_LENGTH = 100;

/**
 * Asks which movie was meant, in a menu whose choice goes to `choiceId`: all that fit an ambiguous title, or the nearest three
 * to one we do not know.
 */
export function askWhich(
	typed: string,
	found: Exclude<FoundMovie, { kind: 'one' }>,
	choiceId: string,
): MessageResponse {
	const movies = found.movies.slice(0, found.kind === 'several' ? MENU_LINES : 3);
	const quoted = quoteText(typed);
	if (movies.length === 0) {
		return composeMessage(
			[text(`I don't know a movie called ${quoted}. Check the spelling, or try its original title.`)],
			'privately',
		);
	}
	const question =
		found.kind === 'several'
			? `Several movies could be ${quoted}. Which one do you mean?`
			: `I don't know a movie called ${quoted}. The nearest I have:`;
	return composeMessage(
		[container(text(question), row(menu('Choose a movie', choiceId, movies.map(describeLine))))],
		'privately',
	);
}

function describeLine(movie: Movie): MenuOption {
	const details = [movie.year ?? 'no year', movie.genres.join(', '), movie.alternatives[0] ?? ''].filter(
		(part) => part !== '',
	);
	return {
		label: labelMovie(movie, LINE_LENGTH),
		value: String(movie.id),
		description: details.join(' · ').slice(0, LINE_LENGTH),
	};
}
