import { expect, test } from 'vitest';
import { chooseHome } from '../../../src/catalogue/supplement/choose-home.ts';

test.each([
	['Wonder Woman', ['CN', 'HK', 'US'], ['de', 'en'], 'US', 'en'],
	['Swordfish', ['US'], ['de', 'en'], 'US', 'en'],
	['The Godfather', ['US'], ['en', 'it', 'la'], 'US', 'en'],
	['Paddington', ['FR', 'GB'], ['en'], 'GB', 'en'],
	['In the Mood for Love', ['FR', 'HK'], ['zh'], 'HK', 'zh'],
	['The Lives of Others', ['DE'], ['de'], 'DE', 'de'],
	['Trolls in Norway', ['NO'], ['no'], 'NO', 'no'],
	['Stalker', ['SU'], ['ru'], 'SU', 'ru'],
	['a Tamil movie', ['IN'], ['ta'], 'IN', 'ta'],
	['a movie of many languages', ['BE'], ['fr', 'ar'], 'BE', undefined],
	['a movie without words', ['FR'], [], 'FR', undefined],
	['a movie of no known country', [], ['fr'], undefined, 'fr'],
	['a country that does not exist', ['??'], ['fr'], '??', 'fr'],
])('%s', (_, countries, languages, country, language) => {
	expect(chooseHome(countries, languages)).toEqual({ country, language });
});
