import { expect, test } from 'vitest';
import { nameTrait } from '../../src/cards/name-trait.ts';
import { nameThemes } from '../../src/catalogue/name-themes.ts';
import { readMovieTerms } from '../../src/catalogue/terms-table.ts';
import { HEADINGS } from '../../src/catalogue/theme-names.ts';
import { english } from '../../src/texts/english.ts';
import { languages } from '../../src/texts/languages.ts';
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
	['keyword', 'Heist Movies', 'fr', 'Braquage'],
	['keyword', 'Time Travel Movies', 'de', 'Zeitreise'],
	['keyword', 'Pirate Movies', 'ja', '海賊'],
	['keyword', 'Haunted House Movie', 'de', 'Haunted House'],
	['keyword', 'Magic_Wand', 'de', 'Magic\\_Wand'],
	['keyword', 'toString', 'de', 'toString'],
	['director', 'Bong_Joon', 'de', 'Bong\\_Joon'],
] as const)('%s %s is in %s: %s', (kind, name, locale, expected) => {
	expect(nameTrait(kind, name, textsFor(locale))).toBe(expected);
});

test('every text of a theme is of one that movies have', () => {
	const names = new Set<string>();
	for (const name of [...readMovieTerms('data/catalogue.csv').values()].flatMap(nameThemes)) {
		// The text of a theme that is found in English is its own; any other name is quoted as it is.
		names.add(nameTrait('keyword', name, textsFor('en-US')));
	}
	const themes = Object.entries(english).filter(([key]) => key.startsWith('theme.'));
	expect(themes.length).toBeGreaterThan(140);
	expect(themes.filter(([, text]) => !names.has(text))).toEqual([]);
});

test.each(Object.keys(languages))('every heading has a text in %s', (locale) => {
	for (const heading of new Set(HEADINGS.values())) {
		expect(nameTrait('keyword', heading, textsFor(locale)), heading).not.toMatch(/ Movies$/);
	}
});
