import { readCatalogue } from '../src/catalogue/catalogue.ts';
import { listContentFacts } from '../src/catalogue/content-facts.ts';
import { readShippedTraining } from '../src/cli/evaluate/shipped-training.ts';
import { leaveOutUnknownMovies, readRatingFiles } from '../src/cli/ratings/read-rating-files.ts';
import { measureCalibration, type Outcome } from '../src/evaluation/calibration.ts';
import { evaluate } from '../src/evaluation/evaluate.ts';
import { fitChanceTo, splitForChance } from '../src/evaluation/fit-chance.ts';
import { createFold } from '../src/evaluation/hold-out.ts';
import { createItemKnn } from '../src/evaluation/item-knn.ts';
import { completeModel, createOurs } from '../src/evaluation/nmf.ts';
import { POPULARITY } from '../src/evaluation/popularity.ts';
import type { Ranker } from '../src/evaluation/ranker.ts';
import { CHANCE_STARS } from '../src/model/chance-model.ts';
import { buildMovieContent } from '../src/model/movie-content.ts';
import { indexMovies } from '../src/model/movie-index.ts';
import { createRandom } from '../src/numerics/random.ts';
import { createChances } from '../src/recommender/chance.ts';
import { createFoldIn, type Profile } from '../src/recommender/fold-in.ts';
import { placeMovies } from '../src/recommender/place-movies.ts';
import { createRecommender } from '../src/recommender/recommender.ts';
import { buildTasteVectors } from '../src/recommender/taste-vectors.ts';
import { joinRatings, keepPeople, type RatingTable } from '../src/training/rating-table.ts';
import { trainModel, trainModelInParallel } from '../src/training/train.ts';
import { selectTrainingSet } from '../src/training/training-set.ts';

/**
 * `node bench/held-aside.ts <tested.csv> <taught.csv> ...` trains as the shipped model was on the people of all files
 * but the first, and asks about the people of the first: NDCG@10 beside item-kNN, popularity and what the recommender
 * would be with fewer of the files; then the calibration error of the match over all hidden ratings, over those in the
 * ten, and over those in the ten of a genre or a decade that a hidden movie has.
 */
const [tested, ...taught] = process.argv.slice(2);
if (tested === undefined || taught.length === 0) throw new Error('Name the file to test on, then those to train on.');
const CATALOGUE = 'data/catalogue.csv';
/** As in `pick-movies.ts`. */
const LEAST_MATCH = 50;
const GIVEN = [1, 3, 5, 10, 20];
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
const { set, people } = createFold(table, foldOf, 0, { ...OPTIONS, factsOf: catalogue.get });
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
const chance = fitChanceTo(split, set, options.seed, await trainModelInParallel(split.taught, recipe, options));
const model = { ...completeModel(trained), chance };
const recommender = createRecommender(model, content);
const index = indexMovies(set.movieIds);
const foldIn = createFoldIn(model);
const measureChances = createChances(model, buildTasteVectors(placeMovies(model)));
const random = createRandom(1);
for (const given of GIVEN) {
	const outcomes = { hidden: [] as Outcome[], ten: [] as Outcome[], filtered: [] as Outcome[] };
	for (const { orders } of people) {
		const [{ rows, stars }] = orders;
		const idOf = (row: number): number => set.movieIds[row];
		const ratings = new Map(rows.slice(0, given).map((row, at) => [idOf(row), stars[at]]));
		const hidden = new Map(rows.slice(given).map((row, at) => [idOf(row), stars[given + at]]));
		if (hidden.size === 0) continue;
		const add = (into: Outcome[], asked: Iterable<{ movieId: number; match: number | undefined }>): void => {
			const known = [...asked].filter(({ movieId, match }) => hidden.has(movieId) && match !== undefined);
			for (const { movieId, match } of known) {
				const happened = hidden.get(movieId)! >= CHANCE_STARS;
				into.push({ said: match! / 100, happened, importance: 1 / known.length });
			}
		};
		const own = [...hidden.keys()].map((movieId) => index.rowOf(movieId)!);
		const said = measureChances(foldIn(toProfile(rows, stars, given)), own);
		add(
			outcomes.hidden,
			own.map((row, at) => ({ movieId: idOf(row), match: said[at] })),
		);
		add(outcomes.ten, recommender.recommend(ratings, { count: 10 }));
		const narrow = { count: 10, leastMatch: LEAST_MATCH, accept: pickFilter([...hidden.keys()]) };
		add(outcomes.filtered, recommender.recommend(ratings, narrow));
	}
	for (const [name, own] of Object.entries(outcomes)) {
		const { error, logLoss, auc } = measureCalibration(own)!;
		const said = mean(own.map((each) => each.said));
		const happened = mean(own.map((each) => Number(each.happened)));
		const figures = [error, logLoss, auc, said, happened].map(digits).join(' ');
		console.log(
			`match, ${name}, ${given} given, ${own.length} ratings: error, log-loss, AUC, said, happened ${figures}`,
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

/** The first ratings of an order, by row. */
function toProfile(rows: Profile['rows'], stars: Profile['stars'], given: number): Profile {
	const places = [...rows.slice(0, given).keys()].sort((a, b) => rows[a] - rows[b]);
	return { rows: places.map((at) => rows[at]), stars: places.map((at) => stars[at]) };
}

/** A genre or the decade of one of the movies. */
function pickFilter(movieIds: readonly number[]): (movieId: number) => boolean {
	const movie = catalogue.get(movieIds[Math.floor(random.uniform() * movieIds.length)])!;
	const { genres } = movie;
	const genre = genres[Math.floor(random.uniform() * genres.length)];
	if (genre !== undefined && random.uniform() < 0.5) return (id) => catalogue.get(id)!.genres.includes(genre);
	const decadeOf = (year: number | undefined): number => Math.floor((year ?? 0) / 10);
	return (id) => decadeOf(catalogue.get(id)!.year) === decadeOf(movie.year);
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function digits(value: number): string {
	return value.toFixed(3);
}
