import { expect, test } from 'vitest';
import { nameTrait } from '../../src/cards/name-trait.ts';
import { readMovieTerms } from '../../src/catalogue/terms-table.ts';
import { english } from '../../src/texts/english.ts';
import { textsFor } from '../../src/texts/texts.ts';

test.each([
	['country', 'US', 'en-US', 'the United States'],
	['language', 'ko', 'de', 'Koreanisch'],
	['genre', 'Sci-Fi', 'de', 'Science-Fiction'],
	['decade', '1990', 'de', '1990er'],
	['keyword', '1990s', 'de', '1990er'],
	['keyword', 'Heist Movie', 'en-US', 'Heist'],
	['keyword', 'time travel', 'fr', 'Voyage dans le temps'],
	['keyword', 'Time Travel', 'ja', 'タイムトラベル'],
	['keyword', 'Film Noir', 'de', 'Film noir'],
	['keyword', 'Vampiremovie', 'it', 'Vampiri'],
	['keyword', 'Thriller', 'es-419', 'Suspenso'],
	['keyword', 'Magic_Wand', 'de', 'Magic\\_Wand'],
	['keyword', 'toString', 'de', 'toString'],
	['director', 'Bong_Joon', 'de', 'Bong\\_Joon'],
] as const)('%s %s is in %s: %s', (kind, name, locale, expected) => {
	expect(nameTrait(kind, name, textsFor(locale))).toBe(expected);
});

test('every theme is the name of a term', () => {
	const names = new Set<string>();
	for (const { en } of readMovieTerms('data/catalogue.csv').values()) {
		// The text of a theme that is found in English is its own; any other name is quoted as it is.
		names.add(nameTrait('keyword', en, textsFor('en-US')));
	}
	const themes = Object.entries(english).filter(([key]) => key.startsWith('theme.'));
	expect(themes.length).toBeGreaterThan(140);
	expect(themes.filter(([, text]) => !names.has(text))).toEqual([]);
});
