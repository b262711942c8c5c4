import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../src/catalogue/catalogue.ts';
import { listContentFacts } from '../../src/catalogue/content-facts.ts';
import { measureCalibration } from '../../src/evaluation/calibration.ts';
import { collectMatches } from '../../src/evaluation/collect-matches.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { fitChance } from '../../src/evaluation/fit-chance.ts';
import { createFold } from '../../src/evaluation/hold-out.ts';
import { createItemKnn } from '../../src/evaluation/item-knn.ts';
import { completeModel, createOurs } from '../../src/evaluation/nmf.ts';
import { POPULARITY } from '../../src/evaluation/popularity.ts';
import { buildMovieContent } from '../../src/model/movie-content.ts';
import { WEIGHTED } from '../../src/model/recipe.ts';
import { createRecommender } from '../../src/recommender/recommender.ts';
import { joinRatings, keepPeople, type RatingTable } from '../../src/training/rating-table.ts';
import { trainModel } from '../../src/training/train.ts';
import type { TrainingSet } from '../../src/training/training-set.ts';
import { hasSharedData, readSharedRatings } from '../training/shared-data.ts';

/** The defaults of `train`. */
const DEFAULTS = { factors: 96, seed: 0, tolerance: 0, maxIterations: 15 };
/** One person in so many is asked, and teaches nothing. */
const FOLDS = 5;
const MOST_ASKED = 400;
const GIVEN = [1, 5, 20];
const CATALOGUE = 'data/catalogue.csv';

/** As many people, and how wrong the match may be: where few are asked, much of the error is accident. */
const SIZES = [
	{ people: 610, read: () => readSharedRatings('ml-latest-small'), mostError: 0.09 },
	{ people: 2210, read: () => readBoth(), mostError: 0.06 },
	{ people: 6181, read: readThird, mostError: 0.05 },
];

async function readBoth(): Promise<RatingTable> {
	return joinRatings([await readSharedRatings('ml-latest-small'), await readSharedRatings('ml-latest-2023')]);
}

/** A third of the people of all three files. */
async function readThird(): Promise<RatingTable> {
	const all = joinRatings([await readBoth(), await readSharedRatings('ml-more')]);
	return keepPeople(all, (user) => user % 3 === 0);
}

describe.skipIf(!hasSharedData())('the same defaults serve every size', () => {
	const catalogue = readCatalogue(CATALOGUE);
	const content = buildMovieContent(listContentFacts(CATALOGUE, catalogue));
	const train = (set: TrainingSet) => trainModel(set, WEIGHTED, DEFAULTS);

	test.each(SIZES)('$people people', async ({ people: size, read, mostError }) => {
		const table = await read();
		expect(table.users).toBe(size);
		const foldOf = Int32Array.from({ length: table.users }, (_, user) => {
			return user % FOLDS === 0 && user < FOLDS * MOST_ASKED ? 0 : 1;
		});
		const options = { folds: 1, seed: 1, draws: 1, minRatings: 5, resamples: 10, factsOf: catalogue.get };
		const { set, people } = createFold(table, foldOf, 0, options);
		const trained = train(set);
		const rankers = [
			createOurs('ours', '', () => trained, { content }),
			createItemKnn({ shrinkage: 200, countPower: 0.1 }),
			POPULARITY,
		];
		const { results } = evaluate(table, rankers, { ...options, given: GIVEN, foldOf });
		const chance = fitChance(set, 0, train, content)!;
		const recommender = createRecommender({ ...completeModel(trained), chance }, content);
		const orders = people.flatMap((person) => person.orders);
		for (const given of GIVEN) {
			const [ours, itemKnn, popularity] = results.filter((row) => row.given === given).map(({ ndcg }) => ndcg.mean);
			expect(ours, `${given} given`).toBeGreaterThan(itemKnn - 0.005);
			expect(ours, `${given} given`).toBeGreaterThan(popularity + 0.01);
			const said = collectMatches(recommender, given, { movieIds: set.movieIds, orders, ...options });
			expect(measureCalibration(said.hidden)!.error, `${given} given, hidden`).toBeLessThan(mostError);
			expect(measureCalibration(said.listed)!.error, `${given} given, listed`).toBeLessThan(mostError);
		}
	});
});
