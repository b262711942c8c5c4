import type { Posters } from '../rules/find-posters.ts';
import type { Texts } from '../texts/texts.ts';
import { text } from './message.ts';

/** Names the source of the posters, as its terms ask; nothing where there are none. */
export function describeSource(posters: Posters, texts: Texts) {
	return posters.size === 0 ? [] : [text(`-# ${texts.say('tmdb.posters')}`)];
}
