import { readCatalogue } from '../src/catalogue/catalogue.ts';
import { listContentFacts } from '../src/catalogue/content-facts.ts';
import { measureCalibration } from '../src/evaluation/calibration.ts';
import { collectMatches } from '../src/evaluation/collect-matches.ts';
import { evaluate } from '../src/evaluation/evaluate.ts';
import { fitChance } from '../src/evaluation/fit-chance.ts';
import { createFold } from '../src/evaluation/hold-out.ts';
import { createItemKnn } from '../src/evaluation/item-knn.ts';
import { completeModel, createOurs } from '../src/evaluation/nmf.ts';
import { POPULARITY } from '../src/evaluation/popularity.ts';
import { buildMovieContent } from '../src/model/movie-content.ts';
import { WEIGHTED } from '../src/model/recipe.ts';
import { createRecommender } from '../src/recommender/recommender.ts';
import { joinRatings, keepPeople, type RatingTable } from '../src/training/rating-table.ts';
import { trainModel } from '../src/training/train.ts';
import type { TrainingSet } from '../src/training/training-set.ts';
import { readSharedRatings } from '../test/training/shared-data.ts';

/** The defaults of `train`. */
const DEFAULTS = { factors: 96, seed: 0, tolerance: 0, maxIterations: 15 };
/** Asks one person in this many, and trains without them. */
const FOLDS = 5;
const MOST_ASKED = 400;
const GIVEN = [1, 5, 20];
const CATALOGUE = 'data/catalogue.csv';

/** A file of ratings that someone may train on. */
export interface Size {
	readonly people: number;
	readonly read: () => Promise<RatingTable>;
	/** How wrong the match may be: where few are asked, much of the error is accident. */
	readonly mostError: number;
}

/** How good a model of one file is, by the number of ratings that a person gives. */
export interface SizeResult {
	readonly given: number;
	/** The mean NDCG of our lists, and of two baselines. */
	readonly ours: number;
	readonly itemKnn: number;
	readonly popularity: number;
	/** How wrong the match is, of movies that were rated later and of those that we list. */
	readonly hiddenError: number;
	readonly listedError: number;
}

/** Those that the tests measure. */
export const SIZES: readonly Size[] = [
	{ people: 610, read: () => readSharedRatings('ml-latest-small'), mostError: 0.09 },
	{ people: 2210, read: readBoth, mostError: 0.06 },
];

const LARGEST: Size = { people: 6181, read: readThird, mostError: 0.05 };

async function readBoth(): Promise<RatingTable> {
	return joinRatings([await readSharedRatings('ml-latest-small'), await readSharedRatings('ml-latest-2023')]);
}

/** A third of the people of all three files. */
async function readThird(): Promise<RatingTable> {
	const all = joinRatings([await readBoth(), await readSharedRatings('ml-more')]);
	return keepPeople(all, (user) => user % 3 === 0);
}

/**
 * Trains on a file of each size and prints how good the lists are, and how wrong the match is. Takes minutes; fails
 * where the match is more wrong than it may be.
 */
export async function benchSizes({ output }: { output: NodeJS.WriteStream }): Promise<void> {
	for (const { people, read, mostError } of [...SIZES, LARGEST]) {
		output.write(`${people} people; the match may be wrong by ${mostError}\n`);
		for (const { given, ...figures } of measureSize(await read())) {
			if (Math.max(figures.hiddenError, figures.listedError) >= mostError) process.exitCode = 1;
			const shown = Object.entries(figures).map(([name, figure]) => `${name} ${figure.toFixed(3)}`);
			output.write(`  ${given} given: ${shown.join('  ')}\n`);
		}
	}
}

/** Trains on the people of a table but every fifth, whom it asks; at most 400 of them. */
export function measureSize(table: RatingTable): SizeResult[] {
	const catalogue = readCatalogue(CATALOGUE);
	const content = buildMovieContent(listContentFacts(CATALOGUE, catalogue));
	const train = (set: TrainingSet) => trainModel(set, WEIGHTED, DEFAULTS);
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
	return GIVEN.map((given) => {
		const [ours, itemKnn, popularity] = results.filter((row) => row.given === given).map(({ ndcg }) => ndcg.mean);
		const { hidden, listed } = collectMatches(recommender, given, { movieIds: set.movieIds, orders, ...options });
		const [hiddenError, listedError] = [hidden, listed].map((said) => measureCalibration(said)!.error);
		return { given, ours, itemKnn, popularity, hiddenError, listedError };
	});
}
