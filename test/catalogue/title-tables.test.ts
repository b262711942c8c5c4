import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { readTitleTables, TITLE_TABLE_PATHS } from '../../src/catalogue/index/title-tables.ts';
import { labelMovie } from '../../src/catalogue/movie.ts';
import { readRows } from './read-rows.ts';
import { catalogue, titles } from './shipped.ts';

const TABLES = TITLE_TABLE_PATHS.map((path) => basename(path));

test.each(['title-aliases.csv', 'title-translations.csv', 'title-series.csv'])(
	'every movie of %s exists and is called what the table says',
	(name) => {
		for (const row of readRows(`data/${name}`)) {
			const movie = catalogue.get(Number(row.movieId));
			expect(movie && labelMovie(movie), JSON.stringify(row)).toBe(row.title);
		}
	},
);

test('no line is there twice', () => {
	for (const name of TABLES) {
		const rows = readRows(`data/${name}`).map((row) => JSON.stringify(row));
		expect(rows.filter((row, at) => rows.indexOf(row) !== at)).toEqual([]);
	}
});

test('every name of the tables finds its movie within the first three', () => {
	const { names, translations } = readTitleTables();
	const lost = [...names, ...translations].filter(({ movieId, name }) => {
		const { verdict, matches } = titles.resolve(name);
		return verdict === 'none' || !matches.slice(0, 3).some(({ movie }) => movie.id === movieId);
	});
	expect(lost).toEqual([]);
});

test.each([
	['title-aliases.csv', 'alias,movieId,title\nhp,x,Harry\n', 'title-aliases.csv:2: movieId'],
	['title-series.csv', 'series,number,movieId,title\na,1,1,A\na,0,1,A\n', 'title-series.csv:3: number'],
	['title-abbreviations.csv', 'short,long\nhp,\n', 'title-abbreviations.csv:2: long'],
	['title-abbreviations.csv', 'short,long\nhp,a,b\n', 'title-abbreviations.csv:2: Too many fields'],
])('a bad line of %s is named', (name, csv, complaint) => {
	const folder = mkdtempSync(join(tmpdir(), 'tables-'));
	for (const table of TABLES) cpSync(`data/${table}`, join(folder, table));
	writeFileSync(join(folder, name), csv);
	expect(() => readTitleTables(folder)).toThrow(complaint);
});

test('a missing table is named', () => {
	expect(() => readTitleTables('/nowhere')).toThrow('Cannot read /nowhere/title-aliases.csv');
});
