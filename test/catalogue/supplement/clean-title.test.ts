import { expect, test } from 'vitest';
import { cleanTitle } from '../../../src/catalogue/supplement/clean-title.ts';

test.each([
	["''Papa''", 'Papa'],
	['Band of Brothers (miniseries)', 'Band of Brothers'],
	['Rudolph the Red-Nosed Reindeer (TV special)', 'Rudolph the Red-Nosed Reindeer'],
	['Le Bureau des légendes (série télévisée)', 'Le Bureau des légendes'],
	['Amor (película de 2012)', 'Amor'],
	['Coco - Dia de los Muertos (WT)', 'Coco - Dia de los Muertos'],
	['The Honest Finder (USA) (WT)', 'The Honest Finder'],
	['Dune (2021)', 'Dune'],
	['  A\tline\nbreak ', 'A line break'],
	['Cafe\u0301 Society', 'Café Society'],
])('"%s" becomes "%s"', (text, title) => {
	expect(cleanTitle(text)).toBe(title);
});

test.each(['(500) Days of Summer', 'Alexandria (Virginia)', 'Steiner (1)', "It's Alive!", '(2019)', '[REC]²'])(
	'"%s" stays as it is',
	(title) => {
		expect(cleanTitle(title)).toBe(title);
	},
);
