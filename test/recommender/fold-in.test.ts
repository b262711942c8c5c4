import { expect, test } from 'vitest';
import type { Model } from '../../src/model/model.ts';
import type { Row } from '../../src/model/movie-index.ts';
import { PLAIN, type Recipe, WEIGHTED } from '../../src/model/recipe.ts';
import { createFoldIn } from '../../src/recommender/fold-in.ts';
import { createSweep } from '../../src/training/coordinate-descent.ts';
import { createRandomStart, factorise } from '../../src/training/factorise.ts';
import { trainModel } from '../../src/training/train.ts';
import { selectTrainingSet } from '../../src/training/training-set.ts';
import { makeCheckerboard } from '../training/checkerboard.ts';
import { createFactorisation } from '../training/factorisation.ts';

const set = selectTrainingSet(makeCheckerboard(30), 1);
const K = 3;

const ratingsOfPerson = set.stars.values.length / set.stars.rows;
/** The ridge of one person, as the fold-in of a recipe and as its training state it. */
const RIDGE = 8;

/** The weighted recipe with people folded in just as they were trained. */
const AS_TRAINED: Recipe = {
	...WEIGHTED,
	objective: { ...WEIGHTED.objective, activityPower: 0, peopleRidge: RIDGE / ratingsOfPerson } as Recipe['objective'],
	foldIn: { unratedWeight: 1.5, prior: 0, ridge: RIDGE / set.movieIds.length, tolerance: 1e-12, maxSweeps: 10_000 },
};

test.each([{ ...PLAIN, foldIn: { ...PLAIN.foldIn, tolerance: 1e-12 } }, AS_TRAINED])(
	'folding in a person of the training data gives the factors they were trained to ($objective.kind)',
	(recipe) => {
		const { metrics, ...trained } = trainModel(set, recipe, {
			factors: K,
			seed: 1,
			tolerance: 1e-10,
			maxIterations: 3000,
		});
		const model: Model = { ...trained, provenance: { data: [], options: {}, metrics: { loss: metrics.loss } } };
		const factorisation = createFactorisation(recipe.objective, set.stars, K, {
			rowFactors: new Float64Array(set.stars.rows * K),
			columnFactors: Float64Array.from(model.itemFactors),
		});
		const sweep = createSweep(factorisation, factorisation.scratch[0]);
		for (let count = 0; count < 2000; count++) if (sweep('people') < 1e-12) break;
		const rows = factorisation.factors.people;
		const foldIn = createFoldIn(model);
		for (const person of [0, 7, 29]) {
			const [start, end] = [set.stars.offsets[person], set.stars.offsets[person + 1]];
			const { factors } = foldIn({
				rows: [...set.stars.indices.subarray(start, end)] as Row[],
				stars: [...set.stars.values.subarray(start, end)],
			});
			for (let f = 0; f < K; f++) expect(factors[f]).toBeCloseTo(rows[person * K + f], 4);
		}
	},
);

test('training ends where another sweep over the people changes nothing', () => {
	const start = createRandomStart(set.stars.rows, set.stars.columns, K, 4);
	const factorisation = createFactorisation(PLAIN.objective, set.stars, K, start);
	factorise(factorisation, { tolerance: 1e-12, maxIterations: 5000 });
	expect(createSweep(factorisation, factorisation.scratch[0])('people')).toBeLessThan(1e-6);
});

test('a profile is folded in to the same factors whatever was folded in before', () => {
	const { metrics, ...trained } = trainModel(set, WEIGHTED, {
		factors: 2 * K,
		seed: 1,
		tolerance: 0,
		maxIterations: 5,
	});
	const model: Model = { ...trained, provenance: { data: [], options: {}, metrics: { loss: metrics.loss } } };
	const used = createFoldIn(model);
	for (const size of [3, 30, 0, 25, 1, 29, 5]) {
		const rows = Array.from({ length: size }, (_, row) => row as Row);
		const profile = { rows, stars: rows.map((row) => 1 + (row % 5)) };
		expect([...used(profile).factors]).toEqual([...createFoldIn(model)(profile).factors]);
	}
});
