import type { Services } from '../services.ts';
import type { Texts } from '../texts/texts.ts';
import type { Caller } from './request.ts';

/** The texts for one person: titles are in their language, even where we have no other texts in it. */
export function speakTo({ locale }: Pick<Caller, 'locale'>, texts: Texts, services: Services): Texts {
	return { ...texts, titleOf: (movie) => services.localTitles.find(movie, locale) };
}
