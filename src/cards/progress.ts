import { RATINGS_FOR_GOOD } from '../rules/taste.ts';
import type { Texts } from '../texts/texts.ts';

/**
 * How far it is to good recommendations. Once there, it only counts.
 *
 * @param known - how many rated movies the model knows.
 */
export function describeProgress(known: number, texts: Texts): string {
	if (known < RATINGS_FOR_GOOD) return texts.say('taste.missing', { count: RATINGS_FOR_GOOD - known });
	return texts.say(known === RATINGS_FOR_GOOD ? 'taste.enough' : 'taste.known', { count: known });
}
