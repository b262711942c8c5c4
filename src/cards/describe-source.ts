import type { MovieFilter } from '../rules/movie-filter.ts';
import type { Texts } from '../texts/texts.ts';
import type { Posters } from '../tmdb/tmdb.ts';
import { nameCountry } from './name-country.ts';

/** Names the sources of a list's posters and of where to watch its movies, as terms ask; '' where there are none. */
export function describeSource(
	{ urls, areSamples }: Posters,
	{ availableOn }: Pick<MovieFilter, 'availableOn'>,
	texts: Texts,
): string {
	const pictures = areSamples ? 'tmdb.samples' : 'tmdb.posters';
	return texts.join([
		...(urls.size === 0 ? [] : [texts.say(pictures)]),
		...(availableOn === undefined
			? []
			: [texts.say('tmdb.offers', { country: nameCountry(availableOn.country, texts) })]),
	]);
}
