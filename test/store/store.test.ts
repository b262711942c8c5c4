import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { StoreError } from '../../src/store/store-error.ts';

const open: Store[] = [];
afterEach(async () => {
	for (const store of open.splice(0)) await store.close();
});

const newPath = () => join(mkdtempSync(join(tmpdir(), 'store-')), 'test.sqlite');

/** A store whose clock goes on by a second with each call. */
async function openFresh(path = newPath()): Promise<Store> {
	let now = 1_000_000;
	const store = await openStore(path, () => (now += 1000));
	open.push(store);
	return store;
}

describe('ratings', () => {
	test('come newest first, and rating again replaces and returns the earlier one', async () => {
		const store = await openFresh();
		expect(await store.rate('a', 1, 3)).toBeUndefined();
		await store.rate('a', 2, 4.5);
		expect(await store.rate('a', 1, 5)).toEqual({ movieId: 1, stars: 3, ratedAt: 1_001_000 });
		expect((await store.ratingsOf('a')).map(({ movieId, stars }) => [movieId, stars])).toEqual([
			[1, 5],
			[2, 4.5],
		]);
	});

	test('belong to one person', async () => {
		const store = await openFresh();
		await store.rate('a', 1, 3);
		await store.rate('b', 1, 5);
		expect(await store.unrate('a', 1)).toMatchObject({ stars: 3 });
		expect(await store.unrate('a', 1)).toBeUndefined();
		expect(await store.ratingOf('b', 1)).toMatchObject({ stars: 5 });
	});

	test.each([0, 0.4, 3.3, 5.5, Number.NaN, 7])('of %f stars never reach the file', async (stars) => {
		const store = await openFresh();
		await expect(store.rate('a', 1, stars)).rejects.toThrow();
		expect(await store.ratingsOf('a')).toEqual([]);
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

	test('cannot be read in the file when they were asked for once', async () => {
		const path = newPath();
		const store = await openFresh(path);
		await store.countMissing('my secret');
		await store.close();
		open.length = 0;
		expect(readFileSync(path).includes('my secret')).toBe(false);
		expect(new Database(path).prepare('select title, asked from missing_titles').all()).toEqual([
			{ title: null, asked: 1 },
		]);
	});

	test('are forgotten after six months without a question', async () => {
		let now = 1000 * DAY;
		const path = newPath();
		const store = await openStore(path, () => now);
		open.push(store);
		for (const title of ['old', 'old', 'kept', 'kept']) await store.countMissing(title);
		now += 183 * DAY;
		await store.countMissing('kept');
		expect((await store.missingTitles()).map(({ title }) => title)).toEqual(['kept', 'old']);
		now += DAY;
		expect((await store.missingTitles()).map(({ title }) => title)).toEqual(['kept']);
		await store.countMissing('kept');
		expect(new Database(path).prepare('select count(*) from missing_titles').pluck().get()).toBe(1);
	});

	test('are at most 10,000; a flood pushes out what was asked for once, and new ones are counted', async () => {
		const path = newPath();
		const store = await openFresh(path);
		for (const title of ['wanted', 'wanted']) await store.countMissing(title);
		const file = new Database(path);
		const add = file.prepare('insert into missing_titles values (randomblob(16), null, 1, 0)');
		file.transaction(() => {
			for (let at = 0; at < 9_999; at++) add.run();
		})();
		for (const title of ['new', 'new']) await store.countMissing(title);
		expect(file.prepare('select count(*) from missing_titles').pluck().get()).toBe(10_000);
		expect((await store.missingTitles()).map(({ title }) => title)).toEqual(['new', 'wanted']);
		file.close();
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
	const path = newPath();
	const store = await openFresh(path);
	const keep = (question: string, expiresAt: number) => ({ question, answer: `"${question}"`, expiresAt });
	await store.keepAnswers([keep('a', 1_003_500), keep('b', 1_900_000)]);
	expect((await store.answersTo(['a', 'b', 'c'])).map(({ answer }) => answer)).toEqual(['"a"', '"b"']);
	expect((await store.answersTo(['a', 'b', 'c'])).map(({ answer }) => answer)).toEqual(['"a"', '"b"']);
	expect((await store.answersTo(['a', 'b', 'c'])).map(({ answer }) => answer)).toEqual(['"b"']);
	await store.keepAnswers([{ ...keep('b', 1_950_000), answer: '"new"' }]);
	const file = new Database(path, { readonly: true });
	expect(file.prepare('select question, answer from tmdb_answers').raw().all()).toEqual([['b', '"new"']]);
	file.close();
});

async function shownIds(store: Store, since: number): Promise<number[]> {
	return (await store.shownSince('a', since)).map(({ movieId }) => movieId);
}

test('deleting a person empties the tables of them, and changes no one else', async () => {
	const path = newPath();
	const store = await openFresh(path);
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
	const file = new Database(path, { readonly: true });
	const tables = file
		.prepare(
			`select name from sqlite_master where type = 'table' and name not like 'kysely%'
				and name not in ('missing_titles', 'tmdb_answers', 'server_settings', 'sqlite_sequence')
				and name not in ('nights', 'night_movies', 'night_duties')`,
		)
		.pluck()
		.all();
	for (const table of tables) {
		expect(file.prepare(`select count(*) from ${table} where user_id = 'a'`).pluck().get()).toBe(0);
	}
	expect(tables).toHaveLength(15);
	file.close();
});

test('the file outlives the process: a rating acknowledged just before SIGKILL is there', async () => {
	const path = newPath();
	const script = `
		import { openStore } from '${join(process.cwd(), 'src/store/open-store.ts')}';
		const store = await openStore(process.argv[1]);
		for (let movieId = 1; ; movieId++) {
			await store.rate('a', movieId, 4.5);
			process.stdout.write(movieId + '\\n');
		}`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', script, path], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let acknowledged = '';
	child.stdout.on('data', (chunk) => {
		acknowledged += chunk;
		if (acknowledged.split('\n').length > 5) child.kill('SIGKILL');
	});
	await once(child, 'close');
	const last = Number(acknowledged.trim().split('\n').at(-1));
	const store = await openFresh(path);
	const kept = (await store.ratingsOf('a')).map(({ movieId }) => movieId).sort((a, b) => a - b);
	expect(kept.slice(0, last)).toEqual(Array.from({ length: last }, (_, index) => index + 1));
});

test('a store is opened again with its ratings, by its settings', async () => {
	const path = newPath();
	const first = await openStore(path);
	await first.rate('a', 1, 5);
	await first.close();
	expect(await (await openFresh(path)).ratingsOf('a')).toHaveLength(1);
	const file = new Database(path, { readonly: true });
	expect(file.pragma('journal_mode', { simple: true })).toBe('wal');
	file.close();
});

describe('a file that cannot be used is refused with a sentence', () => {
	const refusal = (path: string) =>
		openStore(path).then(
			() => 'opened',
			(error: Error) => (error instanceof StoreError ? error.message.replace(path, 'FILE') : error),
		);

	test('not a database', async () => {
		const path = newPath();
		writeFileSync(path, 'this is no database, it is a note to myself');
		expect(await refusal(path)).toBe(
			'The database FILE is not a SQLite database: move it away or restore a backup of it.',
		);
		expect(readFileSync(path, 'utf8')).toBe('this is no database, it is a note to myself');
	});

	test('damaged', async () => {
		const path = newPath();
		await (await openStore(path)).close();
		const file = new Database(path);
		const insert = file.prepare("insert into ratings values ('a', ?, 1, 0)");
		file.transaction(() => {
			for (let movieId = 1; movieId < 2000; movieId++) insert.run(movieId);
		})();
		file.close();
		const bytes = readFileSync(path);
		bytes.fill(0x5a, 4096 * 3);
		writeFileSync(path, bytes);
		expect(await refusal(path)).toMatch(/^The database FILE is damaged.*restore a backup of it\.$/s);
	});

	test('made by a newer version', async () => {
		const path = newPath();
		await (await openStore(path)).close();
		const file = new Database(path);
		file.exec("insert into kysely_migration values ('9999-later', '2030-01-01')");
		file.close();
		expect(await refusal(path)).toBe('The database FILE was made by a newer Matinee: update this one.');
	});

	test('in memory', async () => {
		expect(await refusal(':memory:')).toBe('The database FILE would be gone when Matinee stops: name a file instead.');
	});

	test('in a folder that is not there', async () => {
		expect(await refusal('/proc/nothing/here.sqlite')).toContain('cannot be opened');
	});

	test.skipIf(process.getuid?.() === 0)('read-only (skipped for root, who may write to any file)', async () => {
		const path = newPath();
		await (await openStore(path)).close();
		chmodSync(path, 0o444);
		expect(await refusal(path)).toContain('is read-only');
	});
});
