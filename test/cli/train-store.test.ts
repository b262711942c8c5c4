import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readModel } from '../../src/model/model-file.ts';
import { openStore } from '../../src/store/open-store.ts';
import { cli } from './cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'train-store-'));
const [ratings, out, database] = ['ratings.csv', 'model', 'db.sqlite'].map((name) => join(folder, name));

/** A movie of our own, before MovieLens took it in. */
const TOY_STORY = 1_000_171_048;
const NO_MOVIE = 999_999;

beforeAll(async () => {
	const lines = Array.from({ length: 96 }, (_, at) => `${1 + Math.floor(at / 8)},${1 + (at % 8)},${1 + (at % 5)}`);
	writeFileSync(ratings, ['userId,movieId,rating', ...lines].join('\n'));
	const store = await openStore(database);
	const rate = async (userId: string, ...movieIds: number[]) => {
		for (const movieId of movieIds) await store.rate(userId, movieId, 4);
	};
	await rate('123456789012345678', TOY_STORY, 1, 2, 3, 4, 6, NO_MOVIE);
	await rate('223456789012345678', 1, 2, 3, 4, NO_MOVIE);
	await rate('323456789012345678', 1, 2, 3, 4, 5, 6);
	for (const userId of ['123456789012345678', '223456789012345678']) await store.agreeToTraining(userId, true);
	await store.close();
});

const train = (...args: string[]) =>
	cli('train', '--ratings', ratings, '--out', out, '--factors', '2', '--database', database, ...args);

test('adds the people who agreed, and says whom and what it leaves out', async () => {
	const { code, errors } = await train('--store');
	expect(errors).toContain('The database: 5 ratings by 1 people who agreed to it with /privacy training.\n');
	expect(errors).toContain('Left out: 1 people with fewer than 5 ratings.\n');
	expect(errors).toContain('Left out: 2 ratings of movies that the catalogue lacks.\n');
	expect(errors).toContain('Training on 101 ratings by 13 people of 8 movies.');
	expect(code).toBe(0);
});

test('the file says how many people took part, and nothing else about them', async () => {
	const { provenance } = await readModel(out);
	expect(provenance.data).toMatchObject([
		{ name: expect.stringMatching(/ratings\.csv$/), sha256: expect.any(String), ratings: 96 },
		{ name: 'people of the bot', people: 1, ratings: 5 },
	]);
	expect(provenance.data[1]).not.toHaveProperty('sha256');
	expect(JSON.stringify(provenance)).not.toContain('3456789012345678');
	const { output } = await cli('inspect', out);
	expect(output).toContain('trained on: people of the bot, 1 people, 5 ratings\n');
});

test('without --store no one of the bot takes part', async () => {
	expect((await train()).errors).toContain('Training on 96 ratings by 12 people of 8 movies.');
});

test('refuses a database that is not there, and movies that no catalogue knows', async () => {
	const missing = await cli('train', '--ratings', ratings, '--out', out, '--store', '--database', join(folder, 'no'));
	expect([missing.code, missing.output]).toEqual([2, '']);
	expect(missing.errors).toContain(`There is no database ${join(folder, 'no')} yet: start Matinee once.`);
	expect((await train('--store', '--any-movie')).errors).toContain('use either --store or --any-movie, not both');
});
