import type { Texts } from '../texts/texts.ts';

/** Making the names of a language takes longer than saying all the rest of a card. */
const names = new Map<string, Intl.DisplayNames>();

/** @param code ISO 3166-1 @example nameCountry('DE', texts) // 'Germany' */
export function nameCountry(code: string, { locale }: Texts): string {
	const inLocale = names.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' });
	names.set(locale, inLocale);
	return inLocale.of(code) ?? code;
}
