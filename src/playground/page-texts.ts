import { english } from '../texts/english.ts';
import { languages } from '../texts/languages.ts';
import type { TextKey } from '../texts/message.ts';
import { textsFor } from '../texts/texts.ts';

type PageKey = Extract<TextKey, `page.${string}`>;

/** The page's texts, and the language whose plurals and dates they need. */
export interface PageTexts {
	readonly locale: string;
	readonly texts: Readonly<Record<PageKey, string>>;
}

/** Every text of the page as an ICU message for a locale, in English where the language lacks it. */
export function listPageTexts(wanted: string): PageTexts {
	const { locale } = textsFor(wanted);
	const texts = Object.entries({ ...english, ...languages[locale] });
	return { locale, texts: Object.fromEntries(texts.filter(([key]) => key.startsWith('page.'))) as PageTexts['texts'] };
}
