import { judgeMatch } from '../rules/judge-match.ts';
import type { Texts } from '../texts/texts.ts';
import { formatMatch } from './format-match.ts';

/** A match in figures and in words. @example '82% match, a safe bet' */
export function describeMatch(match: number | undefined, texts: Texts): string {
	if (match === undefined) return texts.say('match.unknown');
	return texts.say(`match.${judgeMatch(match)}`, { match: formatMatch(match, texts) });
}
