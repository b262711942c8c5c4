import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { Refusal } from '../bot/refusal.ts';
import type { Caller } from '../bot/request.ts';
import type { Services } from '../services.ts';
import { foldName } from './fold-name.ts';
import { nameOrigin } from './origin-names.ts';
import { readServerSettings } from './server-settings.ts';

const SUGGESTIONS = 25;
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const ENGLISH = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** They have a code like a country's, and are none. */
const NO_COUNTRIES = ['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'];

/** ISO 3166-1 as this Node knows it, without codes of countries that are no more. */
const COUNTRIES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(isCountry);

function isCountry(code: string): boolean {
	const isNamed = ENGLISH.of(code) !== undefined;
	return isNamed && !NO_COUNTRIES.includes(code) && new Intl.Locale(`und-${code}`).region === code;
}

/**
 * The country for which a person is told where to watch a movie: the one they chose; else their server's; else that of
 * their language, or of their server's. English of the United States says little, as Discord starts with it.
 */
export async function findCountry(caller: Caller, { store }: Services): Promise<string> {
	const { userId, guildId, locale, guildLocale } = caller;
	const chosen = (await store.countryOf(userId)) ?? (await readServerSettings(store, guildId)).region;
	const spoken = locale === 'en-US' && guildLocale !== undefined ? guildLocale : locale;
	return chosen ?? guessCountry(spoken);
}

/**
 * Remembers the country that a person named, by its code or its name.
 *
 * @throws {Refusal} when there is no such country, or we know of none where to watch anything.
 */
export async function chooseCountry(caller: Caller, typed: unknown, services: Services): Promise<void> {
	const { store, tmdb } = services;
	if (!tmdb.isOn) throw new Refusal('movie.countryUnused');
	await store.chooseCountry(caller.userId, readCountry(caller, typed));
}

/**
 * Reads a country by its code or its name. @returns ISO 3166-1.
 *
 * @throws {Refusal} when there is no such country.
 */
export function readCountry({ locale }: Caller, typed: unknown): string {
	const wanted = foldName(String(typed));
	const country = COUNTRIES.find((code) =>
		[code, nameOrigin('country', code, locale), nameOrigin('country', code, 'en')].some(
			(name) => foldName(name) === wanted,
		),
	);
	if (country === undefined) throw new Refusal('movie.unknownCountry', { country: String(typed).slice(0, 60) });
	return country;
}

/** Suggests countries whose names, in the person's language, begin with what they typed. */
export function suggestCountries({ locale }: Caller, typed: string): APIApplicationCommandOptionChoice<string>[] {
	return COUNTRIES.map((code) => ({ name: nameOrigin('country', code, locale), value: code }))
		.filter(({ name }) => foldName(name).startsWith(foldName(typed)))
		.toSorted((a, b) => a.name.localeCompare(b.name, locale))
		.slice(0, SUGGESTIONS);
}

/** The country where a language is most spoken, unless the locale names another: BR for pt-BR, JP for ja. */
function guessCountry(locale: string): string {
	const { region = 'US' } = new Intl.Locale(locale).maximize();
	return region === '419' ? 'MX' : region; // Spanish of Latin America
}
