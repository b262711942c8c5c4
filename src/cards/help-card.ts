import type { Texts } from '../texts/texts.ts';
import { type Block, container, text } from './message.ts';

/** Every command with what it does. */
export function showHelp(texts: Texts): Block[] {
	const parts = (['intro', 'start', 'look', 'ratings', 'titles', 'credits'] as const).map((part) =>
		texts.say(`help.${part}`),
	);
	return [container(text(parts.join('\n\n')))];
}
