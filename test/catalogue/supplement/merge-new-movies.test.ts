import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../src/catalogue/catalogue.ts';
import { writeCatalogue } from '../../../src/catalogue/write-catalogue.ts';
import { compileSample } from './compile-sample.ts';

const NEW = 'new-films.csv';
const INSIDE_OUT = 1113877606;

/** What a bot knows after a compilation: the catalogue written and read again. */
async function read(movies: Parameters<typeof writeCatalogue>[1]) {
	const path = join(mkdtempSync(join(tmpdir(), 'catalogue-')), 'catalogue.csv');
	await writeCatalogue(path, movies);
	return readCatalogue(path);
}

test('two rows of one movie are merged by title, year and director, and listed', () => {
	const { compiled, get } = compileSample();
	expect(compiled.merged.merges).toEqual([
		{ title: 'Sebastian', year: 2024, id: 1123764116, by: 'title, year and director' },
	]);
	expect(get(1123764116)).toMatchObject({ wikidataId: 'Q123764116', omdbId: '272622', imdbId: '30317033' });
	expect(compiled.details.get(1123764116)).toMatchObject({ directors: ['Mikko Mäkelä'], languages: ['en', 'fr'] });
});

test('two rows with one id are merged by it, whatever their titles', () => {
	const row = 'Q113877606,,,,Alles steht Kopf 2,2025,,,,,,,,,tr:Ters Yüz 2,,,,test';
	const { compiled, get } = compileSample({ supplement: { [NEW]: [row] } });
	expect(compiled.merged.merges).toContainEqual({ title: 'Alles steht Kopf 2', year: 2025, id: INSIDE_OUT, by: 'id' });
	expect(get(INSIDE_OUT)).toMatchObject({ title: 'Inside Out 2', year: 2024 });
});

test.each([
	['another director', 'Q7,,,,Sebastian,2024,,,,,,,Mann Robinson,,,,,,test', 0],
	['another year', 'Q7,,,,Sebastian,2020,,,,,,,Mikko Mäkelä,,,,,,test', 0],
	['another id of one service', 'Q7,,,,Sebastian,2024,,,,,,,Mikko Mäkelä,,,,,,test', 0],
	['no known director', ',7,,,Inside Out 2,2024,,,,,,,,,,,,,test', 0],
	['no known director and no other id of one service', ',,7777777,,Filmstunde_23,2024,,,,,,,,,,,,,test', 1],
])('a namesake of %s stays apart, and is listed where nothing sets it apart', (_, row, lookalikes) => {
	const { compiled } = compileSample({ supplement: { [NEW]: [row] } });
	expect(compiled.movies).toHaveLength(compileSample().compiled.movies.length + 1);
	expect(compiled.merged.lookalikes).toHaveLength(lookalikes);
});

describe('when MovieLens takes in a movie that we had', () => {
	const MOVIES = ['300001,Inside Out 2 (2024),Animation|Children', '300002,Sebastian (2024),Drama'];
	const LINKS = ['300001,22022452,1022789', '300002,99999999,1'];

	test('its id of IMDb makes it the same, and our old id means the new movie', async () => {
		const { compiled, get } = compileSample({ movies: MOVIES.slice(0, 1), links: LINKS.slice(0, 1) });
		expect(get(INSIDE_OUT)).toBeUndefined();
		expect(compiled.merged.merges).toContainEqual({ title: 'Inside Out 2', year: 2024, id: 300001, by: 'id' });
		expect(compiled.titles.get(300001)).toHaveLength(2);
		expect(compiled.details.get(300001)).toMatchObject({ directors: ['Kelsey Mann'] });
		const catalogue = await read(compiled.movies);
		expect(catalogue.get(INSIDE_OUT)).toBe(catalogue.get(300001));
		expect(catalogue.get(1422022452), 'an id that another machine may have given').toBe(catalogue.get(300001));
		expect(catalogue.get(1500222192)).toBe(catalogue.get(300001));
		expect(catalogue.get(1113877607)).toBeUndefined();
	});

	test('a row of the crosswalk makes it the same once the supplement no longer lists it as new', async () => {
		const { compiled } = compileSample({
			movies: MOVIES.slice(0, 1),
			links: ['300001,,'],
			supplement: { 'crosswalk.csv': ['300001,22022452,1022789,Q113877606,222192'] },
		});
		const catalogue = await read(compiled.movies);
		expect(catalogue.get(INSIDE_OUT)?.id).toBe(300001);
	});

	test('without an id in common, title, year and director make it the same', async () => {
		const { compiled } = compileSample({
			movies: ['300003,Love Story at Police Headquarters: Wedding Eve (2023),Crime'],
			links: ['300003,,'],
			supplement: {
				'features-omdb.csv': ['300003,,A Director,JP,ja'],
				[NEW]: ['Q8,,,,Love Story at Police Headquarters Wedding Eve,2022,,,,,,,A. Director,,,,,,test'],
			},
		});
		const catalogue = await read(compiled.movies);
		expect(catalogue.get(1_000_000_008)?.id).toBe(300003);
	});

	test('another id of IMDb keeps a namesake apart', () => {
		const { compiled } = compileSample({
			movies: MOVIES.slice(1),
			links: LINKS.slice(1),
			supplement: { 'features-omdb.csv': ['300002,,Mikko Mäkelä,US,en'], 'crosswalk.csv': ['300002,,,Q7,'] },
		});
		expect(compiled.movies.filter(({ title }) => title === 'Sebastian')).toHaveLength(2);
	});
});
