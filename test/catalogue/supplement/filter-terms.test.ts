import { expect, test } from 'vitest';
import { filterTerms } from '../../../src/catalogue/supplement/filter-terms.ts';
import { readMovieTerms } from '../../../src/catalogue/terms-table.ts';

/** Each term with its kind, its names, and the term above it. */
const TERMS = [
	['1', 'Keyword', 'Sexuality', 'Sexualität', ''],
	['2', 'Keyword', 'Quickie', 'Quickie', '1'],
	['3', 'Keyword', 'Sexual Identity', 'Sexuelle Identität', '1'],
	['4', 'Keyword', 'Gay', 'Schwuler', '3'],
	['5', 'Keyword', 'Chat', 'Nacktfoto', ''],
	['6', 'Audience', 'Adult', 'Über 18', ''],
	['7', 'Keyword', 'Adult', 'Erwachsen', ''],
	['8', 'Keyword', 'Loss Of Father', 'Verlust des Vaters', ''],
	['9', 'Keyword', 'Grape', 'Weintrauben', ''],
	['10', 'Keyword', 'Noodle Soup', 'Nudelsuppe', ''],
	['11', 'Keyword', 'Ambassador', 'Botschafter', ''],
	['12', 'Keyword', 'Booby trap', 'Sprengfalle', ''],
	['13', 'Keyword', 'Psychotherapist', 'Psychotherapeut', ''],
	['14', 'Keyword', 'A circle', 'Kreis', '15'],
	['15', 'Keyword', 'of terms', 'von Begriffen', '14'],
	['16', '', 'movie', 'Kino', ''],
] as const;

test('explicit terms are left out, with all below them, and those that only sound like them stay', () => {
	const terms = new Map(TERMS.map(([id, kind, en, de, parent]) => [id, { id, kind, en, de, parent }]));
	expect([...filterTerms(terms).keys()].map(Number)).toEqual([3, 4, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
});

test('no shipped term has a word of sex in its name', () => {
	const terms = [...readMovieTerms('data/catalogue.csv').values()];
	expect(terms.length).toBeGreaterThan(12_000);
	const found = terms.filter(({ en, de }) =>
		/\bsex|porn|erot|nudity|naked|\brape|fuck|penis|vagina/i.test(`${en} ${de}`),
	);
	expect(found.map(({ en }) => en).sort()).toEqual([
		'Female Sexual Identity',
		'Same-Sex Marriage',
		'Sexism',
		'Sexual Identity',
	]);
});
