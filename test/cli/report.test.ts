import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ReportFigures } from '../../src/evaluation/report-figures.ts';
import { writeCampRatings } from './camp-ratings.ts';
import { cli } from './cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-'));

test('a quick run writes the page, its charts and the figures, and tables show those figures', async () => {
	const [ratings, model, out] = ['ratings.csv', 'small.safetensors', 'page.md'].map((name) => join(folder, name));
	writeCampRatings(ratings);
	await cli('train', '--ratings', ratings, '--factors', '4', '--out', model, '--any-movie');
	const ratingFlags = ['--ratings', ratings, '--ratings', ratings];
	const { code, errors } = await cli('report', ...ratingFlags, '--model', model, '--out', out, '--quick');
	expect(errors).toContain('typical users');
	expect(code).toBe(0);

	const page = readFileSync(out, 'utf8');
	const figures: ReportFigures = JSON.parse(readFileSync(join(folder, 'page/figures.json'), 'utf8'));
	expect(figures.evaluations.map(({ evaluation }) => [evaluation.people, evaluation.asked])).toEqual([
		[160, 160],
		[320, 60],
	]);
	expect(page).toContain('by 320 people; 60 of them, drawn by chance, are asked, the others teach, 1 draw');
	expect(figures.evaluations[1].evaluation.rankers.map(({ name }) => name)).toContain('item-knn-800');
	// The ratings do not say when they were given.
	expect(figures.newReleases).toBeUndefined();
	expect(page).not.toContain('People who rate what is new');
	expect(page).toContain('A quick trial');
	expect(page).toContain(`by \`npm run report -- --ratings ${folder.split('/').at(-1)}/ratings.csv`);
	expect(page).not.toContain(`${folder}/ratings`);
	const charts = [...page.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path]) => path);
	expect(charts.sort()).toEqual([
		'page/convergence.svg',
		'page/coverage-1.svg',
		'page/coverage-2.svg',
		'page/factors.svg',
		'page/moods.svg',
		'page/quality-1.svg',
		'page/quality-2.svg',
		'page/reliability.svg',
		...(figures.scale === undefined ? [] : ['page/scale.svg']),
	]);
	for (const path of charts) expect(readFileSync(join(folder, path), 'utf8')).toMatch(/^<svg [\s\S]+<\/svg>\n$/);
	for (const { evaluation } of figures.evaluations) {
		for (const { name, ndcg } of evaluation.results) {
			expect(page).toContain(
				`| ${name} | ${ndcg.mean.toFixed(3)} (${ndcg.low.toFixed(3)} to ${ndcg.high.toFixed(3)}) |`,
			);
		}
	}
	expect(figures.typicalUsers.rows).toHaveLength(16);
}, 120_000);

test('a name that is no release is refused with the names there are, before anything is measured', async () => {
	const { code, errors } = await cli('report', 'ml-1m');
	expect(errors).toContain('There is no release "ml-1m" to download; there are ml-latest-small, ml-32m, and ml-20m.');
	expect(code).toBe(2);
});
