import { nameOrigin } from '../rules/origin-names.ts';
import type { Texts } from '../texts/texts.ts';

/** Countries whose English name has an article in a sentence: “from the United States”. */
const WITH_ARTICLE = new Set('AE BS CF DO FO GB GM KM KY MH MV NL PH SB SC SU US'.split(' '));

/** @param code ISO 3166-1 @example nameCountry('DE', texts) // 'Germany' */
export function nameCountry(code: string, { locale }: Texts): string {
	return nameOrigin('country', code, locale);
}

/**
 * The same behind “from”, as texts of origins have it.
 *
 * @example nameCountryInSentence('US', texts) // 'the United States'
 */
export function nameCountryInSentence(code: string, texts: Texts): string {
	const name = nameCountry(code, texts);
	return WITH_ARTICLE.has(code) ? texts.say('country.inSentence', { name }) : name;
}
