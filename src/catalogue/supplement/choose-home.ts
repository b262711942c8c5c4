/** The one country a movie is from, and the one language it is in. */
export interface Home {
	readonly country?: string;
	readonly language?: string;
}

/**
 * Chooses one country and one language of a movie. Sources list every co-producer and every language spoken, so that
 * "Wonder Woman" is Chinese and "The Godfather" Italian, too.
 *
 * A movie with English and an English-speaking country is of the first such country. Else it is of the first country
 * whose own main language is spoken, else of the first one.
 *
 * @example chooseHome(['DE', 'US'], ['de', 'en']) // { country: 'US', language: 'en' }
 */
export function chooseHome(countries: readonly string[], languages: readonly string[]): Home {
	const english = countries.find((country) => mainLanguage(country) === 'en');
	if (english && languages.includes('en')) return { country: english, language: 'en' };
	const own = countries.find((country) => languages.includes(mainLanguage(country)));
	if (own) return { country: own, language: mainLanguage(own) };
	return { country: countries[0], language: languages.length === 1 ? languages[0] : undefined };
}

const languageOf = new Map<string, string>();

/** The language most people of a country speak, by the Unicode CLDR, which knows countries of the past, too. */
function mainLanguage(country: string): string {
	let language = languageOf.get(country);
	if (language === undefined) {
		language = /^[A-Z]{2}$/.test(country) ? new Intl.Locale('und', { region: country }).maximize().language : '';
		if (language === 'nb') language = 'no';
		languageOf.set(country, language);
	}
	return language;
}
