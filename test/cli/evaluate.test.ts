import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Evaluation } from '../../src/evaluation/evaluate.ts';
import { writeCampRatings } from './camp-ratings.ts';
import { cli } from './cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
const ratings = join(folder, 'ratings.csv');
const model = join(folder, 'small.safetensors');
const FAST = [
	'--ratings',
	ratings,
	'--model',
	model,
	'--folds',
	'3',
	'--draws',
	'1',
	'--given',
	'1,5',
	'--resamples',
	'200',
];

beforeAll(async () => {
	writeCampRatings(ratings);
	const trained = await cli('train', '--ratings', ratings, '--factors', '4', '--out', model, '--any-movie');
	expect(trained.errors).toContain('160 people');
	expect(trained.code).toBe(0);
}, 60_000);

test('every row meets the same people, and ours tells the camps apart', async () => {
	const { code, output, errors } = await cli('evaluate', ...FAST, '--json');
	expect(code).toBe(0);
	const { results, tested, people, rankers }: Evaluation = JSON.parse(output);
	expect(people).toBe(160);
	expect(rankers.map(({ name }) => name)).toEqual([
		'shipped',
		'plain-55',
		'plain-2',
		'popularity',
		'item-knn',
		'ease-16000',
		'ease-3000',
	]);
	expect(results).toHaveLength(14);
	expect(tested.every(({ people, skipped }) => people + skipped === 160 && skipped === 0)).toBe(true);
	const find = (name: string) => results.find((row) => row.name === name && row.given === 5)!;
	expect(find('popularity').toFirst!.high).toBeLessThan(0);
	expect(errors).toContain('fold 3, ease-3000');
});

test('only the rows asked for, as a table with what each is', async () => {
	const { code, output } = await cli('evaluate', ...FAST, '--only', 'popularity, item-knn');
	expect(code).toBe(0);
	expect(output).toContain('160 people; 3 folds over people, 1 draw of given ratings a person, seed 1');
	const heading = '5 ratings given: 160 people tested, 0 skipped, with too few ratings or nothing relevant hidden';
	expect(output).toMatch(new RegExp(`^${heading}\n +NDCG@10 +difference`, 'm'));
	expect(output.match(/^popularity {2}0\.\d{3} \(0\.\d{3} to 0\.\d{3}\) {2}/gm)).toHaveLength(2);
	expect(output).toContain('item-knn: shrunk cosine');
	expect(output).not.toContain('shipped');
});

test('the published protocol holds people out twice, and says what it tested', async () => {
	const flags = ['--ratings', ratings, '--model', model, '--protocol', 'strong-generalisation'];
	const { code, output } = await cli('evaluate', ...flags, '--held-out', '40');
	expect(code).toBe(0);
	expect(output).toMatch(
		/^\d+ ratings above 3\.5 by \d+ people; \d+ movies of the training people; 40 people held out/,
	);
	expect(output).toMatch(/^\| shipped \| 0\.\d{4} \(standard error 0\.\d{4}\) \| [01]\.\d{4} \| [01]\.\d{4} \|$/m);
	const refused = await cli('evaluate', ...flags);
	expect(refused.code).toBe(2);
	expect(refused.errors).toContain('people are too few to hold 10000 out twice; say fewer with --held-out.');
});

test('people who rate what is new cannot be found where no rating says when it was given', async () => {
	const refused = await cli('evaluate', ...FAST, '--only', 'popularity', '--protocol', 'new-releases');
	expect(refused.code).toBe(2);
	expect(refused.errors).toContain('The ratings need a column timestamp, too.');
});

test('the same call gives the same figures', async () => {
	const [first, second] = await Promise.all([1, 2].map(() => cli('evaluate', ...FAST, '--json', '--only', 'item-knn')));
	expect(second.output).toBe(first.output);
});

test('a row or a number of given ratings that is named twice is measured once', async () => {
	const twice = ['--only', 'popularity,popularity', '--given', '5, 1,5', '--json'];
	const { output } = await cli('evaluate', ...FAST, ...twice);
	const { results, tested }: Evaluation = JSON.parse(output);
	expect(results.map(({ name, given }) => [name, given])).toEqual([
		['popularity', 5],
		['popularity', 1],
	]);
	expect(tested.map(({ given }) => given)).toEqual([5, 1]);
});

describe('where no person has enough ratings to be tested', () => {
	const few = join(folder, 'three-people.csv');
	const flags = ['--ratings', few, '--folds', '3', '--min-ratings', '1', '--given', '1,5', '--only', 'popularity'];
	beforeAll(() => writeFileSync(few, 'userId,movieId,rating\n1,1,5\n2,1,4\n3,1,5\n1,2,5\n2,2,4\n3,2,5\n'));

	test('the table says so instead of a figure', async () => {
		const { code, output } = await cli('evaluate', ...flags);
		expect(code).toBe(0);
		expect(output).toMatch(/^1 rating given: 3 people tested, 0 skipped/m);
		expect(output).toMatch(
			/^5 ratings given: no person to test, 3 skipped, with too few ratings or nothing relevant hidden\n\n/m,
		);
		expect(output).not.toContain('NaN');
	});

	test('the JSON has no row for it, and no null', async () => {
		const { output } = await cli('evaluate', ...flags, '--json');
		const { results, tested }: Evaluation = JSON.parse(output);
		expect(tested).toEqual([
			{ given: 1, people: 3, skipped: 0 },
			{ given: 5, people: 0, skipped: 3 },
		]);
		expect(results.map(({ given }) => given)).toEqual([1]);
		expect(output).not.toContain('null');
	});
});

test('tuning leaves out the people of the first fold, and tries other settings of ours and of baselines', async () => {
	const { code, output } = await cli('evaluate', ...FAST, '--tune', '--json');
	expect(code).toBe(0);
	const { people, rankers, results }: Evaluation = JSON.parse(output);
	expect(people).toBe(160 - 54);
	expect(new Set(rankers.map(({ name }) => name)).size).toBe(rankers.length);
	expect(rankers[0].name).toBe('shipped');
	const meanOf = (row: string): number => results.find(({ name }) => name === row)!.ndcg.mean;
	expect(meanOf('shipped: neighbourWeight 1')).not.toBe(meanOf('shipped'));
	expect(rankers.some(({ name }) => name.startsWith('item-knn'))).toBe(true);
});

describe('what cannot be evaluated is refused in a sentence', () => {
	test.each([
		[['--folds', '5'], 'Say which ratings to evaluate on'],
		[['--ratings', ratings, '--folds', '1'], '--folds must be a whole number from 2 to 1000, not "1".'],
		[['--ratings', ratings, '--given', '1,many'], '--given must be a whole number from 0 to 1000, not "many".'],
		[['--ratings', ratings, '--only', 'svd'], 'There is no row "svd"; the rows are shipped, plain-55,'],
		[['--ratings', ratings, '--model', ratings], 'Cannot use the model: '],
		[['--ratings', join(folder, 'none.csv'), '--model', model], 'none.csv cannot be read'],
		[['--ratings', ratings, '--only', 'popularity', '--min-ratings', '900'], 'no movie has at least 900 ratings'],
		[['--verbose'], 'There is no flag "--verbose".'],
	])('%j', async (args, sentence) => {
		const { code, output, errors } = await cli('evaluate', ...args);
		expect(errors).toContain(sentence);
		expect([code, output]).toEqual([2, '']);
	});

	test('too few people for the factors of a row', async () => {
		const few = join(folder, 'few.csv');
		writeFileSync(few, 'userId,movieId,rating\n1,1,5\n2,1,4\n3,1,5\n1,2,5\n2,2,4\n3,2,5\n');
		const { code, errors } = await cli(
			'evaluate',
			'--ratings',
			few,
			'--folds',
			'2',
			'--min-ratings',
			'1',
			'--only',
			'plain-55',
		);
		expect(errors).toContain('These ratings cannot be evaluated: 55 factors do not fit');
		expect(code).toBe(2);
	});
});
