import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { CatalogueError } from '../../src/catalogue/catalogue-error.ts';
import { openMovieDetails, writeMovieDetails } from '../../src/catalogue/details-table.ts';
import type { MovieDetails } from '../../src/catalogue/movie-details.ts';
import {
	addShownTitles,
	findTitle,
	openTitleRows,
	readMovieTitles,
	readTitleRows,
	writeMovieTitles,
} from '../../src/catalogue/titles-table.ts';

const newCatalogue = () => join(mkdtempSync(join(tmpdir(), 'tables-')), 'catalogue.csv');

const TITLES = new Map([
	[
		364,
		[
			{ lang: 'de', title: 'Der König der Löwen', isOfficial: true },
			{ lang: 'de', title: '"Löwen", *fett*, \\t', isOfficial: false },
			{ lang: 'orig', title: '千と千尋', isOfficial: true },
		],
	],
	[1113877606, [{ lang: 'fr', title: 'Vice-versa 2', isOfficial: false }]],
]);

const DETAILS: MovieDetails = {
	directors: ['Robert Downey, Sr.'],
	countries: ['US'],
	languages: [],
	country: 'US',
	language: undefined,
	minutes: 90,
	series: undefined,
	termIds: ['71', '409'],
	kind: 'short',
	sitelinks: 0,
};

test('titles written and read again are the same, and each language shows its official one', async () => {
	const path = newCatalogue();
	await writeMovieTitles(path, TITLES);
	const titles = readMovieTitles(path);
	expect(new Map([...titles.keys()].map((id) => [id, titles.get(id)]))).toEqual(TITLES);
	expect(findTitle(titles, 364, 'de')).toBe('Der König der Löwen');
	expect(findTitle(titles, 364, 'orig')).toBe('千と千尋');
	expect(findTitle(titles, 1113877606, 'fr')).toBeUndefined();
	expect(findTitle(titles, 7, 'de')).toBeUndefined();
});

test('details written and read again are the same', async () => {
	const path = newCatalogue();
	await writeMovieDetails(path, new Map([[364, DETAILS]]));
	const details = openMovieDetails(path);
	expect(details.get(364)).toEqual(DETAILS);
	expect(details.get(7)).toBeUndefined();
	expect(details.movieIds()).toEqual([364]);
});

test('a tab or a line break in a name does not break a row', async () => {
	const path = newCatalogue();
	await writeMovieTitles(path, new Map([[1, [{ lang: 'de', title: 'A\tB\r\nC', isOfficial: true }]]]));
	expect(findTitle(readMovieTitles(path), 1, 'de')).toBe('A B C');
});

test('the same titles give the same bytes, with no time and no system in them', async () => {
	const [one, other] = [newCatalogue(), newCatalogue()];
	await writeMovieTitles(one, TITLES);
	await writeMovieTitles(other, TITLES);
	const bytes = readFileSync(one.replace('catalogue.csv', 'titles.tsv.gz'));
	expect(bytes.equals(readFileSync(other.replace('catalogue.csv', 'titles.tsv.gz')))).toBe(true);
	expect([...bytes.subarray(4, 8), bytes[9]]).toEqual([0, 0, 0, 0, 255]);
	expect(gunzipSync(bytes).toString('utf8').split('\n')[0]).toBe('id\tlang\ttitle\tofficial');
});

test('a catalogue without tables beside it has no titles and no details', () => {
	expect([...readMovieTitles('/nowhere/catalogue.csv').keys()]).toEqual([]);
	expect(openMovieDetails('/nowhere/catalogue.csv').get(364)).toBeUndefined();
});

test.each([
	['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
	['with a byte changed', (bytes: Buffer) => bytes.with(30, bytes[30] ^ 1)],
	['that is not compressed', () => Buffer.from('id\tlang\ttitle\tofficial\n')],
])('a table %s is refused with its name', async (_, damage) => {
	const path = newCatalogue();
	await writeMovieTitles(path, TITLES);
	const table = path.replace('catalogue.csv', 'titles.tsv.gz');
	writeFileSync(table, damage(readFileSync(table)));
	expect(() => readMovieTitles(path)).toThrow(CatalogueError);
	expect(() => readMovieTitles(path)).toThrow(`Cannot read ${table}`);
});

test('a table whose rows are not in the order of the ids is refused', async () => {
	const path = newCatalogue();
	await writeMovieTitles(path, new Map([...TITLES].reverse()));
	expect(() => readMovieTitles(path)).toThrow('movie 364 is not in its place');
});

test('a table of other columns is refused', async () => {
	const path = newCatalogue();
	await writeMovieDetails(path, new Map([[364, DETAILS]]));
	const table = path.replace('catalogue.csv', 'titles.tsv.gz');
	writeFileSync(table, readFileSync(path.replace('catalogue.csv', 'details.tsv.gz')));
	expect(() => readMovieTitles(path)).toThrow(`${table} has not the columns id,lang,title,official`);
});

test('titles are added for languages that show none, and packed like those of the file', async () => {
	const path = newCatalogue();
	await writeMovieTitles(path, TITLES);
	const title = (lang: string, name: string) => ({ lang, title: name, isOfficial: true });
	const added = new Map([
		[1, [title('ja', 'トイ・ストーリー'), title('ja', 'トイ')]],
		[364, [title('de', 'Löwe'), title('pt', 'O Rei Leão')]],
		[1113877606, [title('fr', 'Vice-versa')]],
	]);
	const titles = openTitleRows(addShownTitles(readTitleRows(path), added));
	expect([...titles.keys()]).toEqual([1, 364, 1113877606]);
	expect(findTitle(titles, 1, 'ja')).toBe('トイ・ストーリー');
	expect(findTitle(titles, 364, 'de')).toBe('Der König der Löwen');
	expect(findTitle(titles, 364, 'pt')).toBe('O Rei Leão');
	expect(titles.get(364)).toHaveLength(4);
	expect(findTitle(titles, 1113877606, 'fr')).toBe('Vice-versa');
});
