import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/open-catalogue.ts';
import { buildMovieContent } from '../../src/model/movie-content.ts';
import { cli } from './cli.ts';

const HEADING = readFileSync('data/catalogue.csv', 'utf8').split('\n')[0];

test('compiles the index again after an edit', async () => {
	const path = join(mkdtempSync(join(tmpdir(), 'reindex-')), 'catalogue.csv');
	writeFileSync(path, `${HEADING}\n364,The Tiger King,1994,Drama,,,,,7,\n`);
	const { code, output, errors } = await cli('reindex', '--catalogue', path);
	expect({ code, output, errors }).toEqual({ code: 0, output: '', errors: `0.0 MB written to ${path}.index\n` });
	const warnings: string[] = [];
	const { search } = await openCatalogue(path, buildMovieContent, (message) => warnings.push(message));
	expect(search.resolve('tiger king').matches[0].movie.id).toBe(364);
	expect(warnings).toEqual([]);
});

test('a bad row is refused with its line, and the old index stays', async () => {
	const path = join(mkdtempSync(join(tmpdir(), 'reindex-')), 'catalogue.csv');
	writeFileSync(path, `${HEADING}\n364,The Tiger King,94,Drama,,,,,7,\n`);
	copyFileSync(path, `${path}.index`);
	const { code, errors } = await cli('reindex', '--catalogue', path);
	expect(code).toBe(1);
	expect(errors).toContain(`${path}:2: "94" is no year`);
	expect(readFileSync(`${path}.index`).equals(readFileSync(path))).toBe(true);
});
