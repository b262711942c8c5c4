import { expect, test } from 'vitest';
import { LOCALES, readLocale } from '../../src/playground/read-locale.ts';

test.each(LOCALES)('%s of Discord is found as itself', (locale) => {
	expect(readLocale(locale)).toBe(locale);
});

test.each([
	['de-AT,de;q=0.9,en;q=0.8', 'de'],
	['de;q=0.1, ja;q=0.5', 'ja'],
	['tlh, fr', 'fr'],
	['es', 'es-ES'],
	['es-MX', 'es-419'],
	['pt-PT', 'pt-BR'],
	['zh-HK', 'zh-TW'],
	['zh-SG', 'zh-CN'],
	['nb-NO', 'no'],
	['sv', 'sv-SE'],
	['en', 'en-US'],
	['fr;q=0, de', 'de'],
	['fr;q=much, de', 'de'],
	['*', 'en-US'],
	['no tag at all!', 'en-US'],
	['', 'en-US'],
	[undefined, 'en-US'],
])('a browser that wants %s gets %s', (accepted, locale) => {
	expect(readLocale(accepted)).toBe(locale);
});
