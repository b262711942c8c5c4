// First, since the commands take their names in every language as they load.
import '../texts/pseudo-language.ts';

import { describe, expect, test } from 'vitest';
import { languages } from '../../src/texts/languages.ts';
import { PSEUDO_LOCALE } from '../texts/pseudo-language.ts';
import { rareCases } from './rare-cases.ts';
import { openScenes, playCommands, playImport, playNight, playRareCase, playTogether, playWithTmdb } from './scenes.ts';

/** A placeholder that was not filled in, and what JavaScript writes where a value is missing. */
const HOLES = /\{\w+[,}]|undefined|\[object|NaN/;

const others = Object.keys(languages).filter((locale) => !['en-US', PSEUDO_LOCALE].includes(locale));

describe.each(others)('in %s, Discord takes every answer, and none has a hole:', (locale) => {
	const chat = openScenes(locale);
	const expectWhole = (words: readonly string[]) => {
		expect(words.length).toBeGreaterThan(5);
		expect(words.filter((said) => HOLES.test(said))).toEqual([]);
		expect(chat.errors).toEqual([]);
	};

	test('of commands, buttons and menus', async () =>
		expectWhole((await playCommands(chat, { locale, isBrief: true })).words));
	test('in rare cases', async () => {
		for (const rareCase of rareCases) expectWhole([...(await playRareCase(chat, rareCase)), ...Array(5).fill('')]);
	});
	test('about a file', async () => expectWhole(await playImport(chat)));
	test('of a movie night', async () => expectWhole(await playNight(chat, locale)));
	test('for several people', async () => expectWhole(await playTogether(chat, locale)));
	test('with what TMDB adds', async () => expectWhole(await playWithTmdb(chat)));
});
