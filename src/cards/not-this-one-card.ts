import { customIdWithText } from '../bot/custom-id.ts';
import type { OneMovie } from '../rules/find-movie.ts';
import type { Texts } from '../texts/texts.ts';
import { type Block, button, row } from './message.ts';

/**
 * A button under the answer for a movie that was guessed from a text; nothing where it was chosen. It goes to the
 * action `others` of the command, with the movie, these words and the text.
 */
export function offerOthers(
	{ movie, guessedFrom }: OneMovie,
	command: string,
	texts: Texts,
	...args: readonly (string | number)[]
): Block[] {
	if (guessedFrom === undefined) return [];
	const id = customIdWithText(command, 'others', guessedFrom, movie.id, ...args);
	return [row(button(texts.say('movie.notThisOne'), id))];
}
