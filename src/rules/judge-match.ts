/** From these chances on, in percent, a movie is called so. */
const SAFE = 80;
const LIKELY = 60;
const GAMBLE = 40;

export type MatchVerdict = 'safe' | 'likely' | 'gamble' | 'unlikely';

/**
 * Puts a match into words, as it is shown: 79.6 is 80%.
 *
 * @param match the chance that a person likes a movie, in percent
 */
export function judgeMatch(match: number): MatchVerdict {
	const shown = Math.round(match);
	return shown >= SAFE ? 'safe' : shown >= LIKELY ? 'likely' : shown >= GAMBLE ? 'gamble' : 'unlikely';
}
