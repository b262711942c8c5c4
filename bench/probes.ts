import { readFileSync } from 'node:fs';
import { readCatalogue } from '../src/catalogue/catalogue.ts';
import { listContentFacts } from '../src/catalogue/content-facts.ts';
import { readModel } from '../src/model/model-file.ts';
import { buildMovieContent } from '../src/model/movie-content.ts';
import { createRecommender } from '../src/recommender/recommender.ts';

/** A few movies of a group that a person rated, and all movies of the group. */
interface Probe {
	readonly name: string;
	readonly given: readonly { readonly movieId: number; readonly stars: number }[];
	readonly members: readonly number[];
}

/**
 * `node bench/probes.ts <file> [<model>]` counts, for each line of a JSON Lines file, how many of the ten movies
 * recommended for the given ones belong to the same group: a director's movies, a country's, those on a theme. Groups
 * that the model hardly knows are counted apart: their names begin with "strangers".
 */
const [path, modelPath = 'models/default.safetensors'] = process.argv.slice(2);
if (path === undefined) throw new Error('Name a file of probes: node bench/probes.ts probes.jsonl');
const catalogue = readCatalogue('data/catalogue.csv');
const content = buildMovieContent(listContentFacts('data/catalogue.csv', catalogue));
const recommender = createRecommender(await readModel(modelPath), content);
const lines = readFileSync(path, 'utf8').trim().split('\n');
const counted = lines.map((line) => {
	const { name, given, members } = JSON.parse(line) as Probe;
	const ratings = new Map(given.map(({ movieId, stars }) => [movieId, stars]));
	const list = recommender.recommend(ratings, { count: 10 });
	return { name, hits: list.filter(({ movieId }) => members.includes(movieId)).length };
});
for (const { name, hits } of counted) console.log(`${String(hits).padStart(2)} of ten: ${name}`);
for (const isStranger of [false, true]) {
	const hits = counted.filter(({ name }) => name.startsWith('strangers') === isStranger).map((probe) => probe.hits);
	if (hits.length === 0) continue;
	const mean = hits.reduce((sum, each) => sum + each, 0) / hits.length;
	console.log(`${isStranger ? 'strangers' : 'known groups'}: ${mean.toFixed(2)} of ten over ${hits.length} probes`);
}
