import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCatalogue } from '../src/catalogue/catalogue.ts';
import { listContentFacts } from '../src/catalogue/content-facts.ts';
import { readModel } from '../src/model/model-file.ts';
import { buildMovieContent } from '../src/model/movie-content.ts';
import { createRecommender } from '../src/recommender/recommender.ts';
import { drawProbes, type Probe } from './draw-probes.ts';
import { mean } from './median.ts';

const CATALOGUE = 'data/catalogue.csv';

/**
 * `node bench/probes.ts [--model <model>] [<file>]` counts, for each line of a JSON Lines file, how many of the ten
 * movies recommended for the given ones belong to the same group: a director's movies, a country's, those on a theme.
 * Without a file it draws groups of its own from the catalogue. Groups that the model hardly knows are counted apart:
 * their names begin with "strangers".
 */
const { values, positionals } = parseArgs({ options: { model: { type: 'string' } }, allowPositionals: true });
const catalogue = readCatalogue(CATALOGUE);
const facts = listContentFacts(CATALOGUE, catalogue);
const model = await readModel(values.model ?? 'models/default.safetensors');
const recommender = createRecommender(model, buildMovieContent(facts));
const probes = positionals.length > 0 ? readProbes(positionals[0]) : drawProbes(CATALOGUE, facts, recommender);
const hits = new Map<string, number[]>();
for (const { name, given, members } of probes) {
	const ratings = new Map(given.map(({ movieId, stars }) => [movieId, stars]));
	const list = recommender.recommend(ratings, { count: 10 });
	const found = list.filter(({ movieId }) => members.includes(movieId)).length;
	hits.set(name, [...(hits.get(name) ?? []), found]);
}
const kinds = new Map<string, number[]>();
for (const [name, found] of hits) {
	console.log(`${mean(found).toFixed(1).padStart(4)} of ten: ${name}`);
	const isStranger = name.startsWith('strangers');
	const kind = name.slice(0, Math.max(0, name.lastIndexOf(':')));
	for (const key of new Set([kind, isStranger ? 'strangers' : 'known groups'])) {
		if (key !== '') kinds.set(key, [...(kinds.get(key) ?? []), mean(found)]);
	}
}
for (const [kind, means] of kinds) {
	console.log(`${kind}: ${mean(means).toFixed(2)} of ten over ${means.length} groups`);
}

function readProbes(path: string): Probe[] {
	return readFileSync(path, 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Probe);
}
