import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCatalogue } from '../src/catalogue/catalogue.ts';
import { listContentFacts } from '../src/catalogue/content-facts.ts';
import { readMovieTerms } from '../src/catalogue/terms-table.ts';
import { readModel } from '../src/model/model-file.ts';
import { indexMovies } from '../src/model/movie-index.ts';
import { drawProbes, type Probe } from './draw-probes.ts';
import { THEMES } from './probe-groups.ts';

const CATALOGUE = 'data/catalogue.csv';
const PUBLIC = '../shared/probes.jsonl';

const facts = listContentFacts(CATALOGUE, readCatalogue(CATALOGUE));
const model = await readModel('models/default.safetensors');
const { rowOf } = indexMovies(model.movieIds);
const countOf = (movieId: number): number => model.ratingCounts[rowOf(movieId) ?? -1] ?? 0;
const probes = drawProbes(CATALOGUE, facts, { ratingCount: countOf });

test('more than eighty groups, each with five of its members given', () => {
	expect(new Set(probes.map(({ name }) => name)).size).toBeGreaterThan(80);
	for (const { given, members, name } of probes) {
		expect(new Set(given.map(({ movieId }) => movieId)).size, name).toBe(5);
		expect(members, name).toEqual(expect.arrayContaining(given.map(({ movieId }) => movieId)));
		expect(members.length, name).toBeGreaterThanOrEqual(12);
	}
});

test('the same catalogue and model give the same profiles', () => {
	expect(drawProbes(CATALOGUE, facts, { ratingCount: countOf })).toEqual(probes);
});

test.skipIf(!existsSync(PUBLIC))('none of the public groups is among them', () => {
	const lines = readFileSync(PUBLIC, 'utf8').trim().split('\n');
	const known = lines.map((line) =>
		(JSON.parse(line) as Probe).name.replace('strangers: ', '').replace('director: ', ''),
	);
	const own = probes.map(({ name }) => name.slice(name.lastIndexOf(': ') + 2));
	expect(own.filter((name) => known.includes(name))).toEqual([]);
});

test('every term of a theme is one of the source', () => {
	const terms = new Set([...readMovieTerms(CATALOGUE).values()].map(({ en }) => en));
	expect(Object.values(THEMES).flatMap((names) => names.filter((name) => !terms.has(name)))).toEqual([]);
});
