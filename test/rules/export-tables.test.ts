import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readHistory } from '../../src/imports/read-history.ts';
import { writeImdbTable, writeLetterboxdTables } from '../../src/imports/write-tables.ts';
import { createRandom } from '../../src/numerics/random.ts';
import { importHistory } from '../../src/rules/import-history.ts';
import { matchHistory } from '../../src/rules/match-history.ts';
import { exportStored, exportTables } from '../../src/rules/privacy.ts';
import type { Services } from '../../src/services.ts';
import { openStore } from '../../src/store/open-store.ts';
import { catalogue, titles } from '../catalogue/shipped.ts';

const store = await openStore(join(mkdtempSync(join(tmpdir(), 'export-')), 'test.sqlite'));
const services = { catalogue, titles, store } as unknown as Services;
afterAll(() => store.close());

async function importFile(userId: string, content: string): Promise<void> {
	const history = await readHistory(Buffer.from(content));
	const choices = { keep: 'newer', countLikes: false } as const;
	await importHistory(userId, history.format, await matchHistory(history, services), choices, services);
}

/** What an export says of movies, whoever's it is. */
async function listMovies(userId: string) {
	const { ratings, dismissals, watchlist } = await store.exportOf(userId);
	return { ratings, dismissals, watchlist };
}

test('what is exported and imported again is the same to the millisecond: 20 random people', async () => {
	const random = createRandom(16);
	const pick = (below: number): number => Math.floor(random.uniform() * below);
	const odd = catalogue.movies.filter(({ title, year, imdbId }) => /^[=+\-@'"]|,/.test(title) || !year || !imdbId);
	const drawMovie = () => (pick(2) ? odd[pick(odd.length)] : catalogue.movies[pick(catalogue.movies.length)]);
	for (let person = 0; person < 20; person++) {
		const movies = [...new Set(Array.from({ length: 30 }, drawMovie))];
		const entries = movies.map(({ id: movieId }, at) => {
			const time = 1_000_000_000_000 + pick(1e9);
			if (at % 5 === 4)
				return { movieId, kind: at % 2 ? ('seen' as const) : ('wanted' as const), stars: undefined, at: time };
			return { movieId, kind: 'rated' as const, stars: (1 + pick(10)) / 2, at: time };
		});
		const name = `person ${person}`;
		await store.importHistory(name, { format: 'test', keep: 'newer', entries, open: [] });
		const before = await listMovies(name);
		const tables = await exportTables(name, services);

		await importFile(`${name}, JSON`, JSON.stringify(await exportStored(name, services)));
		expect(await listMovies(`${name}, JSON`)).toEqual(before);
		for (const table of tables.letterboxd) await importFile(`${name}, Letterboxd`, table);
		expect(await listMovies(`${name}, Letterboxd`)).toEqual({ ...before, watchlist: [] });
		await importFile(`${name}, IMDb`, tables.imdb);
		expect(await listMovies(`${name}, IMDb`)).toEqual({ ...before, dismissals: [], watchlist: [] });
	}
});

const row = { movieId: 6, title: '=cmd|" /C calc"!A0', year: 1995, imdbId: '0113277', tmdbId: 949, stars: 4.5, at: 0 };

test('a title that a spreadsheet would run is written as text', () => {
	for (const table of [writeImdbTable([row]), ...writeLetterboxdTables([row])])
		expect(table).toContain(`"'=cmd|"" /C calc""!A0"`);
});

test('a table larger than Letterboxd takes is split, each part with its headings', () => {
	const tables = writeLetterboxdTables(
		Array.from({ length: 100 }, () => row),
		1000,
	);
	expect(tables.length).toBeGreaterThan(5);
	for (const table of tables) {
		expect(Buffer.byteLength(table)).toBeLessThanOrEqual(1000);
		expect(table).toMatch(/^imdbID,tmdbID,Title,/);
	}
	expect(tables.flatMap((table) => table.trimEnd().split('\r\n').slice(1))).toHaveLength(100);
});

test('a person without movies has tables with headings alone', () => {
	expect(writeLetterboxdTables([])).toHaveLength(1);
	expect(writeImdbTable([]).split('\r\n')).toHaveLength(2);
});
