import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSources } from '../../src/catalogue/catalogue-sources.ts';
import { writeMovieDetails } from '../../src/catalogue/details-table.ts';
import { SECTIONS } from '../../src/catalogue/index/catalogue-index.ts';
import { decodeIndex, encodeIndex } from '../../src/catalogue/index/index-file.ts';
import type { Movie } from '../../src/catalogue/movie.ts';
import { buildIndexOf, type OpenCatalogue, openCatalogue } from '../../src/catalogue/open-catalogue.ts';
import { createTitleSearch } from '../../src/catalogue/title-search.ts';
import { writeMovieTitles } from '../../src/catalogue/titles-table.ts';
import { writeCatalogue } from '../../src/catalogue/write-catalogue.ts';
import { writeCatalogueIndex } from '../../src/catalogue/write-catalogue-index.ts';
import { buildMovieContent } from '../../src/model/movie-content.ts';
import { createRandom } from '../../src/numerics/random.ts';
import { NO_DETAILS } from '../fixtures/no-details.ts';
import { buildSmallIndex } from './build-small-index.ts';
import { makeTypo, pickBelow } from './make-typos.ts';
import { catalogue, titles } from './shipped.ts';

const PATH = 'data/catalogue.csv';
const REINDEX = 'run `npm run cli -- reindex';
const mostRated = catalogue.movies.toSorted((a, b) => b.ratings - a.ratings || a.id - b.id).slice(0, 5000);

/** Titles with and without typos, and the beginnings of titles. */
function drawTexts(movies: readonly Movie[], count: number, seed: number): string[] {
	const random = createRandom(seed);
	return Array.from({ length: count }, (_, at) => {
		const { title } = movies[pickBelow(movies.length, random)];
		return [title, makeTypo(title, random), title.slice(0, 1 + pickBelow(title.length, random))][at % 3];
	});
}

test('the index that ships is what its sources give; if not, reindex, and raise VERSION if code changed', async () => {
	const sources = await readSources(PATH);
	const fresh = buildIndexOf(PATH, sources, buildMovieContent);
	const shipped = await decodeIndex(readFileSync(`${PATH}.index`), sources.digests);
	for (const name of Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]) {
		expect(Buffer.compare(toBytes(shipped[name]), toBytes(fresh[name])), name).toBe(0);
	}
	const search = createTitleSearch(fresh);
	for (const text of drawTexts(mostRated, 60, 1)) {
		expect(search.resolve(text)).toEqual(titles.resolve(text));
		expect(search.complete(text, 25)).toEqual(titles.complete(text, 25));
	}
});

function toBytes({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
	return new Uint8Array(buffer, byteOffset, byteLength);
}

test('drawn catalogues give the same arrays and the same answers after writing and reading', async () => {
	for (let seed = 1; seed <= 40; seed++) {
		const random = createRandom(seed);
		const movies = Array.from({ length: pickBelow(60, random) }, () => catalogue.movies[pickBelow(94_000, random)]);
		const distinct = [...new Set(movies)];
		const built = buildSmallIndex(distinct);
		const read = await decodeIndex(encodeIndex(built, { a: 'b' }), { a: 'b' });
		expect(read).toEqual(built);
		const [one, other] = [createTitleSearch(built), createTitleSearch(read)];
		for (const text of distinct.length === 0 ? ['dune', ''] : drawTexts(distinct, 12, seed)) {
			expect(other.resolve(text)).toEqual(one.resolve(text));
			expect(other.complete(text, 25)).toEqual(one.complete(text, 25));
		}
	}
});

describe('a small catalogue', () => {
	const movies = catalogue.movies.filter(({ id }) => id < 400);
	const asked = drawTexts(movies, 9, 5);
	let path: string;
	let index: Buffer;
	let expected: unknown;

	beforeAll(async () => {
		path = join(mkdtempSync(join(tmpdir(), 'index-')), 'catalogue.csv');
		await writeCatalogue(path, movies);
		await writeMovieTitles(path, new Map([[364, [{ lang: 'fr', title: 'Le Roi Lion', isOfficial: true }]]]));
		await writeMovieDetails(path, new Map([[364, { ...NO_DETAILS, directors: ['Roger Allers'] }]]));
		await writeCatalogueIndex(path, buildMovieContent);
		index = readFileSync(`${path}.index`);
		expected = ask(await openCatalogue(path, buildMovieContent, refuse));
	});

	/** Everything that a catalogue answers, about some movies. */
	function ask({ catalogue, search, titles, details, content, seriesOf }: OpenCatalogue): unknown {
		return [
			catalogue.movies,
			[364, 1_000_036_479, 7_000_000].map((id) => [catalogue.get(id), catalogue.has(id)]),
			[titles.get(364), details.get(364), content, seriesOf.size],
			...[...asked, 'le roi lion'].map((text) => [search.resolve(text), search.complete(text, 25)]),
		];
	}

	async function openWarned(): Promise<{ warning: string; opened: OpenCatalogue }> {
		const warnings: string[] = [];
		const opened = await openCatalogue(path, buildMovieContent, (message) => warnings.push(message));
		expect(warnings).toHaveLength(1);
		expect(warnings[0]).toContain(REINDEX);
		return { warning: warnings[0], opened };
	}

	test('opens from its index without a word, and knows what its files say', async () => {
		const { catalogue, search, titles, details } = await openCatalogue(path, buildMovieContent, refuse);
		expect(catalogue.movies).toEqual(movies);
		expect(search.resolve('le roi lion').matches[0].movie).toBe(catalogue.get(364));
		expect(titles.get(364)?.[0].title).toBe('Le Roi Lion');
		expect(details.get(364)?.directors).toEqual(['Roger Allers']);
	});

	test('without an index answers the same, and says what to do', async () => {
		rmSync(`${path}.index`);
		const { warning, opened } = await openWarned();
		expect(warning).toContain('catalogue.csv.index cannot be read (ENOENT)');
		expect(ask(opened)).toEqual(expected);
		writeFileSync(`${path}.index`, index);
	});

	test('with an index of another version answers the same', async () => {
		const other = Buffer.from(index.toString('latin1').replace(/version \d+ /, 'version 0 '), 'latin1');
		writeFileSync(`${path}.index`, other);
		const { warning, opened } = await openWarned();
		expect(warning).toContain('was written by another version of Matinee');
		expect(ask(opened)).toEqual(expected);
		writeFileSync(`${path}.index`, index);
	});

	test.each(['titles.tsv.gz', 'details.tsv.gz'])(
		'with other %s than the index is made of, goes by the file',
		async (name) => {
			const file = join(path, '..', name);
			const bytes = readFileSync(file);
			rmSync(file);
			const { warning, opened } = await openWarned();
			expect(warning).toContain(`is older than ${name}`);
			const french = opened.titles.get(364)?.find(({ lang }) => lang === 'fr');
			expect([french, opened.details.get(364)]).toContain(undefined);
			writeFileSync(file, bytes);
		},
	);

	test('edited after it was compiled, goes by the edit', async () => {
		copyFileSync(path, `${path}.old`);
		rmSync(`${path}.sha256`);
		writeFileSync(path, readFileSync(path, 'utf8').replace('The Lion King', 'The Tiger King'));
		const { warning, opened } = await openWarned();
		expect(warning).toContain('is older than catalogue.csv');
		expect(opened.search.resolve('tiger king').matches[0].movie.id).toBe(364);
		copyFileSync(`${path}.old`, path);
	});

	test('with a damaged index answers the same, whichever byte is wrong', async () => {
		const random = createRandom(3);
		for (let run = 0; run < 40; run++) {
			const at = run < 20 ? run * 7 : pickBelow(index.length, random);
			writeFileSync(`${path}.index`, index.with(at, index[at] ^ (1 << pickBelow(8, random))));
			const { opened } = await openWarned();
			if (run % 15 === 0) expect(ask(opened)).toEqual(expected);
		}
		writeFileSync(`${path}.index`, index);
	});

	test.each([0, 1, 100, 200, 0.5, 0.999])('with an index cut at %d answers the same', async (cut) => {
		writeFileSync(`${path}.index`, index.subarray(0, cut % 1 === 0 ? cut : Math.floor(cut * index.length)));
		expect(ask((await openWarned()).opened)).toEqual(expected);
		writeFileSync(`${path}.index`, index);
	});

	test('with an index that goes on answers the same', async () => {
		writeFileSync(`${path}.index`, Buffer.concat([index, Buffer.from('more')]));
		expect(ask((await openWarned()).opened)).toEqual(expected);
		writeFileSync(`${path}.index`, index);
	});

	test('compiled twice is the same to the byte', async () => {
		await writeCatalogueIndex(path, buildMovieContent);
		expect(readFileSync(`${path}.index`).equals(index)).toBe(true);
	});
});

function refuse(message: string): never {
	throw new Error(message);
}
