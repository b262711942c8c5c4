import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openMovieDetails } from '../../src/catalogue/details-table.ts';
import { countCatalogue } from '../../src/catalogue/supplement/count-catalogue.ts';
import { readMovieTerms } from '../../src/catalogue/terms-table.ts';
import { findTitle, readMovieTitles } from '../../src/catalogue/titles-table.ts';
import { catalogue } from './shipped.ts';

const PATH = 'data/catalogue.csv';
const shown = readMovieTitles(PATH);
const titles = new Map([...shown.keys()].map((id) => [id, shown.get(id)!]));
const table = openMovieDetails(PATH);
const terms = readMovieTerms(PATH);
const details = new Map(table.movieIds().map((id) => [id, table.get(id)!]));
const ids = new Set(catalogue.movies.map(({ id }) => id));

test('every row of the tables is of a movie of the catalogue, in the order of the ids', () => {
	for (const table of [titles, details]) {
		const own = [...table.keys()];
		expect(own.filter((id) => !ids.has(id))).toEqual([]);
		expect(own).toEqual(own.toSorted((a, b) => a - b));
	}
});

test('every term that details name is in the table of terms, and every one there is named', () => {
	const named = new Set([...details.values()].flatMap(({ termIds }) => termIds));
	expect([...named].filter((id) => !terms.has(id))).toEqual([]);
	expect([...terms.keys()].filter((id) => !named.has(id))).toEqual([]);
});

test('no language shows two titles of a movie, no title is there twice, and none is empty', () => {
	const wrong = [...titles].filter(([, names]) => {
		const shown = names.filter(({ isOfficial }) => isOfficial).map(({ lang }) => lang);
		const keys = names.map(({ lang, title }) => `${lang} ${title}`);
		const isWhole = names.every(({ title }) => title.trim() === title && title !== '');
		return new Set(shown).size < shown.length || new Set(keys).size < keys.length || !isWhole;
	});
	expect(wrong).toEqual([]);
});

test('codes are codes, and running times and years are possible', () => {
	const langs = new Set([...titles.values()].flat().map(({ lang }) => lang));
	expect([...langs].filter((lang) => !/^([a-z]{2}|orig|und)$/.test(lang))).toEqual([]);
	for (const { country, language, countries, languages, minutes = 1 } of details.values()) {
		expect([country, ...countries].every((code) => code === undefined || /^[A-Z]{2}$/.test(code))).toBe(true);
		expect([language, ...languages].every((code) => code === undefined || /^[a-z]{2}$/.test(code))).toBe(true);
		expect(minutes).toBeLessThan(2000);
	}
});

test.each([
	[5618, 'orig', '千と千尋の神隠し'],
	[5618, 'de', 'Chihiros Reise ins Zauberland'],
	[364, 'fr', 'Le Roi lion'],
	[202439, 'orig', '기생충'],
	[1113877606, 'de', 'Alles steht Kopf 2'],
])('movie %i is called in %s "%s"', (id, lang, title) => {
	expect(findTitle(shown, id, lang)).toBe(title);
});

test('what people missed is there', () => {
	expect(catalogue.get(1113877606)).toMatchObject({ title: 'Inside Out 2', year: 2024 });
	expect(catalogue.get(286783)).toMatchObject({ title: 'Poor Things', year: 2023 });
	expect(catalogue.get(183869)).toMatchObject({ title: 'Hereditary', genres: ['Drama', 'Horror'] });
	expect(details.get(287699)?.directors).toEqual(['Christopher Nolan']);
});

test('data/README.md has the counts of what ships', () => {
	const readme = readFileSync('data/README.md', 'utf8');
	const counts = countCatalogue({ movies: catalogue.movies, titles, details, terms: terms.values() });
	const rows = readme.split('\n').filter((line) => line.startsWith('| '));
	const find = (what: string) =>
		rows
			.find((row) => row.startsWith(`| ${what} |`))
			?.split(' | ')
			.at(-1);
	for (const [what, number] of counts) expect(find(what), what).toBe(`${number.toLocaleString('en')} |`);
});
