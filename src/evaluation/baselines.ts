import { createEase } from './ease.ts';
import { createItemKnn } from './item-knn.ts';
import { createPlainNmf } from './nmf.ts';
import { POPULARITY } from './popularity.ts';
import type { Ranker } from './ranker.ts';

/** Every setting of a baseline that we tried; `evaluate --tune` runs them all. */
export const TUNING_GRID: readonly Ranker[] = [
	POPULARITY,
	...[50, 100, 200, 400, 800].flatMap((shrinkage) =>
		[0, 0.1, 0.2, 0.3, 0.5].map((countPower) => createItemKnn({ shrinkage, countPower })),
	),
	...[2000, 4000, 8000, 16_000, 32_000].map(createEase),
].map((ranker) => ({ ...ranker, name: `${ranker.name}: ${ranker.about}` }));

/**
 * The baselines for more people than are asked in turn. EASE knows the 4,000 most rated movies, since inverting a
 * matrix takes the cube of its size.
 *
 * On 500 people of three data sets, the 2,000 most rated movies, one draw, EASE has the best mean NDCG@10 over 1, 3, 5,
 * 10 and 20 ratings given with 300,000 (.398; with 100,000: .397, 30,000: .389, 3,000: .368), the best with 10 given
 * with 30,000 (.434) and with 20 with 3,000 (.493). The settings of item-kNN are those of `models/README.md`.
 */
export const BASELINES_OF_MANY: readonly Ranker[] = [
	POPULARITY,
	{ ...createItemKnn({ shrinkage: 200, countPower: 0.1 }), name: 'item-knn-200' },
	{ ...createItemKnn({ shrinkage: 800, countPower: 0.2 }), name: 'item-knn-800' },
	createEase(300_000, 4000),
	createEase(30_000, 4000),
	createEase(3000, 4000),
];

/** The baselines that are no factorisation. */
export const OTHER_BASELINES: readonly Ranker[] = [
	POPULARITY,
	createItemKnn({ shrinkage: 200, countPower: 0.1 }),
	createEase(16_000),
	createEase(3000),
];

/**
 * The baselines: what a person would use instead of our recommender.
 *
 * Their constants have the best mean NDCG@10 over 1, 3, 5, 10 and 20 ratings given and over two data sets, by `evaluate
 * --tune` (seed 1, one draw, people outside the first fold). The sets are ml-latest-small, and the same with a second
 * set of 1,600 people. item-kNN has .4128 and .3805, EASE .4080 and .3732 with 16,000. EASE with 32,000 is level
 * (.4064, .3751) but weaker from 10 ratings on. EASE with 3,000 is here too because less regularisation does better
 * with 20 given (with 2,000: .457 and .478).
 */
export const BASELINES: readonly Ranker[] = [createPlainNmf(55, 0.01), createPlainNmf(2, 0.01), ...OTHER_BASELINES];
