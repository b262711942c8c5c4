import { expect, test } from 'vitest';
import { readHistory } from '../../src/imports/read-history.ts';
import { type MatchedRow, matchHistory } from '../../src/rules/match-history.ts';
import { catalogue, titles } from '../catalogue/shipped.ts';

const services = { catalogue, titles };

async function matchRows(heading: string, ...rows: readonly string[]): Promise<MatchedRow[]> {
	const history = await readHistory(Buffer.from([heading, ...rows].join('\n')));
	return matchHistory(history, services);
}

const LETTERBOXD = 'Date,Name,Year,Letterboxd URI,Rating';

/** What a row of Letterboxd with this title and year is taken for: "1995 Heat title". */
async function matchTitle(title: string, year: number | ''): Promise<string> {
	const [, { verdict, movie, candidates, reason }] = await matchRows(
		LETTERBOXD,
		'2020-01-01,Heat,1995,x,4',
		`2020-01-01,"${title}",${year},x,4`,
	);
	if (movie) return `${movie.year} ${movie.title}: ${reason}`;
	return verdict === 'several' ? `several of ${candidates.length}: ${reason}` : `${verdict}: ${reason}`;
}

test.each<[string, number | '', string]>([
	['Heat', 1995, '1995 Heat: title'],
	['heat', 1995, '1995 Heat: title'],
	['AMELIE', 2001, '2001 Amelie: title'],
	['WALL·E', 2008, '2008 WALL·E: title'],
	['Mission: Impossible – Fallout', 2018, '2018 Mission: Impossible - Fallout: title'],
	['Lion King, The', 1994, '1994 The Lion King: title'],
	['Bride of Frankenstein', 1935, '1935 The Bride of Frankenstein: otherTitle'],
	['Star Wars', 1977, '1977 Star Wars: Episode IV - A New Hope: otherTitle'],
	['Life of Brian', 1979, "1979 Monty Python's Life of Brian: otherTitle"],
	['Three Colours: Blue', 1993, '1993 Three Colors: Blue: otherTitle'],
	['Grave of the Fireflies (Hotaru no haka)', 1988, '1988 Grave of the Fireflies: otherTitle'],
	['Avengers: Endgame', 2019, '2019 Avengers: Endgame: title'],
	['The Meaning of Life', 1983, "1983 Monty Python's The Meaning of Life: partOfTitle"],
	['Cinema Paradiso', 1988, '1989 Cinema Paradiso: nearYear'],
	['The Texas Chain Saw Massacre', 1974, '1974 The Texas Chainsaw Massacre: search'],
	['Aladdin', 1992, '1992 Aladdin: title'],
	['9', 2009, '2009 9: title'],
	['Nine', 2009, '2009 Nine: title'],
])('%s of %s is a movie we have', async (title, year, expected) => {
	expect(await matchTitle(title, year)).toBe(expected);
});

test.each<[string, number | '', string]>([
	// two of 2016 beside the one that everyone means, which the catalogue has under 2017
	['Split', 2016, 'several of 3: namesakes'],
	['Paranormal Activity', 2007, 'several of 1: farYear'],
	['Heat', '', 'several of 10: noYear'],
	// a movie about the making of a series of that name
	["The Queen's Gambit", 2020, 'several of 1: resembling'],
	// A series; a movie of 2021 is called Chernobyl: Abyss.
	['Chernobyl', 2019, 'several of 1: resembling'],
])('%s of %s is asked about', async (title, year, expected) => {
	expect(await matchTitle(title, year)).toBe(expected);
});

test.each<[string, number]>([
	['WandaVision', 2021],
	['Loki', 2021],
	['Twin Peaks: The Return', 2017],
	['The Founders', 1816],
	['Heat', 1931],
	['A movie that no one made', 1999],
])('%s of %s is no movie we have', async (title, year) => {
	expect(await matchTitle(title, year)).toBe('unknown: unknown');
});

const IMDB = 'Const,Your Rating,Date Rated,Title,Title Type,Year';

test('an id decides, whatever title, year and type the row gives', async () => {
	const rows = await matchRows(
		IMDB,
		'tt0113277,9,2020-01-02,Insidia e sfida,Mini serie TV,2031',
		'tt9243946,8,2020-01-02,El Camino,Corto,2019',
	);
	expect(rows.map(({ movie, reason }) => [movie?.title, reason])).toEqual([
		['Heat', 'imdbId'],
		['El Camino: A Breaking Bad Movie', 'imdbId'],
	]);
});

test('an id that the catalogue lacks is not matched to another movie of that title', async () => {
	const [row] = await matchRows(IMDB, 'tt9999999,9,2020-01-02,Heat,Corto,1995');
	expect([row.verdict, row.reason]).toEqual(['unknown', 'unknown']);
});

test('series, episodes and games are skipped, even where a movie has their title', async () => {
	const rows = await matchRows(
		IMDB,
		'tt9999991,9,2020-01-02,Heat,TV Series,1995',
		'tt9999992,9,2020-01-02,Heat,Episodio TV,1995',
		'tt9999993,9,2020-01-02,Heat,Video Game,1995',
	);
	expect(rows.map(({ verdict, reason }) => [verdict, reason])).toEqual([
		['skipped', 'series'],
		['skipped', 'episode'],
		['skipped', 'game'],
	]);
});

test('the number of a series at TMDB is no number of a movie', async () => {
	const heading = 'TMDb ID,IMDb ID,Type,Name,Release Date,Season Number,Your Rating';
	const rows = await matchRows(heading, '949,,movie,Heat,1995-12-15,,9', '949,,tv,Something,1995-12-15,,9');
	expect(rows.map(({ movie, reason }) => [movie?.title, reason])).toEqual([
		['Heat', 'tmdbId'],
		[undefined, 'series'],
	]);
});

test('a table typed by hand may have typos, and no years', async () => {
	const dated = await matchRows('Movie;Year;Rating', 'Godfahter;1972;5', 'Heta;1995;4');
	expect(dated[0].movie?.title).toBe('The Godfather');
	const undated = await matchRows('Movie;Rating', 'Pulp Fiction;5');
	expect(undated[0].movie?.title).toBe('Pulp Fiction');
});

test('others get the thread within a few milliseconds, and the work can be stopped', async () => {
	const rows = Array.from({ length: 3000 }, (_, at) => `2020-01-01,Movie nobody made ${at},1999,x,4`);
	const history = await readHistory(Buffer.from([LETTERBOXD, ...rows].join('\n')));
	let turns = 0;
	const timer = setInterval(() => turns++, 1);
	await matchHistory(history, services);
	clearInterval(timer);
	expect(turns).toBeGreaterThan(3);
	const stopped = matchHistory(history, services, { signal: AbortSignal.abort(new Error('no more')) });
	await expect(stopped).rejects.toThrow('no more');
});

test('progress is told, up to the last row', async () => {
	const rows = Array.from({ length: 250 }, () => '2020-01-01,Heat,1995,x,4');
	const history = await readHistory(Buffer.from([LETTERBOXD, ...rows].join('\n')));
	const told: number[] = [];
	await matchHistory(history, services, { onProgress: (done) => told.push(done) });
	expect(told).toEqual([100, 200, 250]);
});
