import { ButtonStyle } from 'discord-api-types/v10';
import { customId } from '../bot/custom-id.ts';
import type { RatedMovie } from '../rules/read-rating.ts';
import type { Texts } from '../texts/texts.ts';
import { type Block, button, container, row, text } from './message.ts';
import { nameMovie } from './name-movie.ts';
import { starsMenu } from './stars-menu.ts';

/** Everything a person can do with a movie: rate it, or keep it out of recommendations. */
export function showPanel({ movie, stars }: RatedMovie, texts: Texts): Block[] {
	const hide = [
		button(texts.say('panel.seen'), customId('rate', 'hide', movie.id, 'seen')),
		button(texts.say('panel.notInterested'), customId('rate', 'hide', movie.id, 'uninterested')),
	];
	const remove = button(texts.say('panel.remove'), customId('unrate', 'remove', movie.id), ButtonStyle.Danger);
	return [
		container(
			text(nameMovie(movie, texts)),
			row(starsMenu(customId('rate', 'set', movie.id), stars, texts)),
			row(...(stars === undefined ? hide : [remove])),
		),
	];
}
