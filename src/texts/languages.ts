import { brazilianPortuguese } from './brazilian-portuguese.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { latinAmericanSpanish } from './latin-american-spanish.ts';
import type { TextKey } from './message.ts';
import { spanish } from './spanish.ts';

/** The texts of one language; what is missing is said in English. */
export type Language = Readonly<Partial<Record<TextKey, string>>>;

/**
 * Every language we have, by Discord's name of its locale. Add one here; no command changes. Of two with the same
 * language, the first speaks for others of it.
 */
export const languages: Readonly<Record<string, Language>> = {
	'en-US': english,
	de: german,
	fr: french,
	'es-ES': spanish,
	'es-419': { ...spanish, ...latinAmericanSpanish },
	'pt-BR': brazilianPortuguese,
	it: italian,
	ja: japanese,
};
