import { english } from '../texts/english.ts';
import { languages } from '../texts/languages.ts';
import type { TextKey } from '../texts/message.ts';

type PageKey = Extract<TextKey, `page.${string}`>;

/** Every text of the page as an ICU message, in English where the language lacks it. */
export function listPageTexts(locale: string): Readonly<Record<PageKey, string>> {
	const texts = Object.entries({ ...english, ...languages[locale] });
	return Object.fromEntries(texts.filter(([key]) => key.startsWith('page.'))) as Record<PageKey, string>;
}
