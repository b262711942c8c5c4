import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { GroupResult } from '../../src/evaluation/groups/evaluate-groups.ts';
import { writeCampRatings } from './camp-ratings.ts';
import { cli } from './cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'evaluate-groups-'));
const [ratings, model] = [join(folder, 'ratings.csv'), join(folder, 'small.safetensors')];
const FAST = ['--ratings', ratings, '--model', model, '--folds', '2', '--groups', '20', '--given', '5'];

beforeAll(async () => {
	writeCampRatings(ratings);
	await cli('train', '--ratings', ratings, '--factors', '4', '--out', model, '--any-movie');
}, 60_000);

test('people of one camp are easier to please than people of two, by every method', async () => {
	const { code, output, errors } = await cli('evaluate groups', ...FAST, '--json');
	expect(code).toBe(0);
	expect(errors).toContain('fold 2, 8 unlike people');
	const results: GroupResult[] = JSON.parse(output);
	const find = (kind: string, name: string) =>
		results.find((row) => `${row.kind} ${row.size}` === kind && row.name === name)!;
	for (const { name } of results) {
		expect(find('alike 2', name).mean, name).toBeGreaterThan(find('unlike 2', name).mean);
		expect(find('alike 4', name).groups).toBe(20);
	}
	for (const { mean, worst, ratio, nothing } of results) {
		expect(worst).toBeLessThanOrEqual(mean);
		for (const share of [mean, worst, ratio, nothing]) expect(share >= 0 && share <= 1).toBe(true);
	}
	expect(find('unlike 2', 'shipped').nothing).toBeLessThanOrEqual(find('unlike 2', 'least misery').nothing);
});

test('the table says what each method is', async () => {
	const { output } = await cli('evaluate groups', ...FAST);
	expect(output).toContain('**2 alike people** (20 groups)');
	expect(output).toContain('- shipped: EP-FuzzDA, but what exceeds a share counts half');
});

test('over several nights in a row, who got less before gets more when it counts', async () => {
	const { output } = await cli('evaluate groups', ...FAST, '--nights', '4', '--json');
	const results: GroupResult[] = JSON.parse(output);
	const find = (name: string) =>
		results.find(({ kind, size, name: each }) => `${kind} ${size}` === 'unlike 2' && each === name)!;
	expect(find('weighed').worst).toBeGreaterThanOrEqual(find('each alone').worst);
});
