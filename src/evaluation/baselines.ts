import type { Contestant } from './contestant.ts';
import { createEase } from './ease.ts';
import { createItemKnn } from './item-knn.ts';
import { createPlainNmf } from './nmf.ts';
import { POPULARITY } from './popularity.ts';

/** Every setting of a baseline that was tried: `evaluate --tune` runs them. */
export const TUNING_GRID: readonly Contestant[] = [
	POPULARITY,
	...[50, 100, 200].flatMap((shrinkage) =>
		[0, 0.1, 0.2, 0.3].map((countPower) => createItemKnn({ shrinkage, countPower })),
	),
	...[2000, 4000, 8000, 16_000].map(createEase),
].map((contestant) => ({ ...contestant, name: `${contestant.name}: ${contestant.about}` }));

/** What people would use instead of ours, with the constants that did best in `evaluate --tune`. */
export const BASELINES: readonly Contestant[] = [
	createPlainNmf(55, 0.01),
	createPlainNmf(2, 0.01),
	POPULARITY,
	createItemKnn({ shrinkage: 100, countPower: 0.2 }),
	createEase(8000),
];
