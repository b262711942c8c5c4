import { escapeText } from '../bot/escape-text.ts';
import { nameOrigin } from '../rules/origin-names.ts';
import type { Texts } from '../texts/texts.ts';
import { nameCountryInSentence } from './name-country.ts';
import { nameGenre } from './name-genre.ts';

/**
 * A feature of movies as a sentence names it: countries, languages and genres in their language, others as they are.
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
	return kind === 'decade' ? texts.say('similar.decade', { decade: name }) : escapeText(name);
}
