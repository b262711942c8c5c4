import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { beforeAll, expect, test } from 'vitest';
import { readCatalogue } from '../../src/catalogue/catalogue.ts';
import { readCatalogueDate } from '../../src/catalogue/catalogue-date.ts';
import { openMovieDetails } from '../../src/catalogue/details-table.ts';
import { readMovieTitles } from '../../src/catalogue/titles-table.ts';
import { type UpdateWhere, updateCatalogue } from '../../src/cli/catalogue/update-catalogue.ts';
import { LINKS, MOVIES, sampleFiles } from '../catalogue/supplement/sample-supplement.ts';
import { SERVED } from '../updates/sample-movies.ts';
import { serveDumps } from '../updates/serve-dumps.ts';
import { cutOff, ranOutOfTime, sendStatus, serveWikidata, type WikidataServer } from '../updates/wikidata-server.ts';
import { cli } from './cli.ts';

const NOW = Date.parse('2026-01-15T08:00:00Z');
const AVATAR = 1_200_000_001;
const EVIL = 1_200_000_002;

/** A folder with a small compiled catalogue, of which each test gets a copy. */
const compiled = mkdtempSync(join(tmpdir(), 'update-'));
beforeAll(async () => {
	const source = mkdtempSync(join(tmpdir(), 'movielens-'));
	writeFileSync(join(source, 'movies.csv'), MOVIES.join('\n'));
	writeFileSync(join(source, 'links.csv'), LINKS.join('\n'));
	for (const [name, file] of sampleFiles()) writeFileSync(join(source, name), file.text);
	const out = join(compiled, 'catalogue.csv');
	await cli('catalogue', source, '--supplement', source, '--date', '2024-12-20', '--out', out);
});

function copyCatalogue(): string {
	const folder = mkdtempSync(join(tmpdir(), 'update-'));
	cpSync(compiled, folder, { recursive: true });
	return join(folder, 'catalogue.csv');
}

interface Call extends UpdateWhere {
	readonly omdb?: boolean;
	readonly dryRun?: boolean;
	readonly since?: string;
	readonly contact?: string;
	readonly now?: number;
}

/** Updates a catalogue from a server, and returns what it wrote. Waits are not waited for. */
async function update(catalogue: string, server: WikidataServer, call: Call = {}) {
	const { dryRun = false, omdb = false, since, contact = 'ada@example.org', ...where } = call;
	const [output, errors] = [new PassThrough(), new PassThrough()];
	const written = Promise.all([text(output), text(errors)]);
	const io = { input: Readable.from([]), output, errors };
	const { sparqlUrl, apiUrl } = server;
	const [outcome] = await Promise.allSettled([
		updateCatalogue({ catalogue, since, contact, omdb, dryRun }, io, {
			...{ sparqlUrl, apiUrl, now: NOW, pause: async () => {} },
			...where,
		}),
	]);
	output.end();
	errors.end();
	const [out, err] = await written;
	return { output: out, errors: err, error: outcome.status === 'rejected' ? (outcome.reason as Error) : undefined };
}

/** Every file beside a catalogue, by its name. */
function readFolder(catalogue: string): Record<string, string> {
	const folder = join(catalogue, '..');
	const names = readdirSync(folder).filter((name) => !name.startsWith('.catalogue-update'));
	return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));
}

test('brings new movies, corrects titles of its own and fills gaps, and says so', async () => {
	const path = copyCatalogue();
	const server = await serveWikidata(SERVED);
	const { output, errors, error } = await update(path, server);
	expect(error).toBeUndefined();
	const catalogue = readCatalogue(path);
	expect(catalogue.get(AVATAR)).toEqual({
		id: AVATAR,
		title: 'Avatar: Fire and Ash',
		alternatives: [],
		year: 2025,
		genres: ['Adventure', 'Sci-Fi'],
		imdbId: '1757678',
		tmdbId: 83533,
		wikidataId: 'Q200000001',
		omdbId: undefined,
		ratings: 0,
	});
	expect(openMovieDetails(path).get(AVATAR)).toEqual({
		directors: ['James Cameron'],
		countries: ['US'],
		languages: ['en'],
		country: 'US',
		language: 'en',
		minutes: 197,
		series: 'Avatar',
		termIds: ['10920'],
		kind: 'movie',
		sitelinks: 60,
	});
	expect(readMovieTitles(path).get(AVATAR)).toEqual([
		{ lang: 'ja', title: 'アバター', isOfficial: true },
		{ lang: 'no', title: 'Avatar 3', isOfficial: true },
	]);
	expect(catalogue.get(1_113_877_606)).toMatchObject({ title: 'Inside Out 2: Released', year: 2024, omdbId: '222192' });
	expect(readMovieTitles(path).get(1_113_877_606)).toContainEqual({
		lang: 'und',
		title: 'Inside Out 2',
		isOfficial: true,
	});
	expect(readCatalogueDate(path)).toBe('2026-01-15');
	expect(output).toBe(
		[
			'new movies: 2',
			'  Avatar: Fire and Ash (2025)',
			'  *Evil* [link](https://x) / `title` second line (2025)',
			'titles corrected: 1',
			'  Inside Out 2 (2024) is Inside Out 2: Released (2024)',
			'movies that are part of another one now: 0',
			'movies that Wikidata no longer has; they stay: 1',
			'  Sebastian (2024)',
			'years corrected: 0',
			'years filled: 0',
			'genres filled: 0',
			'directors filled: 0',
			'titles in other languages: 5 more',
			'',
		].join('\n'),
	);
	expect(errors).toContain('Asking Wikidata for movies released from 2023-12-01 to 2026-01-15, month by month.\n');
	expect(errors).toContain('777 of 777 days');
	expect(readdirSync(join(path, '..')).filter((name) => name.startsWith('.'))).toEqual(['.catalogue-update.lock']);
});

test('asks as Wikidata wants it: one query at a time, with a contact, maxlag, and long queries by POST', async () => {
	const server = await serveWikidata(SERVED);
	const { errors } = await update(copyCatalogue(), server);
	expect(errors).not.toContain('UPDATE_CONTACT');
	for (const { userAgent, method, path, parameters } of server.requests) {
		expect(userAgent).toMatch(/^Matinee\/[\d.]+ \(ada@example\.org\) Node\.js\//);
		if (path === '/w/api.php') expect(parameters.get('maxlag')).toBe('5');
		else expect(method).toBe(parameters.get('query')?.includes('VALUES') ? 'POST' : 'GET');
		expect((parameters.get('ids') ?? '').split('|').length).toBeLessThanOrEqual(50);
	}
});

test('without a contact it says so, and works', async () => {
	const server = await serveWikidata(SERVED);
	const [output, errors] = [new PassThrough(), new PassThrough()];
	const settings = { catalogue: copyCatalogue(), since: undefined, contact: undefined, omdb: false, dryRun: true };
	const { sparqlUrl, apiUrl } = server;
	await updateCatalogue(settings, { input: Readable.from([]), output, errors }, { sparqlUrl, apiUrl, now: NOW });
	errors.end();
	expect(await text(errors)).toContain('set UPDATE_CONTACT, or add --contact <mail address or URL>.');
	expect(server.requests[0].userAgent).toContain('(no contact given)');
});

test('names are one line without control characters, and Markdown in them does nothing', async () => {
	const path = copyCatalogue();
	await update(path, await serveWikidata(SERVED));
	expect(readCatalogue(path).get(EVIL)).toMatchObject({
		title: '*Evil* [link](https://x) / `title` second line',
		genres: ['Animation'],
	});
	expect(readMovieTitles(path).get(EVIL)).toEqual([{ lang: 'orig', title: 'Paha elokuva', isOfficial: true }]);
	expect(openMovieDetails(path).get(EVIL)).toMatchObject({ kind: 'short', directors: ['Ada Director'], country: 'FI' });
});

test('a movie that MovieLens has keeps its id and what MovieLens says', async () => {
	const path = copyCatalogue();
	await update(path, await serveWikidata(SERVED));
	const found = readCatalogue(path).movies.filter(({ wikidataId }) => wikidataId === 'Q108760382');
	expect(found.map(({ id, title, year }) => [id, title, year])).toEqual([[286783, 'Poor Things', 2023]]);
	expect(readMovieTitles(path).get(286783)).toContainEqual({
		lang: 'fr',
		title: 'Pauvres Créatures',
		isOfficial: true,
	});
});

test('what is explicit, unknown to all, shown again or nameless stays out', async () => {
	const path = copyCatalogue();
	await update(path, await serveWikidata(SERVED));
	const titles = readCatalogue(path).movies.map(({ title }) => title);
	for (const title of ['Explicit', 'Nobody Knows Me', 'Metropolis', '']) expect(titles).not.toContain(title);
});

test('a second update finds nothing more and changes no byte but the date', async () => {
	const path = copyCatalogue();
	await update(path, await serveWikidata(SERVED));
	const before = readFolder(path);
	const { output } = await update(path, await serveWikidata(SERVED), { now: NOW + 24 * 3_600_000 });
	expect(output).toContain('new movies: 0\ntitles corrected: 0\n');
	expect(output).toContain('titles in other languages: 0 more\n');
	expect({ ...readFolder(path), 'catalogue.csv.date': '' }).toEqual({ ...before, 'catalogue.csv.date': '' });
});

test('a dry run changes nothing, and what it fetched is not asked for again', async () => {
	const path = copyCatalogue();
	const before = readFolder(path);
	const server = await serveWikidata(SERVED);
	const dry = await update(path, server, { dryRun: true });
	expect(dry.output).toContain('new movies: 2');
	expect(dry.errors).toContain('Nothing is changed.');
	expect(readFolder(path)).toEqual(before);
	server.requests.length = 0;
	expect((await update(path, server)).output).toBe(dry.output);
	expect(server.requests.filter(({ path: at }) => at === '/sparql')).toEqual([]);
	expect(readCatalogue(path).get(AVATAR)).toBeDefined();
});

test('a month that is too slow is asked for in halves', async () => {
	const path = copyCatalogue();
	const server = await serveWikidata(SERVED);
	server.trouble('/sparql', ranOutOfTime, cutOff);
	const { errors } = await update(path, server, { since: '2025-12-01' });
	expect(errors).toContain('2025-12-01 to 2026-01-01: too slow, asked in halves');
	expect(errors).toContain('2025-12-01 to 2025-12-16: too slow, asked in halves');
	expect(errors).toContain('2025-12-01 to 2025-12-08: 1 movies');
	expect(readCatalogue(path).get(AVATAR)).toBeDefined();
});

test('a day that stays too slow is left out, and named', async () => {
	const path = copyCatalogue();
	const server = await serveWikidata(SERVED);
	server.trouble('/sparql', ranOutOfTime);
	const { errors, error } = await update(path, server, { since: '2026-01-15' });
	expect(error).toBeUndefined();
	expect(errors).toContain('2026-01-15 is left out: Wikidata could not list that day in time.');
});

test('shut out in the middle, the old catalogue stands; the next run goes on from there', async () => {
	const path = copyCatalogue();
	const before = readFolder(path);
	const server = await serveWikidata(SERVED);
	server.trouble('/w/api.php', (response) => response.destroy(), sendStatus(403, 'You have been banned'));
	const stopped = await update(path, server);
	expect(stopped.error?.message).toContain('has shut this machine out');
	expect(readFolder(path)).toEqual(before);
	const asked = server.requests.length;
	const { errors } = await update(path, server);
	expect(errors).toContain('Going on with movies released from 2023-12-01 to 2026-01-15:');
	expect(readCatalogue(path).get(AVATAR)).toBeDefined();
	const windows = server.requests.flatMap(
		({ parameters }) => parameters.get('query')?.match(/"\d{4}-\d{2}-\d{2}T/) ?? [],
	);
	expect(asked).toBeGreaterThan(2);
	expect(windows.filter((window) => window === '"2023-12-01T')).toHaveLength(1);
});

test('another --since, or a week, begins again', async () => {
	const path = copyCatalogue();
	const server = await serveWikidata(SERVED);
	await update(path, server, { dryRun: true });
	expect((await update(path, server, { dryRun: true, since: '2025-11-01' })).errors).toContain(
		'Asking Wikidata for movies released from 2025-11-01 to 2026-01-15',
	);
	const later = await update(path, server, { dryRun: true, now: NOW + 8 * 24 * 3_600_000 });
	expect(later.errors).toContain('to 2026-01-23, month by month.');
});

test('an answer that is too large ends the update, and the old catalogue stands', async () => {
	const path = copyCatalogue();
	const before = readFolder(path);
	const server = await serveWikidata(SERVED);
	const { error } = await update(path, server, { maxBytes: 50 });
	expect(error?.message).toContain('and is not read.');
	expect(readFolder(path)).toEqual(before);
});

test('of two updates at once the second is refused', async () => {
	const path = copyCatalogue();
	const server = await serveWikidata(SERVED);
	const { promise: held, resolve: release } = Promise.withResolvers<void>();
	server.trouble('/sparql', async (response) => {
		await held;
		response.destroy();
	});
	const first = update(path, server);
	await expect.poll(() => server.requests.length).toBe(1);
	expect((await update(path, server)).error?.message).toBe('Another update is under way: wait until it has ended.');
	release();
	expect((await first).error).toBeUndefined();
});

test('a day to come is refused', async () => {
	const server = await serveWikidata([]);
	expect((await update(copyCatalogue(), server, { since: '2027-01-01' })).error?.message).toBe(
		'--since 2027-01-01 has not come yet.',
	);
	expect(server.requests).toEqual([]);
});

test('--omdb brings titles, terms and movies from its dumps, and without explicit terms', async () => {
	const path = copyCatalogue();
	const { omdbUrl } = await serveDumps();
	const { output, errors, error } = await update(path, await serveWikidata(SERVED), { omdb: true, omdbUrl });
	expect(error).toBeUndefined();
	expect(errors).toContain('all_movies.csv.bz2');
	expect(readMovieTitles(path).get(364)).toContainEqual({ lang: 'es', title: 'El rey león', isOfficial: true });
	expect(openMovieDetails(path).get(364)?.termIds).toEqual(['409', '1412', '196', '10920']);
	expect(readMovieTitles(path).get(1_113_877_606)).toContainEqual({
		lang: 'es',
		title: 'Del revés 2',
		isOfficial: true,
	});
	expect(readCatalogue(path).get(1_113_877_606)).toMatchObject({ title: 'Inside Out 2: Released', omdbId: '222192' });
	const kisses = 1_430_000_001; // by its IMDb id
	expect(readCatalogue(path).get(kisses)).toMatchObject({ title: 'Kissen "und" Küsse', genres: ['Comedy'] });
	expect(openMovieDetails(path).get(kisses)).toMatchObject({ termIds: ['50', '409'], country: 'DE', language: 'de' });
	expect(output).toContain('new movies: 3\n');
	expect(output).not.toContain('Explizit');
});
