import { languages } from '../texts/languages.ts';
import { Refusal } from './refusal.ts';
import type { OptionValue } from './request.ts';

/**
 * Reads the locale of a language we speak.
 *
 * @throws {Refusal} when we do not.
 */
export function readLocale(value: OptionValue): string {
	const locale = String(value);
	if (!Object.hasOwn(languages, locale)) throw new Refusal('settings.unknownLanguage');
	return locale;
}
