import type { Texts } from '../texts/texts.ts';
import type { Posters } from '../tmdb/tmdb.ts';

/** Names the source of a list's posters, as its terms ask; '' where there are none. */
export function describeSource({ urls, areSamples }: Posters, texts: Texts): string {
	if (urls.size === 0) return '';
	return texts.say(areSamples ? 'tmdb.samples' : 'tmdb.posters');
}
