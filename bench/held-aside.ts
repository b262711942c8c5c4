import { readCatalogue } from '../src/catalogue/catalogue.ts';
import { listContentFacts } from '../src/catalogue/content-facts.ts';
import { readShippedTraining } from '../src/cli/evaluate/shipped-training.ts';
import { leaveOutUnknownMovies, readRatingFiles } from '../src/cli/ratings/read-rating-files.ts';
import { measureCalibration } from '../src/evaluation/calibration.ts';
import { collectMatches, PLACES } from '../src/evaluation/collect-matches.ts';
import { evaluate } from '../src/evaluation/evaluate.ts';
import { fitChanceTo, splitForChance } from '../src/evaluation/fit-chance.ts';
import { createFold } from '../src/evaluation/hold-out.ts';
import { createItemKnn } from '../src/evaluation/item-knn.ts';
import { completeModel, createOurs } from '../src/evaluation/nmf.ts';
import { POPULARITY } from '../src/evaluation/popularity.ts';
import type { Ranker } from '../src/evaluation/ranker.ts';
import { buildMovieContent } from '../src/model/movie-content.ts';
import { createRecommender } from '../src/recommender/recommender.ts';
import { joinRatings, keepPeople, type RatingTable } from '../src/training/rating-table.ts';
import { trainModel, trainModelInParallel } from '../src/training/train.ts';
import { selectTrainingSet } from '../src/training/training-set.ts';
import { mean } from './median.ts';

/**
 * `node bench/held-aside.ts <tested.csv> <taught.csv> ...` trains as the shipped model was on the people of all files
 * but the first, and asks about the people of the first: NDCG@10 beside item-kNN, popularity and what the recommender
 * would be with fewer of the files; then the calibration error of the match over all hidden ratings, over those in the
 * ten, and over those in the ten of a genre or a decade that a hidden movie has.
 */
const [tested, ...taught] = process.argv.slice(2);
if (tested === undefined || taught.length === 0) throw new Error('Name the file to test on, then those to train on.');
const CATALOGUE = 'data/catalogue.csv';
const GIVEN = [1, 3, 5, 10, 20];
/** A list holds few movies that its person rated, so each is asked as often for the match. */
const MATCH_DRAWS = 3;
const OPTIONS = { folds: 1, seed: 1, draws: 1, minRatings: 5, resamples: 2000 };

const catalogue = readCatalogue(CATALOGUE);
const content = buildMovieContent(listContentFacts(CATALOGUE, catalogue));
const training = await readShippedTraining('models/default.safetensors', content);
const { recipe, options } = training;
const tables: RatingTable[] = [];
for (const path of [tested, ...taught]) tables.push((await readRatingFiles([path], process.stderr)).table);
const [{ users: asked }] = tables;
const table = leaveOutUnknownMovies(joinRatings(tables), catalogue, process.stderr);
const foldOf = new Int32Array(table.users).fill(1).fill(0, 0, asked);
const { set, people } = createFold(table, foldOf, 0, { ...OPTIONS, draws: MATCH_DRAWS, factsOf: catalogue.get });
console.log(`${people.length} people tested, ${set.stars.rows} taught, ${set.movieIds.length} movies`);

const trained = await trainModelInParallel(set, recipe, options);
const rankers = [
	createOurs('shipped', 'trained as the model file says', () => trained, training),
	...taught.slice(0, -1).map((_, last) => trainOnFirst(last + 1)),
	createItemKnn({ shrinkage: 200, countPower: 0.1 }),
	createItemKnn({ shrinkage: 800, countPower: 0.2 }),
	POPULARITY,
];
const evaluation = evaluate(table, rankers, { ...OPTIONS, given: GIVEN, foldOf, factsOf: catalogue.get });
for (const counts of evaluation.tested) console.log(`${counts.given} given: ${counts.people} people`);
for (const [at, { name, given, ndcg, toFirst }] of evaluation.results.entries()) {
	const { about } = rankers[Math.floor(at / evaluation.tested.length)];
	const difference = toFirst && `, ${digits(toFirst.mean)} (${digits(toFirst.low)} to ${digits(toFirst.high)})`;
	const interval = `${digits(ndcg.mean)} (${digits(ndcg.low)} to ${digits(ndcg.high)})`;
	console.log(`${name}, ${about}, ${given} given: ${interval}${difference ?? ''}`);
}

const split = splitForChance(set, options.seed);
if (split === undefined) throw new Error('These are too few people for a match.');
const second = await trainModelInParallel(split.taught, recipe, options);
const chance = fitChanceTo(split, set, options.seed, second, content);
const recommender = createRecommender({ ...completeModel(trained), chance }, content);
const orders = people.flatMap((person) => person.orders);
for (const given of GIVEN) {
	const questions = { movieIds: set.movieIds, orders, factsOf: catalogue.get, seed: OPTIONS.seed };
	const collected = collectMatches(recommender, given, questions);
	for (const place of PLACES) {
		const own = collected[place];
		const { error, logLoss, auc } = measureCalibration(own)!;
		const [said, happened] = [mean(own.map((each) => each.said)), mean(own.map((each) => Number(each.happened)))];
		const figures = [error, logLoss, auc, said, happened].map(digits).join(' ');
		console.log(
			`match, ${place}, ${given} given, ${own.length} ratings: error, log-loss, AUC, said, happened ${figures}`,
		);
	}
}

/** The recommender as it would be without the last files, asked about the same movies. */
function trainOnFirst(files: number): Ranker {
	const users = tables.slice(0, files + 1).reduce((sum, each) => sum + each.users, 0);
	const some = keepPeople(table, (user) => user >= asked && user < users);
	const train = () => trainModel(selectTrainingSet(some, OPTIONS.minRatings, catalogue.get), recipe, options);
	return createOurs(`shipped: ${files} of the files`, `${users - asked} people`, train, training);
}

function digits(value: number): string {
	return value.toFixed(3);
}
