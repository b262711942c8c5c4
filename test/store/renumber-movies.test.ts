import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';

const FIRST = 1_000_000_000;
/** MovieLens has taken in two movies since; a third is one movie under two old ids. */
const CURRENT = new Map([
	[1_000_000_007, 7],
	[1_400_000_008, 8],
	[1_500_000_008, 8],
]);
/** The catalogue knows movies up to 99, and those above by the id they have now. */
const currentIdOf = (movieId: number) => CURRENT.get(movieId) ?? (movieId < 100 ? movieId : undefined);

let path: string;
let store: Store;
let now = 0;
beforeEach(async () => {
	path = join(mkdtempSync(join(tmpdir(), 'renumber-')), 'test.sqlite');
	now = 0;
	store = await openStore(path, () => ++now);
});
afterEach(() => store.close());

test('ratings, dismissals, watchlists and what was shown follow a movie to its new id', async () => {
	await store.rate('a', 1_000_000_007, 4.5);
	await store.dismiss('b', 1_400_000_008, 'seen');
	await store.markShown('a', [1_000_000_007, 1_500_000_008, 3]);
	await store.addToWatchlist('b', 1_000_000_007);
	expect(await store.renumberMovies(FIRST, currentIdOf)).toEqual({
		ratings: 1,
		dismissals: 1,
		shown: 2,
		watchlist: 1,
		nights: 0,
	});
	expect(await store.watchlistOf('b')).toMatchObject([{ movieId: 7 }]);
	expect(await store.exportOf('a')).toMatchObject({
		userId: 'a',
		ratings: [{ movieId: 7, stars: 4.5, ratedAt: 1 }],
		dismissals: [],
		shown: [7, 8, 3].map((movieId, place) => ({ movieId, filter: '', shownAt: 3, place })),
		persona: undefined,
		country: undefined,
		imports: [],
		openRows: [],
		nights: [],
		sharing: undefined,
		memberships: [],
		watchlist: [],
	});
	expect(await store.dismissalsOf('b')).toEqual([{ movieId: 8, reason: 'seen', dismissedAt: 2 }]);
});

test('of two ratings of one movie the newer stays, whichever id it has', async () => {
	await store.rate('old is newer', 7, 1);
	await store.rate('old is newer', 1_000_000_007, 5);
	await store.rate('new is newer', 1_000_000_007, 5);
	await store.rate('new is newer', 7, 1);
	await store.rate('two old ones', 1_500_000_008, 2);
	await store.rate('two old ones', 1_400_000_008, 3);
	await store.renumberMovies(FIRST, currentIdOf);
	expect(await store.ratingsOf('old is newer')).toEqual([{ movieId: 7, stars: 5, ratedAt: 2 }]);
	expect(await store.ratingsOf('new is newer')).toEqual([{ movieId: 7, stars: 1, ratedAt: 4 }]);
	expect(await store.ratingsOf('two old ones')).toEqual([{ movieId: 8, stars: 3, ratedAt: 6 }]);
});

test('of two dismissals the newer stays, and a movie was shown when it was last shown', async () => {
	await store.dismiss('a', 1_000_000_007, 'seen');
	await store.dismiss('a', 7, 'not interested');
	await store.markShown('a', [7]);
	await store.markShown('a', [1_000_000_007]);
	await store.renumberMovies(FIRST, currentIdOf);
	expect(await store.dismissalsOf('a')).toEqual([{ movieId: 7, reason: 'not interested', dismissedAt: 2 }]);
	expect((await store.exportOf('a')).shown).toEqual([{ movieId: 7, filter: '', shownAt: 4, place: 0 }]);
});

test('a second time changes nothing, and movies that no catalogue knows stay as they are', async () => {
	await store.rate('a', 1_000_000_007, 4);
	await store.rate('a', 1_300_000_000, 2);
	expect(await store.renumberMovies(FIRST, currentIdOf)).toMatchObject({ ratings: 1 });
	const before = await store.exportOf('a');
	expect(await store.renumberMovies(FIRST, currentIdOf)).toBeUndefined();
	expect(await store.exportOf('a')).toEqual(before);
	expect(before.ratings.map(({ movieId }) => movieId).sort()).toEqual([1_300_000_000, 7]);
});

test('when one table cannot be changed, no other is', async () => {
	await store.rate('a', 1_000_000_007, 4);
	await store.markShown('a', [1_000_000_007]);
	const before = await store.exportOf('a');
	const file = new Database(path);
	file.exec("create trigger full before delete on shown begin select raise(abort, 'no more'); end");
	file.close();
	await expect(store.renumberMovies(FIRST, currentIdOf)).rejects.toThrow('no more');
	expect(await store.exportOf('a')).toEqual(before);
});
