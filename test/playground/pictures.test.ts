import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSampleTmdb } from '../../src/tmdb/sample-tmdb.ts';
import { callPlayground } from './call-playground.ts';
import { runCommands } from './run-playground.ts';

const POSTER = 'https://image.tmdb.org/t/p/w342/abc.jpg';

let playground: Awaited<ReturnType<typeof runCommands>>;
const asked: number[] = [];
beforeAll(async () => {
	playground = await runCommands([], {
		pictures: {
			movieOf: (url) => (url === POSTER ? 364 : undefined),
			async readPicture(movieId) {
				asked.push(movieId);
				return movieId === 364 ? { contentType: 'image/jpeg', bytes: new Uint8Array([255, 216, 255]) } : undefined;
			},
		},
	});
});
afterAll(() => playground.close());

const get = (path: string, headers?: Record<string, string>) =>
	callPlayground(playground.url, path, undefined, headers);

test('the picture of a movie comes with its type, and a browser may keep it', async () => {
	const { status, headers } = await get('/api/pictures/364');
	expect(status).toBe(200);
	expect(headers).toMatchObject({
		'content-type': 'image/jpeg',
		'content-length': '3',
		'cache-control': 'private, max-age=86400',
		'x-content-type-options': 'nosniff',
		'content-security-policy': expect.stringContaining("default-src 'none'"),
	});
});

test.each([
	'0',
	'0364',
	'-1',
	'1e3',
	'36.4',
	'99999999999',
	'..%2f..%2fetc%2fpasswd',
	'https:%2f%2fevil.example',
	'%00',
])('%s is no id, and no picture is asked for', async (id) => {
	asked.length = 0;
	expect((await get(`/api/pictures/${id}`)).status).toBe(404);
	expect(asked).toEqual([]);
});

test('a movie without a picture has none, and another page gets none', async () => {
	expect((await get('/api/pictures/7')).status).toBe(404);
	expect((await get('/api/pictures/364', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
});

describe('samples', () => {
	test('stand for the posters of all movies, and are drawn by us', async () => {
		const samples = createSampleTmdb();
		const movie = { id: 1_599_999_999, tmdbId: undefined, imdbId: undefined, wikidataId: undefined };
		const { urls, areSamples } = await samples.findPosters([movie], 'en-US');
		expect(areSamples).toBe(true);
		expect(samples.movieOf(urls.get(movie.id)!)).toBe(movie.id);
		for (const movieId of [1, 2, 3]) {
			const picture = await samples.readPicture(movieId);
			expect(picture?.contentType).toBe('image/svg+xml');
			expect(Buffer.from(picture!.bytes).toString()).toMatch(/^<svg [^>]*>(?!.*<script)/s);
			expect(picture!.bytes.length).toBeLessThan(4000);
		}
		expect(samples.movieOf(POSTER)).toBeUndefined();
	});
});
