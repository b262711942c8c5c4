import { english } from '../../src/texts/english.ts';
import { type Language, languages } from '../../src/texts/languages.ts';
import { listParts, Part, parseText } from './parse-text.ts';

/**
 * The locale of a language for tests: English with an accent on every letter of the texts. A word that a person then
 * reads without accents did not come from the texts. Greek, since its lists and numbers have no Latin letters either.
 *
 * Import this file before the commands, which take their names in every language as they load.
 */
export const PSEUDO_LOCALE = 'el';

const PLAIN = 'abcdefghijklmnopqrstuvwxyz';
const ACCENTED = 'àƀćďéƒĝĥíĵķĺɱńóƥɋŕśťúνŵẋýž';

/** @example accent('Heat (1995)') // 'Ĥéàť (1995)' */
export function accent(text: string): string {
	return text
		.replace(/[a-z]/g, (letter) => ACCENTED[PLAIN.indexOf(letter)])
		.replace(/[A-Z]/g, (letter) => ACCENTED[PLAIN.indexOf(letter.toLowerCase())].toUpperCase());
}

/** Accents an ICU message, and leaves its placeholders and plural categories as they are. */
function accentMessage(text: string): string {
	let accented = text;
	for (const { type, location } of listParts(parseText(text))) {
		const [start, end] = [location!.start.offset, location!.end.offset];
		if (type === Part.literal)
			accented = accented.slice(0, start) + accent(text.slice(start, end)) + accented.slice(end);
	}
	return accented;
}

/** The keys of all texts that were said in this language. */
const said = new Set<string>();

/** The language. It remembers which of its texts were said. */
export const pseudoLanguage: Language = new Proxy(
	Object.fromEntries(Object.entries(english).map(([key, text]) => [key, accentMessage(text)])),
	{
		get(texts, key: string) {
			said.add(key);
			return texts[key];
		},
	},
);

/** Lists the keys that begin with `start` and were not said so far. */
export function listUnsaid(start: RegExp): string[] {
	return Object.keys(english).filter((key) => start.test(key) && !said.has(key));
}

/** Names that are the same in every language, dates that Discord writes, mentions, ids of errors, and time zones. */
const NO_ENGLISH = /IMDb|TMDB|Letterboxd|Criticker|<t:\d+:[dDFRt]>|<@\d+>|\b[0-9a-f]{8}\b|^[A-Z][a-z]+\/[A-Z][\w/ ]+$/g;

/** Whether a person reads a word there that did not come from the texts. */
export function isEnglish(words: string): boolean {
	return /[a-z]/i.test(words.replace(NO_ENGLISH, ''));
}

Object.assign(languages, { [PSEUDO_LOCALE]: pseudoLanguage });
