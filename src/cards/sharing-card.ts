import { customId } from '../bot/custom-id.ts';
import { SHARING_LEVELS } from '../rules/sharing.ts';
import type { Texts } from '../texts/texts.ts';
import { type Block, container, menu, row, text } from './message.ts';

/** What a person shares, and a menu to change it. */
export function showSharing(level: (typeof SHARING_LEVELS)[number], texts: Texts): Block[] {
	const lines = SHARING_LEVELS.map((each) => ({
		label: texts.say(`sharing.${each}`),
		value: each,
		description: texts.say(`sharing.${each}.about`),
		default: each === level,
	}));
	const current = { level: texts.say(`sharing.${level}`), about: texts.say(`sharing.${level}.about`) };
	const choice = menu(texts.say('sharing.menu'), customId('privacy', 'share'), lines);
	return [container(text(texts.say('sharing.current', current)), row(choice))];
}
