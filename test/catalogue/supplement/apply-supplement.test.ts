import { expect, test } from 'vitest';
import { compileSample } from './compile-sample.ts';

const NEW = 'new-films.csv';
const newRow = (ids: string, rest: string) => `${ids},,${rest},,,,,,test`;

test('a movie of three sources has the best of each', () => {
	const { compiled, get, complaints } = compileSample();
	expect(complaints).toEqual([]);
	expect(get(122914)).toEqual({
		id: 122914,
		title: 'Avengers: Endgame',
		alternatives: ['Avengers: Infinity War - Part II'],
		year: 2019,
		genres: ['Action', 'Adventure', 'Sci-Fi'],
		imdbId: '4154796',
		tmdbId: 299534,
		wikidataId: 'Q23781155',
		omdbId: '120104',
		ratings: 0,
	});
	expect(compiled.details.get(122914)).toEqual({
		directors: ['Anthony Russo', 'Joe Russo'],
		countries: ['US'],
		languages: ['en'],
		country: 'US',
		language: 'en',
		minutes: 181,
		series: 'The Infinity Saga',
		termIds: ['50', '566'],
		kind: 'movie',
		sitelinks: 0,
	});
	expect(compiled.titles.get(122914)).toEqual([
		{ lang: 'de', title: 'Avengers: Endgame', isOfficial: true },
		{ lang: 'de', title: 'Avengers 4: Endgame', isOfficial: false },
		{ lang: 'es', title: 'Vengadores: Endgame', isOfficial: true },
		{ lang: 'es', title: 'Avengers: Endgame', isOfficial: false },
		{ lang: 'orig', title: 'Avengers: Endgame', isOfficial: true },
	]);
});

test('missing years, genres and directors are filled, and what MovieLens says stays', () => {
	const { get, compiled } = compileSample({ supplement: { 'fill-years-genres.csv': ['364,1995,Horror'] } });
	expect(get(286783)).toMatchObject({ title: 'Poor Things', year: 2023, genres: ['Comedy', 'Romance', 'Sci-Fi'] });
	expect(get(183869)).toMatchObject({ title: 'Hereditary', year: 2018, genres: ['Drama', 'Horror'] });
	expect(get(364)).toMatchObject({ year: 1994, genres: expect.not.arrayContaining(['Horror']) });
	expect(compiled.details.get(286783)).toMatchObject({ directors: ['Yorgos Lanthimos'], country: 'US', minutes: 141 });
});

test('movies that MovieLens lacks have ids of our own, from Wikidata, else IMDb, else omdb.org', () => {
	const { compiled, get } = compileSample();
	expect(compiled.movies.filter(({ id }) => id > 286783).map(({ id, title }) => `${id} ${title}`)).toEqual([
		'1113877606 Inside Out 2',
		'1114365421 Love Story at Police Headquarters ~Wedding Eve~',
		'1123764116 Sebastian',
		'1418550264 "Nosferatu" - Ein Film wie ein Vampir',
		'1500273037 Filmstunde_23',
	]);
	expect(get(1113877606)).toMatchObject({ year: 2024, genres: ['Animation', 'Comedy', 'Drama'], imdbId: '22022452' });
	expect(compiled.titles.get(1113877606)).toEqual([
		{ lang: 'de', title: 'Alles steht Kopf 2', isOfficial: true },
		{ lang: 'fr', title: 'Vice-versa 2', isOfficial: true },
	]);
	expect(compiled.details.get(1113877606)).toMatchObject({ termIds: ['10920'], minutes: 100, sitelinks: 51 });
	expect(compiled.details.get(1114365421)).toMatchObject({ kind: 'tv' });
});

test('terms of explicit content and lists that are no series are left out', () => {
	const { compiled } = compileSample();
	expect(compiled.details.get(364)).toMatchObject({ termIds: ['409', '1412', '196'], series: 'The Lion King' });
	expect(compiled.details.get(5618)).toMatchObject({ termIds: ['409'], series: undefined });
	expect(compiled.terms.map(({ en }) => en)).toEqual([
		'Comedy',
		'Family Drama',
		'Musical',
		'Africa',
		'Sexual Identity',
		'Becoming an Adult',
		'Emotions',
	]);
});

test('files with Windows line endings give the same', () => {
	const { compiled, complaints } = compileSample({ newline: '\r\n' });
	expect(complaints).toEqual([]);
	expect(compiled).toEqual(compileSample().compiled);
});

test('the order of the rows of new movies does not matter', () => {
	const rows = [newRow('Q1,,', 'A,2022,,,,,,,X'), newRow('Q2,,', 'B,2022,,,,,,,X'), newRow(',7,', 'A,2022,,,,,,,X')];
	const [there, back] = [rows, rows.toReversed()].map((more) => compileSample({ supplement: { [NEW]: more } }));
	expect(back.compiled).toEqual(there.compiled);
});

test('bad rows are left out, and every one is complained about', () => {
	const { complaints, compiled } = compileSample({
		supplement: {
			'crosswalk.csv': ['364,0110357,8587,Q1,1', '999,0110357,,Q2,', 'x,,,,'],
			'titles-omdb.csv': ['999,de,Unbekannt,alias,1', '364,de,,alias,1', '364,de,"Der König,alias,1'],
			'features-omdb.csv': ['364,,Second,US,en'],
			'terms-omdb.csv': ['783,Keyword,738,1,Again,Nochmal'],
			'wikidata-films-2020-2025.csv': ['Q5,999,Nobody,2020,,,,'],
			[NEW]: [
				newRow('Q0x,,', 'Wrong,2022,,,,,,,'),
				newRow(',,', 'No id,2022,,,,,,,'),
				newRow('Q9,,', ',2022,,,,,,,'),
				newRow(',,tt5', 'Wrong,2022,,,,,,,'),
			],
		},
	});
	expect(complaints.sort()).toEqual([
		'crosswalk.csv:7 movie 364 is there twice',
		'crosswalk.csv:8 "999" is not the id of a movie we know',
		'crosswalk.csv:9 "x" is not the id of a movie we know',
		'features-omdb.csv:7 movie 364 is there twice',
		'new-films.csv:10 the title is empty',
		'new-films.csv:11 "tt5" is not an IMDb id',
		'new-films.csv:8 "Q0x" is not a Wikidata id',
		'new-films.csv:9 the movie has no id of any service',
		'terms-omdb.csv:13 term 783 is there twice',
		'titles-omdb.csv:15 "999" is not the id of a movie we know',
		'titles-omdb.csv:16 movie 364 has an empty title',
		'titles-omdb.csv:17 a quote is not closed',
		'wikidata-films-2020-2025.csv:5 "999" is not the id of a movie we know',
	]);
	expect(compiled).toEqual(compileSample().compiled);
});
