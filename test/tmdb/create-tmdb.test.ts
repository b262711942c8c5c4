import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTmdb } from '../../src/tmdb/create-tmdb.ts';
import type { KeptAnswer } from '../../src/tmdb/keep-answers.ts';
import type { AskedMovie, Tmdb } from '../../src/tmdb/tmdb.ts';
import {
	describePage,
	LION_KING,
	PIXEL,
	sendJson,
	sendMissing,
	startTmdbServer,
	type TmdbServer,
} from './tmdb-server.ts';

let server: TmdbServer;
let kept: Map<string, KeptAnswer>;
let errors: string[];
let now: number;
beforeEach(async () => {
	server = await startTmdbServer();
	[kept, errors, now] = [new Map(), [], 1_700_000_000_000];
});
afterEach(() => server.close());

const NONE = { urls: new Map(), areSamples: false };
const DAY_MS = 24 * 60 * 60_000;
const LION: AskedMovie = { id: 364, tmdbId: 8587, imdbId: '0110357', wikidataId: 'Q36479' };
const movie = (id: number): AskedMovie => ({ id, tmdbId: id, imdbId: undefined, wikidataId: undefined });

/** Long, so that a busy machine does not change what a card shows. */
const PATIENCE_MS = 60_000;

function open(token = 'ey.read-token.x', patienceMs = PATIENCE_MS): Tmdb {
	const own = kept; // what comes after the test does not reach the next one
	const answers = {
		answersTo: async (questions: readonly string[]) =>
			questions.flatMap((question) => own.get(question) ?? []).filter(({ expiresAt }) => expiresAt > now),
		keepAnswers: async (fresh: readonly KeptAnswer[]) => {
			for (const answer of fresh) own.set(answer.question, answer);
		},
	};
	return createTmdb({
		token,
		answers,
		log: { error: (text) => errors.push(text) },
		hosts: server.hosts,
		now: () => now,
		patienceMs,
	});
}

const paths = () => server.asked.map(({ path }) => path);
const findLion = (tmdb = open()) => tmdb.findSheet(LION, 'en-US', 'DE');
const keptCount = (count: number) => expect.poll(() => kept.size, { timeout: 20_000 }).toBe(count);

describe('a sheet', () => {
	test('has what a card shows, of the country that was asked for', async () => {
		expect(await findLion()).toEqual({
			posterUrl: `${server.hosts.images}/t/p/w342/movie-8587.png`,
			facts: {
				tmdbId: 8587,
				originalTitle: 'The Lion King',
				overview: 'A young lion prince is cast out of his pride by his cruel uncle.',
				minutes: 89,
				cast: ['Matthew Broderick', 'Moira Kelly', 'Nathan Lane', 'Ernie Sabella'],
				directors: ['Roger Allers'],
				offers: { stream: ['Disney Plus', 'WOW'], rent: ['Apple TV'], buy: ['Apple TV'] },
			},
		});
		expect((await open().findSheet(LION, 'en-US', 'FR'))?.facts?.offers).toBeUndefined();
	});

	test('has the overview in English where the language has none', async () => {
		server.answer('/3/movie/8587', (_, response) => sendJson(response, { ...LION_KING, overview: '' }));
		expect((await open().findSheet(LION, 'fi', 'FI'))?.facts?.overview).toBe('In English.');
	});

	test.each([
		['es-419', 'es-MX'],
		['pt-BR', 'pt-BR'],
		['fr', 'fr'],
		['../../x', 'en-US'],
	])('for people of %s is asked for in %s', async (locale, language) => {
		await open().findSheet(LION, locale, 'US');
		expect(server.asked[0].query.language).toBe(language);
	});

	test('with fields that are null, missing or of another type has the others', async () => {
		const odd = { ...LION_KING, poster_path: null, overview: 7, runtime: 0, credits: { cast: 'x', crew: null } };
		server.answer('/3/movie/8587', (_, response) => sendJson(response, { ...odd, 'watch/providers': [] }));
		const sheet = await findLion();
		expect(sheet?.facts).toMatchObject({ tmdbId: 8587, originalTitle: 'The Lion King', cast: [], directors: [] });
		expect(sheet?.posterUrl).toBeUndefined();
		expect(sheet?.facts?.minutes).toBeUndefined();
		expect(sheet?.facts?.offers).toBeUndefined();
	});
});

describe('the token', () => {
	test('goes into a header when it is a read token, and into the address when it is a key', async () => {
		await findLion();
		await findLion(open('0123abcd'));
		expect(server.asked.map(({ authorization, query }) => [authorization, query.api_key])).toEqual([
			['Bearer ey.read-token.x', undefined],
			[undefined, '0123abcd'],
		]);
	});

	test('that is wrong is told once, without it, and nothing is asked any more', async () => {
		const refusal = { status_code: 7, status_message: 'Invalid API key', success: false };
		server.answer('/3/', (_, response) => sendJson(response, refusal, 401));
		const tmdb = open();
		expect(await findLion(tmdb)).toBeUndefined();
		expect(await tmdb.findPosters([movie(1), movie(2)], 'en-US')).toEqual(NONE);
		expect(await findLion(tmdb)).toBeUndefined();
		expect(paths()).toHaveLength(1);
		expect(errors).toEqual([expect.stringContaining('TMDB does not take TMDB_TOKEN')]);
		expect(errors.join()).not.toContain('read-token');
		expect(kept.size).toBe(0);
	});
});

describe('posters', () => {
	test('of a list come by movie id; those that TMDB does not have are left out', async () => {
		server.answer('/3/movie/2', (_, response) => sendMissing(response));
		server.answer('/3/movie/3', (_, response) => sendJson(response, { ...LION_KING, poster_path: null }));
		const posters = await open().findPosters([movie(1), movie(2), movie(3), movie(4)], 'fr');
		expect([...posters.urls.keys()].toSorted()).toEqual([1, 4]);
		expect(posters.urls.get(1)).toBe(`${server.hosts.images}/t/p/w342/movie-1.png`);
	});

	test.each([
		'/../../etc/passwd',
		'//evil.example/x.jpg',
		'https://evil.example/x.jpg',
		'/a/b.jpg',
		'/x.svg',
		'/x.jpg?y',
		'',
	])('at the path %j are none', async (path) => {
		server.answer('/3/movie/1', (_, response) => sendJson(response, { ...LION_KING, poster_path: path }));
		expect(await open().findPosters([movie(1)], 'en-US')).toEqual(NONE);
	});

	test('of a movie without an id of TMDB are found by its id of IMDb, else of Wikidata', async () => {
		const tmdb = open();
		const byImdb = { ...LION, tmdbId: undefined };
		const byWikidata = { ...byImdb, imdbId: undefined };
		expect((await tmdb.findPosters([byImdb], 'en-US')).urls.get(364)).toContain('/movie-4242.png');
		await keptCount(2);
		await tmdb.findPosters([byWikidata], 'en-US');
		await tmdb.findPosters([{ ...byWikidata, wikidataId: undefined }], 'en-US');
		expect(paths()).toEqual(['/3/find/tt0110357', '/3/movie/4242', '/3/find/Q36479']);
		expect(server.asked[0].query.external_source).toBe('imdb_id');
		expect(server.asked[2].query.external_source).toBe('wikidata_id');
	});

	test('of a movie that TMDB cannot find are asked for once', async () => {
		const nothing = { movie_results: [], tv_results: [{ id: 1 }] };
		server.answer('/3/find/', (_, response) => sendJson(response, nothing));
		const unknown = { ...LION, tmdbId: undefined };
		await open().findPosters([unknown], 'en-US');
		await keptCount(1);
		expect(await open().findPosters([unknown], 'en-US')).toEqual(NONE);
		expect(paths()).toHaveLength(1);
	});
});

describe('answers', () => {
	test('are kept below six months, and those that say "nothing" for days', async () => {
		server.answer('/3/movie/2', (_, response) => sendMissing(response));
		await open().findPosters([movie(1), movie(2)], 'en-US');
		await findLion();
		await keptCount(3);
		const days = (question: string) => ((kept.get(question)?.expiresAt ?? 0) - now) / DAY_MS;
		expect(days('poster 1 en-US')).toBe(60);
		expect(days('poster 2 en-US')).toBe(3);
		expect(days('sheet 8587 en-US DE')).toBe(7);
		const before = server.asked.length;
		await open().findPosters([movie(1), movie(2)], 'en-US');
		await findLion();
		expect(server.asked).toHaveLength(before);
		now += 4 * DAY_MS;
		await open().findPosters([movie(1), movie(2)], 'en-US');
		expect(paths().slice(before)).toEqual(['/3/movie/2']);
	});

	test('that many wait for are asked for once', async () => {
		const tmdb = open();
		const sheets = await Promise.all(Array.from({ length: 50 }, () => findLion(tmdb)));
		expect(new Set(sheets.map((sheet) => sheet?.facts?.tmdbId))).toEqual(new Set([8587]));
		expect(server.asked).toHaveLength(1);
	});

	test('of more than forty movies are asked for in the next second', async () => {
		const movies = Array.from({ length: 60 }, (_, index) => movie(index + 1));
		await open().findPosters(movies, 'en-US');
		await expect.poll(() => server.asked.length, { timeout: 20_000 }).toBe(60);
	});

	test('that no one kept are asked for again', async () => {
		const broken = {
			answersTo: async () => [],
			keepAnswers: async () => {
				throw new Error('disk full');
			},
		};
		const log = { error: (text: string) => errors.push(text) };
		const tmdb = createTmdb({ token: 'x.y', answers: broken, log, hosts: server.hosts, patienceMs: PATIENCE_MS });
		expect(await findLion(tmdb)).toBeDefined();
		expect(await findLion(tmdb)).toBeDefined();
		expect(errors).toEqual([]);
	});
});

describe('a server that fails', () => {
	const HUGE = `{"id":8587,"overview":"${'x'.repeat(3_000_000)}"}`;
	test.each<[string, Parameters<TmdbServer['answer']>[1]]>([
		['500', (_, response) => sendJson(response, {}, 500)],
		['429', (_, response) => sendJson(response, { status_code: 25 }, 429)],
		['403', (_, response) => sendJson(response, {}, 403)],
		[
			'half a body',
			(_, response) => void response.writeHead(200, { 'content-length': 100 }).write('{"id"', () => response.destroy()),
		],
		['half of JSON', (_, response) => void response.end('{"id": 8587, "overv')],
		['JSON of another shape', (_, response) => sendJson(response, { id: 'eight' })],
		['a page', (_, response) => void response.end('<!doctype html>')],
		['more than a movie has', (_, response) => void response.end(HUGE)],
		['a redirect elsewhere', (_, response) => void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()],
		['a closed connection', (request) => void request.socket.destroy()],
	])('with %s gives nothing, keeps nothing, and is asked again', async (_what, answer) => {
		let isBroken = true;
		server.answer('/3/movie/8587', (request, response) =>
			isBroken ? answer(request, response) : sendJson(response, LION_KING),
		);
		expect(await findLion()).toBeUndefined();
		expect(kept.size).toBe(0);
		isBroken = false;
		expect(await findLion()).toBeDefined();
		expect(errors).toEqual([]);
	});

	test('slowly lets a card go out without, and has its answer kept for the next', async () => {
		let answerAll = () => {};
		const later = new Promise<void>((resolve) => {
			answerAll = resolve;
		});
		server.answer('/3/movie/', (_, response) => void later.then(() => sendJson(response, LION_KING)));
		expect(await findLion(open('x.y', 1))).toBeUndefined();
		answerAll();
		await keptCount(1);
		expect(await findLion()).toBeDefined();
		expect(server.asked).toHaveLength(1);
	});

	test('with 429 is left alone for as long as it says', async () => {
		server.answer('/3/movie/1', (_, response) => sendJson(response, {}, 429, { 'retry-after': '20' }));
		const tmdb = open('x.y', 5000);
		await tmdb.findPosters([movie(1)], 'en-US');
		expect(await findLion(tmdb)).toBeUndefined();
		expect(paths()).toEqual(['/3/movie/1']);
	});

	test('again and again is left alone for a while, so that cards do not wait for it', async () => {
		server.answer('/3/', (_, response) => sendJson(response, {}, 503));
		const tmdb = open('x.y', 5000);
		for (let id = 1; id <= 9; id++) await tmdb.findPosters([movie(id)], 'en-US');
		expect(server.asked).toHaveLength(5);
	});
});

describe('a picture', () => {
	const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1]);
	const WEBP = Buffer.from('RIFF....WEBPVP8 ');
	const sendBytes = (bytes: Uint8Array) => server.answer('/t/p/', (_, response) => void response.end(bytes));
	const read = async (tmdb = open()) => {
		await findLion(tmdb);
		return tmdb.readPicture(364);
	};

	test.each([
		['image/png', PIXEL],
		['image/jpeg', JPEG],
		['image/webp', WEBP],
	])('is %s by its first bytes', async (contentType, bytes) => {
		sendBytes(bytes);
		const picture = await read();
		expect(picture?.contentType).toBe(contentType);
		expect(Buffer.from(picture!.bytes)).toEqual(bytes);
	});

	test.each([
		['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
		['HTML', Buffer.from('<script>alert(1)</script>')],
		['nothing', Buffer.alloc(0)],
		['one megabyte too much', Buffer.concat([PIXEL, Buffer.alloc(1_000_000)])],
	])('is none when it is %s', async (_what, bytes) => {
		sendBytes(bytes);
		expect(await read()).toBeUndefined();
	});

	test('is fetched once, and again after a failure', async () => {
		let fails = 1;
		server.answer('/t/p/', (_, response) => void (fails-- > 0 ? response.writeHead(500).end() : response.end(PIXEL)));
		const tmdb = open();
		expect(await read(tmdb)).toBeUndefined();
		await Promise.all(Array.from({ length: 10 }, () => tmdb.readPicture(364)));
		expect(paths().filter((path) => path.startsWith('/t/p/'))).toEqual(Array(2).fill('/t/p/w342/movie-8587.png'));
	});

	test('of a movie whose poster was not given out is none, and nothing is fetched', async () => {
		expect(await open().readPicture(364)).toBeUndefined();
		expect(server.asked).toEqual([]);
	});

	test('belongs to the movie whose poster has its address', async () => {
		const tmdb = open();
		const sheet = await findLion(tmdb);
		expect(tmdb.movieOf(sheet!.posterUrl!)).toBe(364);
		expect(tmdb.movieOf('https://image.tmdb.org/t/p/w342/other.jpg')).toBeUndefined();
	});
});

describe('what is streamed', () => {
	const IDS = Array.from({ length: 230 }, (_, place) => 1000 + place);
	const serve = (ids: readonly number[]) =>
		server.answer('/3/discover/movie', ({ url }, response) => {
			const page = Number(new URL(url!, server.hosts.api).searchParams.get('page'));
			sendJson(response, describePage(ids, page));
		});

	test('services are listed in the order of the country', async () => {
		const names = async (country: string) => (await open().listStreaming(country))?.map(({ name }) => name);
		expect((await names('US'))?.slice(0, 2)).toEqual(['Netflix', 'Amazon Prime Video']);
		expect((await names('DE'))?.[0]).toBe('Netflix Standard with Ads');
		expect(await open().listStreaming('US')).toContainEqual({ id: 8, name: 'Netflix' });
	});

	test('all pages of a service are read, once', async () => {
		serve(IDS);
		expect([...(await open().findStreamed(8, 'DE'))!].toSorted()).toEqual(IDS);
		expect(server.asked).toHaveLength(12);
		expect(server.asked[0].query).toMatchObject({ with_watch_providers: '8', watch_region: 'DE', page: '1' });
		await keptCount(12);
		expect((await open().findStreamed(8, 'DE'))!.size).toBe(IDS.length);
		expect(server.asked).toHaveLength(12);
	});

	test('of a large service only the best known are read', { timeout: 20_000 }, async () => {
		serve(Array.from({ length: 9000 }, (_, place) => place + 1));
		expect((await open().findStreamed(8, 'DE'))!.size).toBe(2000);
	});

	test('a service without movies has none', async () => {
		serve([]);
		expect((await open().findStreamed(8, 'DE'))!.size).toBe(0);
	});

	test.each([
		['an error', (_: unknown, response: Parameters<typeof sendJson>[0]) => sendJson(response, {}, 500)],
		['another shape', (_: unknown, response: Parameters<typeof sendJson>[0]) => sendJson(response, { results: 7 })],
	])('%s in place of one page gives no list at all', async (_what, answer) => {
		let page = 0;
		server.answer('/3/discover/movie', (request, response) =>
			++page === 7 ? answer(request, response) : sendJson(response, describePage(IDS, page)),
		);
		expect(await open().findStreamed(8, 'DE')).toBeUndefined();
	});

	test('services of another shape are none', async () => {
		server.answer('/3/watch/providers/movie', (_, response) => sendJson(response, { results: [{ provider_id: -1 }] }));
		expect(await open().listStreaming('US')).toBeUndefined();
	});
});
