import type { Texts } from '../texts/texts.ts';
import { type Block, container, text } from './message.ts';

/**
 * Every command with what it does, and where the data comes from.
 *
 * @param hasTmdb whether cards show what comes from TMDB, whose terms want a notice
 */
export function showHelp(hasTmdb: boolean, texts: Texts): Block[] {
	const shown = [
		'intro',
		'start',
		'look',
		'ratings',
		'titles',
		'credits',
		...(hasTmdb ? (['tmdb'] as const) : []),
	] as const;
	const parts = shown.map((part) => texts.say(`help.${part}`));
	return [container(text(parts.join('\n\n')))];
}
