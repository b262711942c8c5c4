import Database from 'better-sqlite3';
import MiniSearch from 'minisearch';
import { indexNames } from '../src/catalogue/index/index-names.ts';
import { findByLetters, indexLetters, openLetterIndex } from '../src/catalogue/index/letter-index.ts';
import { listNames } from '../src/catalogue/index/list-names.ts';
import { sortByRatings } from '../src/catalogue/index/pack-movies.ts';
import { splitWords } from '../src/catalogue/index/split-words.ts';
import { openTitleIndex } from '../src/catalogue/index/title-index.ts';
import { createTally, expandQuery, findCandidates } from '../src/catalogue/search/find-candidates.ts';
import { createRandom } from '../src/numerics/random.ts';
import { finish } from '../src/pieces.ts';
import { makeTypo } from '../test/catalogue/make-typos.ts';
import { readRankingSet } from '../test/catalogue/read-ranking-set.ts';
import { catalogue } from '../test/catalogue/shipped.ts';
import { median, percentile } from './median.ts';

/*
 * Compares ways to find candidates: the share of wanted movies among the first 60, the time and memory that the index
 * takes, and the time of a query. All get the same words of the same names. Run it by hand:
 * node --expose-gc bench/candidate-indexes.ts
 */
const LIMIT = 60;
const movies = sortByRatings(catalogue.movies);
const names = listNames(
	movies,
	{ names: [], translations: [], abbreviations: new Map(), extraWords: new Map() },
	new Map(),
);
const texts = names.map(({ words }) => words.join(' '));
const fame = Float32Array.from(movies, ({ ratings }) => (0.3 * Math.log1p(ratings)) / Math.log1p(movies[0].ratings));

type Find = (words: string[]) => number[];

const indexes: Record<string, () => Find> = {
	'typed arrays: words, typos, prefixes': buildWords,
	'typed arrays: letter pairs': buildLetters,
	'both (ours)': () => {
		const [words, letters] = [buildWords(), buildLetters()];
		return (typed) => [...words(typed), ...letters(typed)];
	},
	'MiniSearch, fuzzy 0.2 and prefix': () => {
		const index = new MiniSearch({
			fields: ['text'],
			tokenize: (text) => text.split(' '),
			processTerm: (term) => term,
		});
		index.addAll(texts.map((text, id) => ({ id, text })));
		const options = { fuzzy: 0.2, prefix: true, boostDocument: (id: number) => 1 + fame[names[id].movie] };
		return (typed) =>
			index
				.search(typed.join(' '), options)
				.slice(0, LIMIT)
				.map(({ id }) => id);
	},
	'SQLite FTS5, trigram tokenizer': () => {
		const database = new Database(':memory:');
		database.exec(`CREATE VIRTUAL TABLE names USING fts5(text, tokenize = 'trigram')`);
		const insert = database.prepare('INSERT INTO names (rowid, text) VALUES (?, ?)');
		database.transaction(() => {
			for (const [at, text] of texts.entries()) insert.run(at + 1, text);
		})();
		const select = database.prepare('SELECT rowid FROM names WHERE names MATCH ? ORDER BY rank LIMIT ?').pluck();
		return (typed) => {
			const text = typed.join(' ');
			const grams = new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.slice(at, at + 3)));
			const match = [...grams].map((gram) => `"${gram}"`).join(' OR ');
			return match === '' ? [] : (select.all(match, LIMIT) as number[]).map((row) => row - 1);
		};
	},
};

function buildWords(): Find {
	const index = finish(openTitleIndex(indexNames(names)));
	const tally = createTally(names.length);
	return (typed) => findCandidates(expandQuery(typed, index, new Map()), index, fame, tally, LIMIT);
}

function buildLetters(): Find {
	const index = openLetterIndex(indexLetters(names.map(({ words, rated }) => (rated ? words.join('') : ''))));
	return (typed) => findByLetters(typed.join(''), index, LIMIT);
}

const random = createRandom(4);
const typos = movies
	.slice(0, 2000)
	.map(({ id, title }) => ({ query: makeTypo(makeTypo(title, random), random), expect: [id] }));
const sets = { typed: [...readRankingSet('public-titles'), ...readRankingSet('own-titles')], 'two typos': typos };

console.log(
	'| index | build ms | MB | typed: found | two typos: found | p50 ms | p99 ms |\n|---|---|---|---|---|---|---|',
);
for (const [name, build] of Object.entries(indexes)) {
	globalThis.gc?.();
	const memory = process.memoryUsage();
	const started = performance.now();
	const find = build();
	const buildMs = performance.now() - started;
	globalThis.gc?.();
	const after = process.memoryUsage();
	const megabytes = (after.heapUsed + after.external - memory.heapUsed - memory.external) / 2 ** 20;
	const times: number[] = [];
	const found = Object.values(sets).map((cases) => {
		const wanted = cases.filter(({ expect }) => expect.length > 0);
		const hits = wanted.filter(({ query, expect }) => {
			const before = performance.now();
			const candidates = find(splitWords(query));
			times.push(performance.now() - before);
			return candidates.some((at) => expect.includes(movies[names[at].movie].id));
		});
		return `${((100 * hits.length) / wanted.length).toFixed(1)} %`;
	});
	const columns = [
		buildMs.toFixed(0),
		megabytes.toFixed(0),
		...found,
		median(times).toFixed(2),
		percentile(times, 0.99).toFixed(2),
	];
	console.log(`| ${[name, ...columns].join(' | ')} |`);
}
