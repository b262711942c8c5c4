import { afterEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { onEachEngine } from './engines.ts';

const COUNT_MISSING = 'select count(*) as count from missing_titles';

/** 9,999 titles that were asked for once. */
const ADD_MISSING: Readonly<Record<string, string>> = {
	SQLite: `with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 9999)
		insert into missing_titles select randomblob(16), null, 1, 0 from numbers`,
	PostgreSQL: `insert into missing_titles
		select decode(md5(n::text), 'hex'), null, 1, 0 from generate_series(1, 9999) as numbers(n)`,
};

/** The tables that know people by their ids. */
const PERSONAL_TABLES: Readonly<Record<string, string>> = {
	SQLite: `select m.name as "table" from sqlite_master m join pragma_table_info(m.name) c on c.name = 'user_id'
		where m.type = 'table'`,
	PostgreSQL: `select table_name as "table" from information_schema.columns where column_name = 'user_id'`,
};

onEachEngine(({ dialect, newDatabase, query }) => {
	const open: Store[] = [];
	afterEach(async () => {
		for (const store of open.splice(0)) await store.close();
	});

	/** A store whose clock goes on by a second with each call. */
	async function openFresh(where?: string): Promise<Store> {
		let now = 1_000_000;
		const store = await openStore(where ?? (await newDatabase()), () => (now += 1000));
		open.push(store);
		return store;
	}

	describe('ratings', () => {
		test('come newest first, and rating again replaces and returns the earlier one', async () => {
			const store = await openFresh();
			expect(await store.rate('a', 1, 3)).toEqual({ previous: undefined, movieIds: [1] });
			expect((await store.rate('a', 2, 4.5)).movieIds.toSorted()).toEqual([1, 2]);
			const { previous, movieIds } = await store.rate('a', 1, 5);
			expect(previous).toEqual({ movieId: 1, stars: 3, ratedAt: 1_001_000 });
			expect(movieIds.toSorted()).toEqual([1, 2]);
			expect((await store.ratingsOf('a')).map(({ movieId, stars }) => [movieId, stars])).toEqual([
				[1, 5],
				[2, 4.5],
			]);
		});

		test('of another time stand where it belongs, and replace a newer one', async () => {
			const store = await openFresh();
			await store.rate('a', 1, 3);
			await store.rate('a', 2, 4, 5000);
			expect((await store.ratingsOf('a')).map(({ movieId }) => movieId)).toEqual([1, 2]);
			await store.rate('a', 1, 2, 4000);
			expect(await store.ratingOf('a', 1)).toEqual({ movieId: 1, stars: 2, ratedAt: 4000 });
			expect((await store.ratingsOf('a')).map(({ movieId }) => movieId)).toEqual([2, 1]);
		});

		test('belong to one person', async () => {
			const store = await openFresh();
			await store.rate('a', 1, 3);
			await store.rate('b', 1, 5);
			await store.rate('b', 2, 5);
			expect((await store.ratedBy('b')).toSorted()).toEqual([1, 2]);
			expect(await store.ratedBy('a')).toEqual([1]);
			expect(await store.ratedBy('c')).toEqual([]);
			expect(await store.unrate('a', 1)).toMatchObject({ stars: 3 });
			expect(await store.unrate('a', 1)).toBeUndefined();
			expect(await store.ratingOf('b', 1)).toMatchObject({ stars: 5 });
		});

		test.each([0, 0.4, 3.3, 5.5, Number.NaN, 7])('of %f stars never reach the file', async (stars) => {
			const store = await openFresh();
			await store.addToWatchlist('a', 1);
			await expect(store.rate('a', 1, stars)).rejects.toThrow();
			expect(await store.ratingsOf('a')).toEqual([]);
			expect(await store.watchlistOf('a')).toHaveLength(1);
		});

		test('are safe from a user id that is SQL', async () => {
			const store = await openFresh();
			await store.rate('b', 1, 5);
			await store.deleteAll("' or 1=1 --");
			expect(await store.ratingsOf("' or 1=1 --")).toEqual([]);
			expect(await store.ratingsOf('b')).toHaveLength(1);
		});
	});

	test('a dismissal is kept, replaced and taken back', async () => {
		const store = await openFresh();
		await store.dismiss('a', 1, 'seen');
		await store.dismiss('a', 1, 'not interested');
		expect(await store.dismissalsOf('a')).toMatchObject([{ movieId: 1, reason: 'not interested' }]);
		expect(await store.undismiss('a', 1)).toBe(true);
		expect(await store.undismiss('a', 1)).toBe(false);
	});

	describe('titles that the catalogue lacks', () => {
		const DAY = 24 * 60 * 60 * 1000;

		test('are listed from the second time on, the most asked for first', async () => {
			const store = await openFresh();
			for (const title of ['b', 'a', 'c', 'a', 'b', 'a']) await store.countMissing(title);
			expect(await store.missingTitles()).toEqual([
				{ title: 'a', asked: 3, lastAskedOn: 0 },
				{ title: 'b', asked: 2, lastAskedOn: 0 },
			]);
		});

		test('cannot be read in the database when they were asked for once', async () => {
			const where = await newDatabase();
			const store = await openFresh(where);
			await store.countMissing('my secret');
			await store.close();
			open.length = 0;
			expect(await query(where, 'select title, asked from missing_titles')).toEqual([{ title: null, asked: 1 }]);
		});

		test('are forgotten after six months without a question', async () => {
			let now = 1000 * DAY;
			const where = await newDatabase();
			const store = await openStore(where, () => now);
			open.push(store);
			for (const title of ['old', 'old', 'kept', 'kept']) await store.countMissing(title);
			now += 183 * DAY;
			await store.countMissing('kept');
			expect((await store.missingTitles()).map(({ title }) => title)).toEqual(['kept', 'old']);
			now += DAY;
			expect((await store.missingTitles()).map(({ title }) => title)).toEqual(['kept']);
			await store.countMissing('kept');
			expect(await query(where, COUNT_MISSING)).toEqual([{ count: 1 }]);
		});

		test('are at most 10,000; a flood pushes out what was asked for once, and new ones are counted', async () => {
			const where = await newDatabase();
			const store = await openFresh(where);
			for (const title of ['wanted', 'wanted']) await store.countMissing(title);
			await query(where, ADD_MISSING[dialect]);
			for (const title of ['new', 'new']) await store.countMissing(title);
			expect(await query(where, COUNT_MISSING)).toEqual([{ count: 10_000 }]);
			expect((await store.missingTitles()).map(({ title }) => title)).toEqual(['new', 'wanted']);
		});
	});

	test('what was shown is remembered from a time on, until forgotten', async () => {
		const store = await openFresh();
		await store.markShown('a', [1, 2]);
		await store.markShown('a', []);
		await store.markShown('a', [2, 3]);
		expect(await shownIds(store, 0)).toEqual([2, 3, 1]);
		expect(await shownIds(store, 1_002_000)).toEqual([2, 3]);
		await store.forgetShown('a');
		expect(await shownIds(store, 0)).toEqual([]);
	});

	test('what was shown is kept by filter, in the order of its list', async () => {
		const store = await openFresh();
		await store.markShown('a', [9, 1], 'horror');
		await store.markShown('a', [1, 5]);
		expect(await store.shownSince('a', 0)).toEqual([
			{ movieId: 1, filter: '', place: 0, shownAt: 1_002_000 },
			{ movieId: 5, filter: '', place: 1, shownAt: 1_002_000 },
			{ movieId: 9, filter: 'horror', place: 0, shownAt: 1_001_000 },
			{ movieId: 1, filter: 'horror', place: 1, shownAt: 1_001_000 },
		]);
		await store.forgetShown('a');
		expect(await shownIds(store, 0)).toEqual([9, 1]);
	});

	test('answers of TMDB are kept until they expire, and the next that is kept drops them', async () => {
		const where = await newDatabase();
		const store = await openFresh(where);
		const keep = (question: string, expiresAt: number) => ({ question, answer: `"${question}"`, expiresAt });
		await store.keepAnswers([keep('a', 1_003_500), keep('b', 1_900_000)]);
		expect((await store.answersTo(['a', 'b', 'c'])).map(({ answer }) => answer)).toEqual(['"a"', '"b"']);
		expect((await store.answersTo(['a', 'b', 'c'])).map(({ answer }) => answer)).toEqual(['"a"', '"b"']);
		expect((await store.answersTo(['a', 'b', 'c'])).map(({ answer }) => answer)).toEqual(['"b"']);
		await store.keepAnswers([{ ...keep('b', 1_950_000), answer: '"new"' }]);
		expect(await query(where, 'select question, answer from tmdb_answers')).toEqual([
			{ question: 'b', answer: '"new"' },
		]);
	});

	async function shownIds(store: Store, since: number): Promise<number[]> {
		return (await store.shownSince('a', since)).map(({ movieId }) => movieId);
	}

	test('deleting a person empties the tables of them, and changes no one else', async () => {
		const where = await newDatabase();
		const store = await openFresh(where);
		for (const user of ['a', 'b']) {
			await store.rate(user, 1, 4);
			await store.dismiss(user, 2, 'seen');
			await store.markShown(user, [3]);
			await store.choosePersona(user, 'noir');
			await store.importHistory(user, {
				format: 'IMDb',
				keep: 'newer',
				entries: [{ movieId: 4, kind: 'wanted', stars: undefined, at: undefined }],
				open: [{ title: 'Split', year: 2016, entry: { kind: 'seen', stars: undefined, at: undefined }, movieIds: [5] }],
			});
			await store.chooseCountry(user, 'DE');
			await store.chooseSharing(user, 'server');
			await store.join('s', user);
			await store.agreeToTraining(user, true);
		}
		const before = await store.exportOf('b');
		expect(await store.deleteAll('a')).toEqual({ ratings: 1, dismissals: 1, agreedToTraining: true });
		expect(await store.exportOf('a')).toEqual({
			userId: 'a',
			ratings: [],
			dismissals: [],
			shown: [],
			persona: undefined,
			watchlist: [],
			imports: [],
			openRows: [],
			country: undefined,
			sharing: undefined,
			agreedToTrainingAt: undefined,
			memberships: [],
			nights: [],
		});
		expect(await store.exportOf('b')).toEqual(before);
		const tables = await query(where, PERSONAL_TABLES[dialect]);
		for (const { table } of tables)
			expect(await query(where, `select user_id from ${table} where user_id = 'a'`)).toEqual([]);
		expect(tables).toHaveLength(15);
	});
});
