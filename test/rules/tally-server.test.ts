import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../src/numerics/random.ts';
import { createMovieTally, tallyServer } from '../../src/rules/tally-server.ts';
import { openStore } from '../../src/store/open-store.ts';

let now = 1_000_000_000_000;
const store = await openStore(join(mkdtempSync(join(tmpdir(), 'tally-')), 'test.sqlite'), () => now);
afterAll(() => store.close());

async function addPerson(serverId: string, userId: string, stars: Record<number, number>): Promise<void> {
	await store.join(serverId, userId);
	await store.chooseSharing(userId, 'server');
	for (const [movieId, given] of Object.entries(stars)) await store.rate(userId, Number(movieId), given);
}

test('counts those alone who used the bot in the server and share with it', async () => {
	for (const [at, userId] of ['a', 'b', 'c'].entries()) await addPerson('one', userId, { 1: 5, 2: 1 + at });
	for (const userId of ['d', 'e']) await addPerson('two', userId, { 2: 5, 3: 5 });
	await store.rate('f', 2, 5);
	await store.join('one', 'f');
	const { movies, people } = await tallyServer('one', store, now);
	expect(people.map(({ userId }) => userId)).toEqual(['a', 'b', 'c']);
	// 1 star counts as 1.5, and 5 as 4.5. m = (13.5 + 6.5) / 6 = 3.33; (5 m + 13.5) / 8 = 3.77; (5 m + 6.5) / 8 = 2.9.
	expect(movies).toEqual([
		{ movieId: 1, count: 3, stars: 4, isDivisive: false, isNew: true },
		{ movieId: 2, count: 3, stars: 3, isDivisive: false, isNew: true },
	]);
	await store.chooseSharing('c', 'nights');
	expect((await tallyServer('one', store, now)).movies).toEqual([]);
	await store.chooseSharing('c', 'server');
	await store.deleteAll('b');
	expect((await tallyServer('one', store, now)).movies).toEqual([]);
});

test('a movie is new while three people rated it in the last 30 days', async () => {
	for (const userId of ['g', 'h', 'i']) await addPerson('three', userId, { 1: 4 });
	const day = 24 * 60 * 60 * 1000;
	expect((await tallyServer('three', store, now + 29 * day)).movies[0].isNew).toBe(true);
	expect((await tallyServer('three', store, now + 31 * day)).movies[0].isNew).toBe(false);
	now += 31 * day;
	await store.rate('g', 1, 5);
	expect((await tallyServer('three', store, now)).movies[0].isNew).toBe(false);
});

describe('no one can read the stars of another off', () => {
	const ALL = Array.from({ length: 10 }, (_, at) => (at + 1) / 2);

	/** What a page may show of a movie, beside ratings of other movies that make the server's mean. */
	function show(stars: readonly number[], others: number): string {
		const tally = createMovieTally(now);
		for (const given of stars)
			tally.add([given, others, others].map((each, at) => ({ movieId: at + 1, stars: each, ratedAt: now })));
		const [{ count, stars: shown, isDivisive }] = tally.finish();
		return JSON.stringify([count, shown, isDivisive]);
	}

	/** All that `count` people may have given, whoever gave what. */
	const listGiven = (count: number, most = ALL.length): number[][] =>
		count === 0
			? [[]]
			: ALL.slice(0, most).flatMap((stars, at) => listGiven(count - 1, at + 1).map((rest) => [stars, ...rest]));

	test.each([2, 3, 4])('not even one who rated it, too, and knows their own: %d others', (others) => {
		for (const usual of ALL) {
			for (const own of ALL) {
				const classes = Map.groupBy(listGiven(others), (given) => show([own, ...given], usual));
				for (const [shown, possible] of classes)
					expect(new Set(possible.flat()).size, `${own}, ${usual}: ${shown}`).toBeGreaterThan(1);
			}
		}
	});

	test('nothing of a movie that two rated is there, in 30 random servers', async () => {
		const random = createRandom(5);
		for (let server = 0; server < 30; server++) {
			const counts = new Map<number, number>();
			for (let person = 0; person < 4; person++) {
				const rated = Array.from({ length: 8 }, (_, movie) => movie + 1).filter(() => random.uniform() < 0.5);
				for (const movieId of rated) counts.set(movieId, (counts.get(movieId) ?? 0) + 1);
				const stars = Object.fromEntries(rated.map((movieId) => [movieId, Math.ceil(10 * random.uniform()) / 2]));
				await addPerson(`s${server}`, `s${server} p${person}`, stars);
			}
			const { movies } = await tallyServer(`s${server}`, store, now);
			expect(movies.map(({ movieId }) => movieId).sort()).toEqual(
				[...counts].flatMap(([movieId, count]) => (count >= 3 ? [movieId] : [])).sort(),
			);
		}
	});
});
