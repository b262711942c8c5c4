import { expect, test } from 'vitest';
import { readModel } from '../../src/model/model-file.ts';
import type { Row } from '../../src/model/movie-index.ts';
import { createExplainer } from '../../src/recommender/explain.ts';
import { createFoldIn, type Profile } from '../../src/recommender/fold-in.ts';
import { createScorer } from '../../src/recommender/score-movies.ts';
import { buildTasteVectors } from '../../src/recommender/taste-vectors.ts';

const shipped = await readModel('models/default.safetensors');
// Without the neighbourhood, which is a plain sum.
const scoring = { ...shipped.recipe.scoring, neighbourWeight: 0, coherentWeight: 0 };
const foldInOptions = { ...shipped.recipe.foldIn, tolerance: 1e-9, maxSweeps: 5000 };
const model = { ...shipped, recipe: { ...shipped.recipe, scoring, foldIn: foldInOptions } };
const foldIn = createFoldIn(model);
const vectors = buildTasteVectors(model);
const score = createScorer(model, vectors);
const explain = createExplainer(model, vectors);

const profile: Profile = {
	rows: [2, 15, 40, 77, 120, 300, 301, 555] as Row[],
	stars: [5, 4.5, 1, 4, 5, 3.5, 0.5, 4.5],
};

function scoreWithout(at: number): Float64Array {
	const without = { rows: profile.rows.toSpliced(at, 1), stars: profile.stars.toSpliced(at, 1) };
	return score(foldIn(without), without).values.slice();
}

test('what a rating is said to add is what is lost when it is really taken away', () => {
	const folded = foldIn(profile);
	const scores = score(folded, profile);
	const values = scores.values.slice();
	const rows = [0, 1, 5, 33, 100, 250, 600, 1500].filter((row) => !profile.rows.includes(row as Row));
	const said = explain(folded, profile, scores, rows).map((losses) => [...losses]);
	const lost = profile.rows
		.map((_, at) => scoreWithout(at))
		.map((without) => rows.map((row) => values[row] - without[row]));
	let [dot, saidSquare, lostSquare] = [0, 0, 0];
	for (const [i] of rows.entries()) {
		for (const [at] of profile.rows.entries()) {
			dot += said[i][at] * lost[at][i];
			saidSquare += said[i][at] ** 2;
			lostSquare += lost[at][i] ** 2;
		}
	}
	// Not 1, because taking a rating away also wakes factors that were 0.
	expect(dot / Math.sqrt(saidSquare * lostSquare)).toBeGreaterThan(0.95);
	// And the rating named first is one that is really missed: nobody is told a wrong reason.
	for (const i of rows.keys()) {
		const reallyLost = profile.rows.map((_row, at) => lost[at][i]);
		const named = said[i].indexOf(Math.max(...said[i]));
		expect(reallyLost[named]).toBeGreaterThan(0.7 * Math.max(...reallyLost));
	}
});
