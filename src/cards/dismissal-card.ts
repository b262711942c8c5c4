import { customId } from '../bot/custom-id.ts';
import type { HiddenMovie } from '../rules/hide-movie.ts';
import type { Texts } from '../texts/texts.ts';
import { type Block, button, container, section } from './message.ts';
import { nameMovie } from './name-movie.ts';

/** Says that a movie is hidden from recommendations, with a button to undo that. */
export function showHidden({ movie, reason, wantedSince }: HiddenMovie, texts: Texts): Block[] {
	const key = reason === 'seen' ? 'panel.hiddenAsSeen' : 'panel.hiddenAsNotInterested';
	const undo = button(
		texts.say('button.undo'),
		customId('rate', 'unhide', movie.id, reason, ...(wantedSince === undefined ? [] : [wantedSince])),
	);
	return [container(section(texts.say(key, { movie: nameMovie(movie, texts) }), undo))];
}
