import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/catalogue/catalogue.ts';
import { readCatalogueDate } from '../../src/catalogue/catalogue-date.ts';
import { openMovieDetails } from '../../src/catalogue/details-table.ts';
import { readMovieTerms } from '../../src/catalogue/terms-table.ts';
import { findTitle, readMovieTitles } from '../../src/catalogue/titles-table.ts';
import { LINKS, MOVIES, sampleFiles } from '../catalogue/supplement/sample-supplement.ts';
import { cli } from './cli.ts';

const DATA = '../shared/data';
const SUPPLEMENT = '../shared/metadata';

test('compiles a folder and reports what is wrong with file and line', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'movielens-'));
	writeFileSync(join(folder, 'movies.csv'), 'movieId,title,genres\r\n1,"Boot, Das (1981)",War\r\nx,Bad,War\r\n');
	writeFileSync(join(folder, 'links.csv'), 'movieId,imdbId,tmdbId\r\n1,0082096,387\r\n');
	const { code, errors } = await cli('catalogue', folder, '--out', join(folder, 'out.csv'));
	expect(code).toBe(0);
	expect(errors).toContain(`${join(folder, 'movies.csv')}:3: "x" is not a movie id\n`);
	expect(errors).toContain('1 movies written');
	expect(readFileSync(join(folder, 'out.csv'), 'utf8').split('\n')[1]).toBe('1,Das Boot,1981,War,0082096,387,,,0,');
});

test('no folder and a missing folder are usage errors', async () => {
	expect(await cli('catalogue')).toMatchObject({ code: 2, errors: expect.stringContaining('Name a MovieLens folder') });
	const missing = await cli('catalogue', '/nowhere');
	expect(missing).toMatchObject({ code: 2, errors: expect.stringContaining('Cannot read /nowhere/movies.csv') });
});

test.each([
	['a folder', tmpdir(), /is a folder; name a file in it, such as .*catalogue\.csv\./],
	['a device', '/dev/null', /\/dev\/null is a pipe, socket or device; name a file\./],
	['a folder that is not there', '/nowhere/at/all.csv', /does not exist or cannot be written to; make it first\./],
])('%s is not replaced by a catalogue', async (_what, out, complaint) => {
	const { code, errors } = await cli('catalogue', '/nowhere', '--out', out);
	expect(code).toBe(2);
	expect(errors).toMatch(complaint);
});

test('completes the movies from a supplement, prints counts, and writes tables beside the catalogue', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'movielens-'));
	writeFileSync(join(folder, 'movies.csv'), MOVIES.join('\r\n'));
	writeFileSync(join(folder, 'links.csv'), LINKS.join('\r\n'));
	for (const [name, { text }] of sampleFiles()) writeFileSync(join(folder, name), text);
	const out = join(folder, 'out.csv');
	const { code, output, errors } = await cli('catalogue', folder, '--supplement', folder, '--out', out);
	expect(errors).toBe(`10 movies written to ${out}, 0 complaints\n`);
	expect(code).toBe(0);
	expect(output).toContain('| without a genre | 1 | 0 |\n');
	expect(output).toContain('| other titles | 0 | 14 |\n');
	expect(output).toContain('merged: Sebastian (2024) is movie 1123764116, by title, year and director\n');
	expect(readCatalogue(out).get(1113877606)?.title).toBe('Inside Out 2');
	expect(findTitle(readMovieTitles(out), 5618, 'orig')).toBe('千と千尋の神隠し');
	expect(openMovieDetails(out).get(286783)?.directors).toEqual(['Yorgos Lanthimos']);
	expect(readMovieTerms(out).get('409')?.en).toBe('Africa');
});

test('a file that a supplement lacks is named', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'movielens-'));
	writeFileSync(join(folder, 'movies.csv'), MOVIES.join('\n'));
	writeFileSync(join(folder, 'links.csv'), LINKS.join('\n'));
	const { code, errors } = await cli('catalogue', folder, '--supplement', folder, '--out', join(folder, 'out.csv'));
	expect(code).toBe(2);
	expect(errors).toContain(`Cannot read ${join(folder, 'crosswalk.csv')}`);
});

const TABLES = ['titles', 'details', 'terms'].map((name) => `${name}.tsv.gz`);
const present = existsSync(`${DATA}/ml-32m/movies.csv`) && existsSync(SUPPLEMENT);
if (!present) console.warn(`SKIPPED: ${DATA}/ml-32m or ${SUPPLEMENT} is absent, what ships is not compiled again`);

test.skipIf(!present)('what ships is what the subcommand makes of the source files, to the byte', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
	const rated = ['ml-latest-small', 'ml-latest-2023'].flatMap((name) => ['--ratings', `${DATA}/${name}/ratings.csv`]);
	const sources = [`${DATA}/ml-32m`, `${DATA}/ml-latest-small`, '--supplement', SUPPLEMENT, ...rated];
	const date = readCatalogueDate('data/catalogue.csv')!;
	const { output } = await cli('catalogue', ...sources, '--date', date, '--out', join(folder, 'catalogue.csv'));
	for (const name of ['catalogue.csv', 'catalogue.csv.sha256', 'catalogue.csv.date']) {
		expect(readFileSync(join(folder, name)).equals(readFileSync(join('data', name))), name).toBe(true);
	}
	// Another version of zlib may pack the same text into other bytes.
	for (const name of TABLES) expect(unpack(join(folder, name)).equals(unpack(join('data', name))), name).toBe(true);
	const counts = output.slice(0, output.indexOf('\nmerged: '));
	expect(readFileSync('data/README.md', 'utf8')).toContain(counts);
});

function unpack(path: string): Buffer {
	return gunzipSync(readFileSync(path));
}
