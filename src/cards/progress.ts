import { RATINGS_FOR_GOOD } from '../rules/taste.ts';
import type { Texts } from '../texts/texts.ts';

/**
 * Says how many ratings are missing until recommendations get good; after that, how many there are.
 *
 * @param known - how many rated movies the model knows.
 */
export function describeProgress(known: number, texts: Texts): string {
	if (known < RATINGS_FOR_GOOD) return texts.say('taste.missing', { count: RATINGS_FOR_GOOD - known });
	return texts.say(known === RATINGS_FOR_GOOD ? 'taste.enough' : 'taste.known', { count: known });
}
