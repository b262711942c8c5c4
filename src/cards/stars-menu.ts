import { STARS } from '../rules/stars.ts';
import type { Texts } from '../texts/texts.ts';
import { formatStars } from './format-stars.ts';
import { menu } from './message.ts';

/** A menu of all stars; the stars the person gave are chosen. */
export function starsMenu(id: string, given: number | undefined, texts: Texts) {
	const options = STARS.map((stars) => ({
		label: texts.say('stars.choice', { stars, symbols: formatStars(stars) }),
		value: String(stars),
		default: stars === given,
	}));
	return menu(texts.say('stars.menu'), id, options);
}
