import type { Services } from '../services.ts';
import type { Texts } from '../texts/texts.ts';

/** The texts for people of a locale: titles are in their language, even where we have no other texts in it. */
export function speakTo(locale: string, texts: Texts, services: Services): Texts {
	return { ...texts, titleOf: (movie) => services.localTitles.find(movie, locale) };
}
