import { createArena } from '../../src/recommender/arena.ts';
import { type Factorisation, layOutFactorisation } from '../../src/recommender/coordinate-descent.ts';
import { createRandomStart } from '../../src/recommender/factorise.ts';
import type { Start } from '../../src/recommender/nndsvd.ts';
import type { Objective } from '../../src/recommender/recipe.ts';
import type { SparseMatrix } from '../../src/recommender/sparse-matrix.ts';
import { weighMovies, weighTrainingSet } from '../../src/recommender/weights.ts';

/** A factorisation of these stars, ready to be swept. */
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
