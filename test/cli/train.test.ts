import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readModel } from '../../src/model/model-file.ts';
import { cli } from './cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'train-'));
const out = join(folder, 'model.safetensors');

/** Twelve people with two tastes rate movies 1 to 8. */
const lines = Array.from({ length: 12 }, (_, person) =>
	Array.from({ length: 8 }, (_, movie) => `${person + 1},${movie + 1},${person % 2 === movie % 2 ? 5 : 1},0`),
).flat();
const ratings = write('ratings.csv', ['userId,movieId,rating,timestamp', ...lines].join('\r\n'));

function write(name: string, content: string): string {
	writeFileSync(join(folder, name), content);
	return join(folder, name);
}

async function run(...args: string[]) {
	const { code, output, errors } = await cli('train', ...args);
	return { code, written: output, complaints: errors };
}

test('writes a model that says what it was made of, and how well it fits', async () => {
	const { code, written, complaints } = await run('--ratings', ratings, '--out', out, '--factors', '2', '--seed', '7');
	expect(code).toBe(0);
	expect(written).toMatch(
		/^Wrote .*model\.safetensors: 8 movies, 2 factors, \d+ iterations, loss [\d.e-]+, [\d.]+ s\.\n$/,
	);
	expect(complaints).toMatch(/^Reading .*ratings\.csv, 0\.0 MB\n/);
	expect(complaints).toContain('Training on 96 ratings by 12 people of 8 movies.');
	expect(complaints).toMatch(/^iteration \d+, violation/m);
	const { provenance, recipe, factors } = await readModel(out);
	expect(factors).toBe(2);
	expect(recipe.objective.kind).toBe('weighted');
	expect(provenance.data).toEqual([
		{ name: expect.stringMatching(/ratings\.csv$/), sha256: expect.stringMatching(/^[\da-f]{64}$/), ratings: 96 },
	]);
	expect(provenance.options).toMatchObject({ objective: 'weighted', seed: 7, factors: 2, minRatings: 5 });
	expect(provenance.metrics).toMatchObject({ people: 12, movies: 8, ratings: 96 });
});

test('reads a packed file like the file itself', async () => {
	const packed = join(folder, 'ratings.csv.gz');
	writeFileSync(packed, gzipSync(readFileSync(ratings)));
	const { code, complaints } = await run('--ratings', packed, '--out', out, '--factors', '2');
	expect(complaints).toContain('Training on 96 ratings by 12 people of 8 movies.');
	expect(code).toBe(0);
	writeFileSync(packed, 'not packed');
	expect((await run('--ratings', packed, '--out', out)).complaints).toContain('ratings.csv.gz cannot be read');
});

test('refuses points out of ten until it is told so, and a scale for a release', async () => {
	const points = write(
		'points.csv',
		['userId,movieId,rating', ...lines.map((line) => line.replace(/,5,0$/, ',9,0'))].join('\n'),
	);
	const refused = await run('--ratings', points, '--out', out, '--factors', '2');
	expect(refused.code).toBe(2);
	expect(refused.complaints).toContain(
		'48 of 96 ratings are above 5, so they look like points out of 10: say --scale 10',
	);
	expect((await run('--ratings', points, '--scale', '10', '--out', out, '--factors', '2')).code).toBe(0);
	expect((await run('ml-latest-small', '--scale', '10')).complaints).toContain('have five stars');
});

test('the same flags write the same bytes', async () => {
	const bytes = [];
	for (const name of ['a', 'b']) {
		await run('--ratings', ratings, '--out', join(folder, name), '--factors', '2');
		bytes.push(readFileSync(join(folder, name)));
	}
	expect(bytes[0]).toEqual(bytes[1]);
});

test('counts the people of two files as different people', async () => {
	const { complaints } = await run('--ratings', ratings, '--ratings', ratings, '--out', out, '--factors', '2');
	expect(complaints).toContain('192 ratings by 24 people');
});

test('says the reconstruction error of plain NMF', async () => {
	const { written } = await run('--ratings', ratings, '--out', out, '--objective', 'plain', '--factors', '2');
	// Two tastes, two factors: the matrix is rebuilt.
	const [, error] = /reconstruction error (\S+),/.exec(written)!;
	expect(Number(error)).toBeLessThan(0.01);
	expect((await readModel(out)).recipe.objective.kind).toBe('plain');
});

test('names bad lines, leaves out what the catalogue lacks, and goes on', async () => {
	const messy = write(
		'messy.csv',
		['userId,movieId,rating,timestamp', 'oops', ...lines, '1,2,9,0', '1,2000000000,5,0', ''].join('\n'),
	);
	const { code, complaints } = await run('--ratings', messy, '--out', out, '--factors', '2', '--min-ratings', '1');
	expect(code).toBe(0);
	expect(complaints).toContain('messy.csv, line 2 is left out: userId must be a positive integer: "oops"');
	expect(complaints).toContain('messy.csv, line 99 is left out: rating must be 0.5 to 5');
	expect(complaints).toContain('2 lines left out, 97 ratings read.');
	expect(complaints).toContain('1 ratings of 1 movies that the catalogue lacks are left out');
	expect((await readModel(out)).movieIds).toHaveLength(8);
	await run('--ratings', messy, '--out', out, '--factors', '2', '--min-ratings', '1', '--any-movie');
	expect((await readModel(out)).movieIds).toHaveLength(9);
});

const given = ['--ratings', ratings, '--out', out];
const few = [
	'--ratings',
	write('few.csv', ['userId,movieId,rating,timestamp', ...lines.slice(0, 16)].join('\n')),
	'--out',
	out,
];
const unloved = [
	'--ratings',
	write(
		'unloved.csv',
		lines
			.slice(0, 16)
			.map((line) => line.replace(/^(\d+,\d+),[^,]*/, '$1,1'))
			.toSpliced(0, 0, 'userId,movieId,rating,timestamp')
			.join('\n'),
	),
	'--out',
	out,
];
test.each([
	[[], 'Say which ratings to train on: a release of MovieLens by name'],
	[['--ratings', ratings], 'Say where to write the model: --out'],
	[[...given, '--objective', 'magic'], '--objective must be weighted or plain, not "magic".'],
	[[...given, '--factors', '0'], '--factors must be a whole number from 1 to 4096, not "0".'],
	[[...given, '--factors', 'many'], '--factors must be a whole number'],
	[[...given, '--seed', '-1'], '--seed'],
	[[...given, '--seed=-1'], '--seed must be a whole number from 0 to 4294967295, not "-1".'],
	[[...given, '--min-ratings', '1.5'], '--min-ratings must be a whole number'],
	[[...given, '--tolerance', 'x'], '--tolerance must be a number from 0 up to 1'],
	[[...given, '--max-iterations', '0'], '--max-iterations must be a whole number'],
	[[...given, '--workers', '0'], '--workers must be a whole number from 1 to 64, not "0".'],
	[[...given, '--fast'], 'There is no flag "--fast".'],
	[[...given, 'extra'], 'extra'],
	[['--ratings', join(folder, 'none.csv'), '--out', out], 'none.csv cannot be read: ENOENT'],
	[['--ratings', ratings, '--out', join(folder, 'no', 'x')], 'does not exist or cannot be written to'],
	// Before the ratings are read, and so before hours of training.
	[['--ratings', join(folder, 'none.csv'), '--out', folder], 'is a folder; name a file in it, such as'],
	[['--ratings', join(folder, 'none.csv'), '--out', '/dev/null'], '/dev/null is a pipe, socket or device; name a file'],
	[['--ratings', join(folder, 'none.csv'), '--out', `${folder}/models/`], 'is a folder; name a file in it, such as'],
	[[...given, '--min-ratings', '1000'], 'There is nothing to train on: no movie has at least 1000 ratings.'],
	[
		[...given, '--objective', 'plain', '--factors', '9'],
		'9 factors do not fit 12 people and 8 movies: use 8 or fewer.',
	],
	[[...few, '--min-ratings', '1'], '96 factors do not fit 2 people and 8 movies: use 2 or fewer.'],
	[[...unloved, '--min-ratings', '1', '--factors', '2'], 'There is nothing to learn from so few ratings'],
])('refuses %j with a sentence', async (args, reason) => {
	const { code, written, complaints } = await run(...args);
	expect([code, written]).toEqual([2, '']);
	expect(complaints).toContain(reason);
});

test('refuses a file that holds no ratings', async () => {
	const movies = write('movies.csv', 'movieId,title,genres\n1,Toy Story,Comedy\n');
	const { code, complaints } = await run('--ratings', movies, '--out', out);
	expect(code).toBe(2);
	expect(complaints).toContain('missing: userId, rating');
});
