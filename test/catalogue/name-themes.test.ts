import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/catalogue/catalogue.ts';
import { listContentFacts } from '../../src/catalogue/content-facts.ts';
import { nameThemes } from '../../src/catalogue/name-themes.ts';
import { readMovieTerms } from '../../src/catalogue/terms-table.ts';
import { HEADINGS, RENAMED, TELLING_TECHNIQUES, UNTELLING } from '../../src/catalogue/theme-names.ts';

const CATALOGUE = 'data/catalogue.csv';
const terms = [...readMovieTerms(CATALOGUE).values()];
const names = new Set(terms.map(({ kind, en, de }) => RENAMED.get(`${kind} ${de}`) ?? en));
const name = (kind: string, en: string, de = '') => nameThemes({ id: '1', kind, en, de });

test.each([
	['Technical term', '35-mm'],
	['Technical term', 'Dolby Digital'],
	['Standing', 'BAFTA - Winner'],
	['Source', 'Novel'],
	['Production', 'Hollywood Film'],
	['Keyword', 'Safe'],
	['Keyword', '1944'],
	['Genre', 'Drama'],
])('a %s such as %s says nothing about who likes a movie', (kind, en) => {
	expect(names).toContain(en);
	expect(name(kind, en)).toEqual([]);
});

test('a mood, a subgenre and a subject do', () => {
	expect(name('Technical term', 'Feel-good')).toEqual(['Feel-good']);
	expect(name('Genre', 'Mockumentary')).toEqual(['Mockumentary']);
	expect(name('Keyword', 'Chess')).toEqual(['Chess']);
});

test('terms for one taste have a heading beside their own names', () => {
	expect(name('Keyword', 'Bank Robbery')).toEqual(['Heist Movies', 'Bank Robbery']);
	expect(name('Genre', 'Heist Film')).toEqual(['Heist Movies', 'Heist Film']);
	expect(name('Keyword', 'Travel into the past')).toEqual(['Time Travel Movies', 'Travel into the past']);
});

test.each([
	['Genre', 'Obsession', 'Besessenheit', ['Occult Movies', 'Demonic Possession']],
	['Keyword', 'Possession', 'Besessenheit', ['Obsession']],
	['Keyword', 'Indian', 'Indianer', ['Native Americans']],
	['Keyword', 'Indian', 'Inder', ['Indian']],
	['Keyword', 'Cheating', 'Betrug', ['Fraud']],
	['Keyword', 'Cheating', 'Fremdgehen', ['Infidelity Movies', 'Cheating']],
	['Keyword', 'Time Warp', 'Zeitschleife', ['Time Travel Movies', 'Time Loop']],
	['Keyword', 'Joust', 'Turnier', ['Tournament']],
	['Genre', 'Musicals', 'Musikfilm', ['Music Movies', 'Music Film']],
] as const)('a %s that the source calls “%s” for “%s” has its right name', (kind, en, de, themes) => {
	expect(terms.some((term) => term.kind === kind && term.en === en && term.de === de)).toBe(true);
	expect(name(kind, en, de)).toEqual(themes);
});

test.each([
	['Die Hard', 1036, 'Heist Movies'],
	['Pulp Fiction', 296, 'Heist Movies'],
	['Braveheart', 110, 'High School Movies'],
	['Braveheart', 110, 'Second World War Movies'],
	['Gladiator', 3578, 'Courtroom Movies'],
	['Gladiator', 3578, 'Infidelity Movies'],
	['Three Colors: Blue', 307, 'Dystopian Movies'],
	['Batman Begins', 33794, 'High School Movies'],
])('%s (%i) does not count among %s', (_, id, heading) => {
	const [{ keywords }] = listContentFacts(CATALOGUE, { movies: [readCatalogue(CATALOGUE).get(id)!] });
	expect(keywords.size).toBeGreaterThan(5);
	expect([...keywords.keys()]).not.toContain(heading);
});

test('every name that we judged is one of the source, and judged once', () => {
	const judged = [...HEADINGS.keys(), ...UNTELLING, ...TELLING_TECHNIQUES];
	expect(judged.filter((each) => !names.has(each))).toEqual([]);
	const called = new Set(terms.map(({ kind, de }) => `${kind} ${de}`));
	expect([...RENAMED.keys()].filter((each) => !called.has(each))).toEqual([]);
	expect(judged.filter((each, at) => judged.indexOf(each) < at)).toEqual([]);
});

test('no heading is the name of a term, so that neither swallows the other', () => {
	expect([...HEADINGS.values()].filter((heading) => names.has(heading))).toEqual([]);
});

test('a theme that only says again when or where a movie is from is left out', () => {
	const ids = { alternatives: [], imdbId: undefined, tmdbId: undefined, wikidataId: undefined, omdbId: undefined };
	const movie = (id: number, title: string, year: number) => ({ ...ids, id, title, year, genres: [], ratings: 0 });
	const movies = [movie(903, 'Vertigo', 1958), movie(1237, 'The Seventh Seal', 1957)];
	const facts = listContentFacts(CATALOGUE, { movies });
	for (const { keywords } of facts) {
		expect(keywords.size).toBeGreaterThan(0);
		expect([...keywords.keys()]).not.toContain('1950s');
		expect([...keywords.keys()]).not.toContain('Sweden');
	}
});
