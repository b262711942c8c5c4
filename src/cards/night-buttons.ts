import { ButtonStyle } from 'discord-api-types/v10';
import { customId } from '../bot/custom-id.ts';
import type { Texts } from '../texts/texts.ts';
import { button } from './message.ts';

/** Buttons to say whether one comes. */
export function answerButtons(nightId: number, texts: Texts) {
	const answer = (word: 'yes' | 'maybe' | 'no') =>
		button(
			texts.say(`night.answer.${word}`),
			customId('movienight', 'answer', nightId, word),
			word === 'yes' ? ButtonStyle.Success : ButtonStyle.Secondary,
		);
	return [answer('yes'), answer('maybe'), answer('no')];
}

/** Stars for the movie of a night, from 1 to 5. */
export function rateButtons(nightId: number, texts: Texts) {
	return [1, 2, 3, 4, 5].map((stars) =>
		button(texts.say('quickStart.stars', { stars }), customId('movienight', 'stars', nightId, stars)),
	);
}
