import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { cli } from './cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-'));
const database = join(folder, 'test.sqlite');

function writeExport(content: string, name = 'export.bin'): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}

const IMDB = [
	'Const,Your Rating,Date Rated,Title,Title Type,Year',
	'tt0113277,9,2019-03-04,Heat,movie,1995',
	'tt7366338,10,2019-03-05,Chernobyl,tvMiniSeries,2019',
	'tt9999999,8,2019-03-06,A movie that no one made,movie,1999',
	',7,2019-03-07,Split,movie,2016',
	',,2019-03-08,Jaws,movie,1975',
].join('\n');

test('a table whose headings say nothing is read once its columns are named', async () => {
	const path = writeExport('Werk;Punkte\nHeat (1995);9\nJaws (1975);7', 'odd.csv');
	const refused = await cli('import', path, '--dry-run');
	expect(refused.code).toBe(2);
	expect(refused.errors).toContain('which column has the titles by --title');
	expect(refused.errors).toContain('1 "Werk", 2 "Punkte"');
	expect((await cli('import', path, '--dry-run', '--title', 'werk', '--stars', '2')).output).toContain(
		'2 of them matched',
	);
	const half = await cli('import', path, '--dry-run', '--stars', '2');
	expect([half.code, half.errors]).toEqual([2, expect.stringContaining('titles, too: --title')]);
	const profile = await cli('recommend', '--profile', path);
	expect([profile.code, profile.errors]).toEqual([1, expect.stringContaining('no export that I know')]);
});

test('--json writes a line for each row of the file, in its order, and one with the totals', async () => {
	const { code, output } = await cli('import', writeExport(IMDB), '--user', '1', '--dry-run', '--json');
	expect(code).toBe(0);
	const lines = output
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line));
	expect(lines).toEqual([
		{ row: 1, title: 'Heat', year: 1995, verdict: 'matched', movieId: 6, stars: 4.5, why: 'by its IMDb id' },
		{
			row: 2,
			title: 'Chernobyl',
			year: 2019,
			verdict: 'skipped',
			movieId: null,
			stars: 5,
			why: 'a series, not a movie',
		},
		{
			row: 3,
			title: 'A movie that no one made',
			year: 1999,
			verdict: 'unknown',
			movieId: null,
			stars: 4,
			why: 'no such movie is known',
		},
		{
			row: 4,
			title: 'Split',
			year: 2016,
			verdict: 'several',
			movieId: null,
			stars: 3.5,
			why: 'several movies have this title and year',
		},
		{
			row: 5,
			title: 'Jaws',
			year: 1975,
			verdict: 'matched',
			movieId: 1387,
			stars: null,
			why: 'by title and year; seen, without stars',
		},
		{
			rows: 5,
			matched: 2,
			several: 1,
			unknown: 1,
			skipped: 1,
			movies: 2,
			format: 'IMDb',
			scale: 'points',
			imported: null,
		},
	]);
});

test('writes once, and nothing the second time', async () => {
	const run = () => cli('import', writeExport(IMDB), '--user', '1', '--database', database);
	expect((await run()).output).toContain('Wrote 1 ratings, replaced 0, marked 1 movies as seen');
	expect((await run()).output).toContain('Wrote 0 ratings, replaced 0, marked 0 movies as seen');
	const store = await openStore(database);
	expect(await store.ratingsOf('1')).toEqual([{ movieId: 6, stars: 4.5, ratedAt: Date.UTC(2019, 2, 4, 12) }]);
	expect(await store.dismissalsOf('1')).toMatchObject([{ movieId: 1387, reason: 'seen' }]);
	expect(await store.openRowsOf('1')).toMatchObject([{ title: 'Split', year: 2016 }]);
	await store.close();
});

test('a list without stars is what --as says', async () => {
	const list = 'Date,Name,Year,Letterboxd URI\n2020-01-02,Heat,1995,x\n';
	const run = (as: string, user: string) =>
		cli('import', writeExport(list), '--user', user, '--as', as, '--count-likes', '--database', database);
	await run('watchlist', '2');
	await run('likes', '3');
	const store = await openStore(database);
	expect(await store.watchlistOf('2')).toMatchObject([{ movieId: 6 }]);
	expect(await store.ratingsOf('3')).toMatchObject([{ movieId: 6, stars: 4 }]);
	await store.close();
});

test.each([
	[['nowhere.csv', '--user', '1'], 2, 'Cannot read nowhere.csv'],
	[['--user', '1'], 2, 'Name one file to import.'],
	[['package.json'], 2, 'Say whose movies they are: --user <id>.'],
	[['package.json', '--user', '1', '--dry-run'], 1, 'The file is no export that I know.'],
	[['package.json', '--user', '1', '--keep', 'both'], 2, '--keep must be newer or mine or theirs, not "both".'],
])('%j is refused', async (args, code, sentence) => {
	const outcome = await cli('import', ...args);
	expect([outcome.code, outcome.output]).toEqual([code, '']);
	expect(outcome.errors).toContain(sentence);
});

test('recommend --profile answers an export with movies, and none of those in it', async () => {
	const rows = ['Heat,1995,5', 'The Godfather,1972,5', 'Goodfellas,1990,4.5', 'Jaws,1975,'];
	const list = ['Title,Year,Rating', ...rows].join('\n');
	const { code, output } = await cli('recommend', '--profile', writeExport(list));
	expect(code).toBe(0);
	const { recommendations } = JSON.parse(output) as { recommendations: { title: string }[] };
	expect(recommendations).toHaveLength(10);
	const titles = recommendations.map(({ title }) => title);
	for (const row of rows) expect(titles).not.toContain(row.split(',')[0]);
});
