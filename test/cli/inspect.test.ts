import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { nameFactor } from '../../src/cli/inspect/name-factor.ts';
import { readModel } from '../../src/model/model-file.ts';
import { writeCampRatings } from './camp-ratings.ts';
import { cli } from './cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'inspect-'));
const ratings = join(folder, 'ratings.csv');
const model = join(folder, 'plain.safetensors');

beforeAll(async () => {
	writeCampRatings(ratings);
	const flags = ['--objective', 'plain', '--factors', '2', '--tolerance', '1e-6', '--any-movie'];
	expect((await cli('train', '--ratings', ratings, ...flags, '--out', model)).code).toBe(0);
});

test('shapes, origin and every factor with its movies, which are of one camp', async () => {
	const { code, output } = await cli('inspect', model, '--movies', '10');
	expect(code).toBe(0);
	expect(output).toContain('79 movies x 2 factors, ');
	expect(output).toMatch(/trained on: .*ratings\.csv, \d+ ratings, SHA-256 [0-9a-f]{64}/);
	expect(output).toContain('options: objective plain, scale 5, factors 2, seed 0');
	const factors = output.split('\n').filter((line) => /^factor \d+ \(.+\): /.test(line));
	expect(factors).toHaveLength(2);
	const camps = factors.map((line) => line.includes('Toy Story (1995)'));
	expect(factors.every((line) => line.split('; ').length === 10)).toBe(true);
	expect(camps.filter(Boolean).length).toBeLessThanOrEqual(1);
});

test('the embeddings of a movie and of a person, who is explained by the factor of their camp', async () => {
	const { output } = await cli('inspect', model, '--movie', '1', '--ratings', ratings, '--person', '2');
	const [movie, people, person] = output.split('\n\n').slice(2);
	const { itemFactors, movieIds } = await readModel(model);
	const row = movieIds.indexOf(1);
	const own = [...itemFactors.subarray(2 * row, 2 * row + 2)];
	expect(movie).toMatch(/^Toy Story \(1995\), \d+ ratings\n/);
	expect(movie).toContain(`embedding: ${own.map((value) => Number(value.toPrecision(4))).join(' ')}`);
	expect(people).toContain('people: 160 x 2 factors');
	expect(person).toMatch(/^person 2, \d+ ratings of movies of the model\n/);
});

test('the reconstruction error of the file is that over all entries, once training has converged', async () => {
	const { output } = await cli('inspect', model, '--ratings', ratings);
	const measured = Number(/every entry of the matrix: ([\d.]+)/.exec(output)![1]);
	const { provenance } = await readModel(model);
	expect(measured).toBeCloseTo(provenance.metrics.reconstructionError, 3);
});

describe('what cannot be shown is refused in a sentence', () => {
	test.each([
		[[model, model], 'Name one model file'],
		[[ratings], 'Cannot use the model: '],
		[[model, '--movie', '999999'], 'is not in the model.'],
		[[model, '--movie', 'toy story'], '--movie must be a whole number from 1 to 2147483647, not "toy story".'],
		[[model, '--person', '3'], '--person needs --ratings'],
		[[model, '--ratings', ratings, '--person', '161'], '--person 161: there are 160 people in these ratings.'],
	])('%j', async (args, sentence) => {
		const { code, output, errors } = await cli('inspect', ...args);
		expect(errors).toContain(sentence);
		expect([code, output]).toEqual([2, '']);
	});
});

describe('the name of a factor', () => {
	const movie = (year: number | undefined, ...genres: string[]) => ({ movie: { year, genres }, weight: 1 });
	const all = [
		...Array.from({ length: 60 }, (_, at) => movie(1960 + at, 'Drama')),
		...Array.from({ length: 30 }, (_, at) => movie(1980 + at, 'Comedy')),
		...Array.from({ length: 5 }, (_, at) => movie(1990 + at, 'Western', 'IMAX')),
		...Array.from({ length: 5 }, (_, at) => movie(1990 + at, 'Animation', 'Children')),
	];

	test('is the genre that is more frequent here than elsewhere, not one that is frequent everywhere', () => {
		expect(
			nameFactor([movie(1950, 'Western', 'Drama'), movie(1970, 'Western', 'Drama'), movie(1990, 'Drama')], all),
		).toBe('Western');
	});

	test('has two genres when both mark it, and the decade of most movies; a format is no genre', () => {
		expect(nameFactor([movie(1991, 'Animation', 'Children'), movie(1994, 'Animation', 'Children', 'IMAX')], all)).toBe(
			'Animation, Children, 1990s',
		);
	});

	test('follows the weights of the movies', () => {
		const western = { ...movie(1950, 'Western'), weight: 10 };
		expect(nameFactor([western, movie(1994, 'Animation'), movie(1995, 'Animation')], all)).toBe('Western, 1950s');
	});

	test('says "mixed" when no genre stands out, or there are no movies', () => {
		expect(nameFactor(all, all)).toBe('mixed');
		expect(nameFactor([movie(undefined)], all)).toBe('mixed');
		expect(nameFactor([], all)).toBe('mixed');
	});
});
