import { globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeDumps } from '../../src/updates/omdb/describe-dumps.ts';
import { type DumpOptions, fetchDumps } from '../../src/updates/omdb/fetch-dumps.ts';
import { unpackBzip2 } from '../../src/updates/omdb/unpack-bzip2.ts';
import { readDump, serveDumps } from './serve-dumps.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'dumps-'));

test('every packed file of the sample holds the plain one beside it', () => {
	const files = globSync('test/updates/dumps/*.csv');
	expect(files).toHaveLength(8);
	for (const file of files) {
		expect(unpackBzip2(readFileSync(`${file}.bz2`), file, 1e6).equals(readFileSync(file)), file).toBe(true);
	}
});

function tryUnpacking(packed: Uint8Array): string {
	try {
		return unpackBzip2(packed, 'x', 1e6).equals(readDump('all_movies.csv')) ? 'whole' : 'wrong';
	} catch (error) {
		return (error as Error).message;
	}
}

test('a damaged or cut file is refused, wherever the damage is', () => {
	const packed = readDump('all_movies.csv.bz2');
	for (let at = 0; at < packed.length; at++) {
		const flipped = Buffer.from(packed);
		flipped[at] ^= 0x10;
		expect(tryUnpacking(flipped), `flipped at ${at}`).toMatch(/^x is damaged|^whole$/); // some bits are not used
	}
	for (let length = 0; length < packed.length; length++) {
		const cut = packed.subarray(0, length);
		expect(() => unpackBzip2(cut, 'x', 1e6), `cut at ${length}`).toThrow(/^x is damaged/);
	}
});

test('a file that unpacks to too much is refused', () => {
	expect(() => unpackBzip2(readDump('all_movies.csv.bz2'), 'x', 100)).toThrow('x unpacks to more than 0.0001 MB.');
});

test('movies that are known or new are described, and others left out', async () => {
	const { omdbUrl } = await serveDumps();
	const dumps = await fetchDumps(newFolder(), { omdbUrl });
	const found = describeDumps(dumps, '2025-01-01', (id) => id === '8587');
	expect(found).toEqual([
		expect.objectContaining({
			omdbId: '8587',
			wikidataId: 'Q36479',
			imdbId: '0110357',
			titles: [
				{ lang: 'es', title: 'El rey león', isOfficial: true },
				{ lang: 'de', title: 'Der König der Löwen', isOfficial: true },
			],
			termIds: ['10920'],
		}),
		{
			omdbId: '300001',
			wikidataId: undefined,
			imdbId: '30000001',
			title: 'Kissen "und" Küsse',
			year: 2025,
			titles: [{ lang: 'en', title: 'Pillows and Kisses', isOfficial: false }],
			genres: ['Comedy'],
			termIds: ['50', '409', '783'],
			countries: ['DE'],
			languages: ['de'],
		},
	]);
});

test('what was downloaded is not downloaded again', async () => {
	const folder = newFolder();
	const { omdbUrl, requests } = await serveDumps();
	await fetchDumps(folder, { omdbUrl });
	expect(requests).toHaveLength(8);
	await fetchDumps(folder, { omdbUrl });
	expect(requests).toHaveLength(8);
});

test.each<[string, Parameters<typeof serveDumps>[0], Partial<DumpOptions>, RegExp]>([
	[
		'is not there',
		{ 'movie_links.csv.bz2': undefined },
		{},
		/There is no .*movie_links\.csv\.bz2 \(404\)\. See .*omdb/,
	],
	[
		'is no bzip2 file',
		{ 'movie_links.csv.bz2': Buffer.from('<html>') },
		{},
		/^movie_links\.csv\.bz2 is damaged .* Run/,
	],
	['is too large', {}, { maxPackedBytes: 10 }, /is larger than the 0\.0 MB it may have/],
	['unpacks to too much', {}, { maxBytes: 50 }, /^all_movies\.csv\.bz2 unpacks to more than/],
	['has other columns', { 'movie_links.csv.bz2': readDump('movie_keywords.csv.bz2') }, {}, /has not the 4 columns/],
])('a dump that %s is named', async (_what, others, options, message) => {
	const { omdbUrl } = await serveDumps(others);
	await expect(fetchDumps(newFolder(), { omdbUrl, ...options })).rejects.toThrow(message);
});
