import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { selectMovieIds } from '../../src/store/list-movie-ids.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { onEachEngine } from './engines.ts';

const FIRST = 1_000_000_000;
/** MovieLens has taken in two movies since; a third is one movie under two old ids. */
const CURRENT = new Map([
	[1_000_000_007, 7],
	[1_400_000_008, 8],
	[1_500_000_008, 8],
]);
/** The catalogue knows movies up to 99, and those above by the id they have now. */
const currentIdOf = (movieId: number) => CURRENT.get(movieId) ?? (movieId < 100 ? movieId : undefined);

/** Lets nothing be deleted from what was shown. */
const REFUSE_DELETES: Readonly<Record<string, readonly string[]>> = {
	SQLite: ["create trigger full before delete on shown begin select raise(abort, 'no more'); end"],
	PostgreSQL: [
		"create function refuse() returns trigger language plpgsql as $$ begin raise 'no more'; end $$",
		'create trigger refuse before delete on shown for each row execute function refuse()',
	],
};

onEachEngine(({ dialect, newDatabase, query }) => {
	let path: string;
	let store: Store;
	let now = 0;
	beforeEach(async () => {
		path = await newDatabase();
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
			...{ ratings: 1, dismissals: 1, shown: 2, watchlist: 1 },
			...{ nights: 0, importChanges: 0, openRows: 0 },
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
			agreedToTrainingAt: undefined,
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

	/** Imports stars for movies, and an open row that may mean some. */
	const bring = (userId: string, stars: Record<number, number>, at: number, open: number[] = []) =>
		store.importHistory(userId, {
			format: 'a test',
			keep: 'theirs',
			entries: Object.entries(stars).map(([movieId, value]) => ({
				movieId: Number(movieId),
				kind: 'rated',
				stars: value,
				at: at + Number(movieId === '7'),
			})),
			open:
				open.length === 0
					? []
					: [{ title: 'x', year: 2000, entry: { kind: 'rated', stars: 3, at: 1 }, movieIds: open }],
		});

	test('an import is taken back whole after its movies got other ids', async () => {
		now = 100;
		await store.addToWatchlist('a', 1_000_000_007);
		const { importId } = await bring('a', { 1000000007: 4, 1400000008: 2, 3: 5 }, 50);
		expect(await store.renumberMovies(FIRST, currentIdOf)).toMatchObject({ ratings: 2, importChanges: 3 });
		expect(await store.undoImport('a', importId!)).toEqual({ undone: 4, left: 0 });
		expect(await store.ratingsOf('a')).toEqual([]);
		expect(await store.watchlistOf('a')).toEqual([{ movieId: 7, addedAt: 101 }]);
	});

	test('an import of one movie under two ids becomes one change, and what was there before it comes back', async () => {
		now = 100;
		await store.rate('a', 7, 1);
		const { importId } = await bring('a', { 7: 2, 1000000007: 4 }, 50);
		await store.renumberMovies(FIRST, currentIdOf);
		expect(await store.ratingsOf('a')).toEqual([{ movieId: 7, stars: 2, ratedAt: 51 }]);
		expect(await store.undoImport('a', importId!)).toEqual({ undone: 1, left: 0 });
		expect(await store.ratingsOf('a')).toEqual([{ movieId: 7, stars: 1, ratedAt: 101 }]);

		now = 200;
		await store.rate('b', 7, 1);
		const second = await bring('b', { 1000000007: 4 }, 60);
		await bring('b', { 7: 2 }, 50);
		await store.renumberMovies(FIRST, currentIdOf);
		expect(await store.undoImport('b', second.importId!)).toEqual({ undone: 1, left: 0 });
	});

	test('an unclear row asks about the movies under the ids they have now, each once and in its order', async () => {
		now = 100;
		await bring('a', {}, 1, [3, 1_500_000_008, 1_000_000_007, 1_400_000_008, 5]);
		await bring('b', {}, 1, [3, 5]);
		expect(await store.renumberMovies(FIRST, currentIdOf)).toMatchObject({ openRows: 1 });
		expect((await store.openRowsOf('a'))[0].movieIds).toEqual([3, 8, 7, 5]);
		expect((await store.openRowsOf('b'))[0].movieIds).toEqual([3, 5]);
	});

	test('when one table cannot be changed, no other is', async () => {
		await store.rate('a', 1_000_000_007, 4);
		await store.markShown('a', [1_000_000_007]);
		const before = await store.exportOf('a');
		for (const statement of REFUSE_DELETES[dialect]) await query(path, statement);
		await expect(store.renumberMovies(FIRST, currentIdOf)).rejects.toThrow('no more');
		expect(await store.exportOf('a')).toEqual(before);
	});
});

test('ids of our own are found without a look at the rows of other movies', async () => {
	const path = join(mkdtempSync(join(tmpdir(), 'store-')), 'test.sqlite');
	const database = await openDatabase(path);
	const query = selectMovieIds(FIRST).compile(database.reader);
	const { rows } = await database.reader.executeQuery<{ detail: string }>({
		...query,
		sql: `explain query plan ${query.sql}`,
	});
	await database.close();
	const looked = rows
		.map(({ detail }) => detail)
		.filter((detail) => /ratings|dismissals|watch|shown|import/.test(detail));
	expect(looked).toHaveLength(10);
	for (const detail of looked) expect(detail).toMatch(/^SEARCH (\w+) USING COVERING INDEX \1_of_own_ids/);
});
