import type { Texts } from '../texts/texts.ts';
import { formatMatch } from './format-match.ts';

/** From these chances on, in percent, a movie is called so. */
const SAFE = 80;
const LIKELY = 60;
const GAMBLE = 40;

/** A match in figures and in words. @example '82% match, a safe bet' */
export function describeMatch(match: number | undefined, texts: Texts): string {
	if (match === undefined) return texts.say('match.unknown');
	const shown = Math.round(match);
	const verdict = shown >= SAFE ? 'safe' : shown >= LIKELY ? 'likely' : shown >= GAMBLE ? 'gamble' : 'unlikely';
	return texts.say(`match.${verdict}`, { match: formatMatch(match, texts) });
}
