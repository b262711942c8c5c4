import type { Objective } from '../../src/model/recipe.ts';
import { weighMovies } from '../../src/model/weigh-ratings.ts';
import { createArena } from '../../src/numerics/arena.ts';
import type { SparseMatrix } from '../../src/numerics/sparse-matrix.ts';
import { type Factorisation, layOutFactorisation } from '../../src/training/coordinate-descent.ts';
import { createRandomStart } from '../../src/training/factorise.ts';
import type { Start } from '../../src/training/nndsvd.ts';
import { weighTrainingSet } from '../../src/training/weigh-training-set.ts';

/** Lays out a factorisation of these stars, ready to sweep. */
export function createFactorisation(
	objective: Objective,
	stars: SparseMatrix,
	k: number,
	{ rowFactors, columnFactors }: Start = createRandomStart(stars.rows, stars.columns, k, 1),
): Factorisation {
	const counts = new Int32Array(stars.columns);
	for (const column of stars.indices) counts[column]++;
	const arena = createArena();
	const sides = weighTrainingSet(objective, stars, weighMovies(objective, counts), arena);
	const factorisation = layOutFactorisation(sides, k, arena, 1);
	factorisation.factors.people.set(rowFactors);
	factorisation.factors.movies.set(columnFactors);
	return factorisation;
}
