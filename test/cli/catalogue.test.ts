import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cli } from './cli.ts';

const DATA = '../shared/data';

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

const present = existsSync(`${DATA}/ml-32m/movies.csv`);
if (!present) console.warn(`SKIPPED: ${DATA}/ml-32m is absent, the shipped catalogue is not compiled again`);

test.skipIf(!present)(
	'the shipped catalogue is what the subcommand makes of the source files, to the byte',
	async () => {
		const out = join(mkdtempSync(join(tmpdir(), 'catalogue-')), 'catalogue.csv');
		const rated = ['ml-latest-small', 'ml-latest-2023'].flatMap((name) => ['--ratings', `${DATA}/${name}/ratings.csv`]);
		await cli('catalogue', `${DATA}/ml-32m`, `${DATA}/ml-latest-small`, ...rated, '--out', out);
		expect(readFileSync(out).equals(readFileSync('data/catalogue.csv'))).toBe(true);
		expect(readFileSync(`${out}.sha256`, 'utf8')).toBe(readFileSync('data/catalogue.csv.sha256', 'utf8'));
	},
);
