import { expect, test } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { formatReport } from '../../src/evaluation/format-report.ts';
import { POPULARITY } from '../../src/evaluation/popularity.ts';

/** Four people who give five stars to the same three movies. */
const FOUR = {
	users: 4,
	userOf: Int32Array.from({ length: 12 }, (_, rating) => Math.floor(rating / 3)),
	movieIdOf: Int32Array.from({ length: 12 }, (_, rating) => 1 + (rating % 3)),
	starsOf: new Float32Array(12).fill(5),
};

test('says so when there is no person to test, and claims nothing', () => {
	const options = { folds: 2, seed: 1, draws: 1, given: [1, 9], minRatings: 1, resamples: 50 };
	const evaluation = evaluate(FOUR, [POPULARITY, { ...POPULARITY, name: 'again' }], options);
	const page = formatReport(
		{
			...{ command: 'npm run report', date: '2026-01-01', machine: 'a machine', seconds: 1, quick: false },
			evaluations: [{ title: 'four people', evaluation }],
			newReleases: { title: 'four people', evaluation },
			moods: { title: 'four people', evaluation },
			factorSweep: { title: 'four people', points: [] },
			convergence: [],
			typicalUsers: { rankers: [], rows: [] },
			reliability: [],
			coldStart: { movies: 0, rows: [] },
			scale: undefined,
		},
		{},
	);
	expect(page).toContain('- 1 rating given: *popularity* is tied with again and ahead of all others.');
	expect(page).toContain('## People who rate what is new: four people');
	expect(page).toContain('- 9 ratings given: no person to test.');
	expect(page).toContain(
		'**9 ratings given** (no person to test, 4 skipped, with too few ratings or nothing relevant hidden)\n\n###',
	);
	expect(page).not.toMatch(/NaN|undefined \(/);
});
