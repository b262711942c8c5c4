import { expect, test } from 'vitest';
import type { Model } from '../../src/model/model.ts';
import { readModel } from '../../src/model/model-file.ts';
import { PLAIN } from '../../src/model/recipe.ts';
import { createRandom, type Random } from '../../src/numerics/random.ts';
import { createPlainRecommender, type PlainPrediction } from '../../src/recommender/recommend-plainly.ts';
import {
	createRecommender,
	type Prediction,
	type Ratings,
	type RecommendOptions,
} from '../../src/recommender/recommender.ts';
import { createSyntheticModel, drawRatings } from '../fixtures/synthetic-model.ts';
import { trainSmallModel } from '../model/small-model.ts';

// The fast recommender against the plain one. The fast one sums in single precision, so two movies whose worths differ
// by less than a millionth of the highest score may change places. Such a tie is counted, and what follows it in that
// list is not compared: a place given to another movie changes what the next ones are worth.

const TIE = 1e-6;
const MAX_SIZE = 500;
const COUNTS = [10, 10, 10, 1, 3, 30];
const MOODS = [0, -0.3, 0.1];
/** At most this many in a hundred lists, so that ties cannot hide an error. */
const MAX_TIES = 1;

const shipped = await readModel('models/default.safetensors');
const bare = createSyntheticModel(600, 20);
bare.itemFactors.fill(0, 3 * 20, 4 * 20).fill(0, 36 * 20, 37 * 20);
bare.years.fill(0, 20, 30);
bare.genres.fill(0, 36, 45);

test.each([
	['the shipped model', shipped, drawPerson, 200],
	['a made-up model', createSyntheticModel(1100, 32), drawPerson, 300],
	['movies without factors, years or genres', withAllTastesClear(bare), drawPerson, 300],
	['a weighted model', trainSmallModel(40), drawChecker, 150],
	['a plain model', trainSmallModel(40, PLAIN), drawChecker, 150],
])(
	'%s gives the lists and reasons of the plain loops',
	(_name, model, draw, requests) => {
		const [fast, plain] = [createRecommender(model), createPlainRecommender(model)];
		const random = createRandom(11);
		let ties = 0;
		for (let request = 0; request < requests; request++) {
			const ratings = draw(model, request, random);
			const options = drawOptions(model, request, random);
			const scores = fast.scoreAll(ratings) ?? new Float64Array();
			const said = fast.recommend(ratings, options);
			if (compare(said, plain(ratings, options), scores, `request ${request}`)) ties++;
		}
		expect(ties).toBeLessThanOrEqual((MAX_TIES * requests) / 100);
	},
	120_000,
);

test('a dislike among movies that are all alike changes no order', () => {
	const model = { ...createSyntheticModel(600, 20), neighbours: undefined };
	for (let row = 1; row < 600; row++) {
		model.itemFactors.copyWithin(row * 20, 0, 20);
		model.genres[row] = model.genres[0];
	}
	const scoring = { ...model.recipe.scoring, neighbourWeight: 0 };
	const without = createRecommender({ ...model, recipe: { ...model.recipe, scoring } });
	const ratings = new Map(Array.from({ length: 10 }, (_, row) => [model.movieIds[row], row < 7 ? 3 : 0.5]));
	const expected = without.scoreAll(ratings)!;
	const tolerance = 1e-5 * Math.max(...expected);
	const fast = createRecommender(model).scoreAll(ratings)!;
	const plain = new Map(
		createPlainRecommender(model)(ratings, { count: 600 }).map((said) => [said.movieId, said.score]),
	);
	for (let row = 11; row < 600; row++) {
		const change = expected[row] - expected[10];
		expect(Math.abs(fast[row] - fast[10] - change)).toBeLessThan(tolerance);
		const [own, other] = [row, 10].map((each) => plain.get(model.movieIds[each])!);
		expect(Math.abs(own - other - change)).toBeLessThan(tolerance);
	}
});

/**
 * @param scores - Of all movies.
 * @returns whether a tie was decided the other way.
 */
function compare(
	said: readonly Prediction[],
	expected: readonly PlainPrediction[],
	scores: Float64Array,
	request: string,
): boolean {
	expect(said.length, request).toBe(expected.length);
	const swapped = said.findIndex(({ movieId }, at) => movieId !== expected[at].movieId);
	if (swapped >= 0) expect(expected[swapped].lead, `${request}, place ${swapped}`).toBeLessThan(TIE);
	const tolerance = TIE * Math.max(...scores.map(Math.abs));
	for (const [at, prediction] of said.slice(0, swapped < 0 ? said.length : swapped).entries()) {
		const where = `${request}, place ${at}`;
		const { score, match, because, lossOf } = expected[at];
		expect(Math.abs(prediction.score - score), where).toBeLessThanOrEqual(tolerance);
		if (match === undefined) expect(prediction.match, where).toBeUndefined();
		else expect(prediction.match, where).toBeCloseTo(match, 3);
		compareReasons(prediction.because, because, lossOf, where);
	}
	return swapped >= 0;
}

/**
 * Reasons are the same, but two whose losses are the same may change places, and one that hardly counts may be left
 * out.
 */
function compareReasons(
	said: readonly number[],
	expected: readonly number[],
	lossOf: ReadonlyMap<number, number>,
	where: string,
): void {
	if (said.join() === expected.join()) return;
	const greatest = Math.max(...[...lossOf.values()].map(Math.abs));
	for (let at = 0; at < Math.max(said.length, expected.length); at++) {
		const [loss, other] = [said[at], expected[at]].map((movieId) => lossOf.get(movieId) ?? 0);
		expect(Math.abs(loss - other), `${where}, reason ${at}`).toBeLessThan(TIE * greatest);
	}
}

/** Draws a person with 1 to 500 ratings, few more often than many. Every other person has a clear taste. */
function drawPerson(model: Model, request: number, random: Random): Ratings {
	const known = model.movieIds.length;
	const size = Math.min(Math.ceil(MAX_SIZE ** random.uniform()), Math.floor(known / 2));
	if (request % 2 === 0 && size < known / 20) return drawRatings(model, size, random);
	const ratings = new Map<number, number>();
	while (ratings.size < size) {
		const row = Math.floor(random.uniform() ** 2 * known);
		ratings.set(model.movieIds[row], Math.ceil(random.uniform() * 10) / 2);
	}
	return ratings;
}

/**
 * Draws a person who likes even movies and dislikes odd ones, so that no sums cancel. Other people's sums would cancel
 * to the last digit on a checkerboard.
 */
function drawChecker({ movieIds }: Model, _request: number, random: Random): Ratings {
	const likes = (): number => Math.ceil(random.uniform() * 5 + 5) / 2;
	const dislikes = (): number => Math.ceil(random.uniform() * 4) / 2;
	const rows = [...movieIds.keys()].filter(() => random.uniform() < 0.3);
	return new Map(rows.map((row) => [movieIds[row], row % 2 === 0 ? likes() : dislikes()]));
}

/**
 * Asks for all movies first, then for lists of other lengths, in every mood. One list in four excludes the best known
 * movies, and one in five accepts only a third of all movies.
 */
function drawOptions({ movieIds }: Model, request: number, random: Random): RecommendOptions {
	const third = Math.floor(random.uniform() * 3);
	return {
		count: request === 0 ? movieIds.length : COUNTS[request % COUNTS.length],
		popularityPower: MOODS[Math.floor(random.uniform() * MOODS.length)],
		exclude: request % 4 === 0 ? new Set(movieIds.subarray(0, movieIds.length / 10)) : undefined,
		accept: request % 5 === 0 ? (movieId) => movieId % 3 === third : undefined,
	};
}

/** Makes every taste clear, however little its movies have in common, so that there is something to arrange. */
function withAllTastesClear(model: Model): Model {
	const scoring = { ...model.recipe.scoring, coherenceFrom: 0, coherenceTo: 0.5 };
	return { ...model, recipe: { ...model.recipe, scoring } };
}
