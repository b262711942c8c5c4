import { escapeText } from '../bot/escape-text.ts';
import { nameOrigin } from '../rules/origin-names.ts';
import { keyOfTheme } from '../rules/theme-key.ts';
import { isThemeKey } from '../texts/message.ts';
import type { Texts } from '../texts/texts.ts';
import { nameCountryInSentence } from './name-country.ts';
import { nameGenre } from './name-genre.ts';

/**
 * A feature of movies as a sentence names it, in its language but for names of people and rare keywords.
 *
 * @example nameTrait('country', 'US', texts) // 'the United States'
 */
export function nameTrait(
	kind: 'genre' | 'director' | 'country' | 'language' | 'keyword' | 'decade',
	name: string,
	texts: Texts,
): string {
	if (kind === 'country') return nameCountryInSentence(name, texts);
	if (kind === 'language') return nameOrigin(kind, name, texts.locale);
	if (kind === 'genre') return nameGenre(name, texts);
	if (kind === 'decade') return texts.say('similar.decade', { decade: name });
	return kind === 'keyword' ? nameKeyword(name, texts) : escapeText(name);
}

/** Keywords are omdb.org's, in English. Those that people read most have texts; others are quoted as they are. */
function nameKeyword(name: string, texts: Texts): string {
	const [, decade] = /^(\d{4})s$/.exec(name) ?? [];
	if (decade !== undefined) return texts.say('similar.decade', { decade });
	const theme = `theme.${keyOfTheme(name)}`;
	return isThemeKey(theme) ? texts.say(theme) : escapeText(name.replace(/ (movie|film)$/i, ''));
}
