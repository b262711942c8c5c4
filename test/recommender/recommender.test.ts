import { describe, expect, test } from 'vitest';
import { readModel } from '../../src/model/model-file.ts';
import { PLAIN } from '../../src/model/recipe.ts';
import { createRandom } from '../../src/numerics/random.ts';
import { createRecommender, type Ratings, recommend } from '../../src/recommender/recommender.ts';
import { createSyntheticModel } from '../fixtures/synthetic-model.ts';
import { trainSmallModel } from '../model/small-model.ts';
import reference from '../reference/sklearn-nmf.json' with { type: 'json' };

const model = await readModel('models/default.safetensors');
const recommender = createRecommender(model);
const DISNEY: Ratings = new Map(Object.entries(reference.query).map(([movieId, stars]) => [Number(movieId), stars]));

describe('the shipped model', () => {
	test('gives the lover of Disney movies at least six of the movies that were meant', () => {
		const ids = recommend(reference.query, model, 10);
		expect(ids.filter((movieId) => reference.relevant.includes(movieId)).length).toBeGreaterThanOrEqual(6);
	});

	test('keeps what the caller chooses among the best, with the same scores and reasons', () => {
		const all = recommender.recommend(DISNEY, { count: 12 });
		const keepEveryThird = <Movie>(best: readonly Movie[]) => best.filter((_, at) => at % 3 === 2);
		expect(recommender.recommend(DISNEY, { count: 12, keep: keepEveryThird })).toEqual(keepEveryThird(all));
		expect(recommender.recommend(DISNEY, { count: 12, keep: () => [] })).toEqual([]);
	});

	test('puts the highest score among the first three, and nothing rated, excluded or not accepted anywhere', () => {
		const all = recommender.recommend(DISNEY, { count: 10 });
		expect(all).toHaveLength(10);
		expect(all.some(({ movieId }) => DISNEY.has(movieId))).toBe(false);
		expect(all.slice(0, 3).map(({ score }) => score)).toContain(Math.max(...all.map(({ score }) => score)));
		const exclude = new Set(all.slice(0, 3).map(({ movieId }) => movieId));
		const less = recommender.recommend(DISNEY, { count: 10, exclude });
		expect(less.some(({ movieId }) => exclude.has(movieId))).toBe(false);
		const even = recommender.recommend(DISNEY, { count: 5, accept: (movieId) => movieId % 2 === 0 });
		expect(even.every(({ movieId }) => movieId % 2 === 0)).toBe(true);
	});

	test('names rated movies as reasons, at most three, and only liked ones', () => {
		const ratings = new Map([...DISNEY, [318, 1], [296, 0.5]]);
		for (const { because } of recommender.recommend(ratings, { count: 50 })) {
			expect(because.length).toBeLessThanOrEqual(3);
			expect(because.every((movieId) => (ratings.get(movieId) ?? 0) >= 3)).toBe(true);
		}
		expect(recommender.recommend(ratings, { count: 1 })[0].because.length).toBeGreaterThan(0);
	});

	test('does not depend on the order of the ratings, nor on what was asked before', () => {
		const before = recommender.recommend(DISNEY, { count: 20 });
		recommender.recommend(new Map([[318, 5]]), { count: 5 });
		expect(recommender.recommend(new Map([...DISNEY].reverse()), { count: 20 })).toEqual(before);
	});

	test('predicts for one movie what it recommends', () => {
		const [first, second] = recommender.recommend(DISNEY, { count: 2 });
		expect(recommender.predict(DISNEY, first.movieId)).toEqual(first);
		expect(recommender.predict(DISNEY, second.movieId)).toEqual(second);
		expect(recommender.predict(DISNEY, 595)).toMatchObject({ movieId: 595, match: expect.any(Number) });
	});

	test('matches several movies as it does in a list, and none where there is no ground for it', () => {
		const list = recommender.recommend(DISNEY, { count: 5 });
		const movieIds = [...list.map(({ movieId }) => movieId), -1];
		expect(recommender.matchesOf(DISNEY, movieIds)).toEqual([...list.map(({ match }) => match), undefined]);
		expect(recommender.matchesOf(new Map([[364, 1]]), [595, -1])).toEqual([undefined, undefined]);
		expect(recommender.matchesOf(DISNEY, [])).toEqual([]);
	});

	test.each([-0.2, -0.1, 0.1])(
		'says of a movie what it says elsewhere, whatever the mood of the list: power %d',
		(popularityPower) => {
			for (const said of recommender.recommend(DISNEY, { count: 10, popularityPower })) {
				expect(recommender.predict(DISNEY, said.movieId)).toEqual(said);
			}
		},
	);

	test('holds the scores of two people at once, equal to what each gets alone', () => {
		const western: Ratings = new Map([
			[1201, 5],
			[1209, 4.5],
			[1, 2],
		]);
		const both = [DISNEY, western].map((ratings) => recommender.scoreAll(ratings)!);
		for (const [at, ratings] of [DISNEY, western].entries()) {
			const alone = createRecommender(model);
			expect(both[at]).toEqual(alone.scoreAll(ratings));
			expect(both[at]).toHaveLength(recommender.index.size);
			for (const { movieId, score } of alone.recommend(ratings, { count: 10 }))
				expect(both[at][recommender.index.rowOf(movieId)!]).toBe(score);
		}
		both[0].fill(0);
		expect(recommender.scoreAll(western)).toEqual(both[1]);
	});

	test.each([0, -0.2])('a filter may ask the recommender about another person: power %d', (popularityPower) => {
		const other: Ratings = new Map([[318, 5]]);
		const isSuggested = (movieId: number): boolean => movieId % 2 === 0;
		const asking = (movieId: number): boolean => {
			recommender.recommend(other, { count: 3, popularityPower: 0.1 });
			recommender.predict(other, movieId);
			return isSuggested(movieId);
		};
		const options = { count: 10, popularityPower };
		expect(recommender.recommend(DISNEY, { ...options, accept: asking })).toEqual(
			recommender.recommend(DISNEY, { ...options, accept: isSuggested }),
		);
	});

	test('says nothing where no rating says what the person likes', () => {
		for (const ratings of [
			new Map(),
			new Map([[999_999_999, 5]]),
			new Map([[1, 1]]),
			new Map([
				[1, 2.5],
				[2, 0.5],
			]),
		]) {
			expect(recommender.recommend(ratings, { count: 10 })).toEqual([]);
			expect(recommender.predict(ratings, 1)).toBeUndefined();
			expect(recommender.scoreAll(ratings)).toBeUndefined();
		}
		expect(recommender.predict(DISNEY, 999_999_999)).toBeUndefined();
		expect(recommender.similar(999_999_999, 5)).toEqual([]);
		expect(recommender.ratingCount(999_999_999)).toBe(0);
	});

	test('passes over movies outside the model', () => {
		const known = [...DISNEY].filter(([movieId]) => recommender.knows(movieId));
		const plusUnknown = new Map([...DISNEY, [999_999_999, 0.5]]);
		expect(recommender.recommend(plusUnknown, { count: 10 })).toEqual(
			recommender.recommend(new Map(known), { count: 10 }),
		);
	});

	test('gives a number for every movie to every person', () => {
		const everything = new Map(recommender.movieIds.map((movieId, at) => [movieId, 0.5 + (at % 10) / 2]));
		const allFive = new Map(recommender.movieIds.slice(0, 300).map((movieId) => [movieId, 5]));
		const profiles = [everything, allFive, new Map([[recommender.movieIds.at(-1)!, 5]]), new Map([[1, 3]])];
		for (const ratings of profiles) {
			const list = recommender.recommend(ratings, { count: 1000 });
			expect(list.length).toBe(Math.min(1000, recommender.movieIds.length - ratings.size));
			expect(list.every(({ score, match }) => Number.isFinite(score) && match! > 0 && match! < 100)).toBe(true);
		}
	}, 60_000);

	test('refuses stars that do not exist', () => {
		for (const stars of [0, 5.5, Number.NaN, -1]) {
			expect(() => recommender.recommend(new Map([[1, stars]]), { count: 1 })).toThrow(RangeError);
		}
	});

	test('lists its movies by how many people rated them', () => {
		const counts = recommender.movieIds.map(recommender.ratingCount);
		expect(counts).toEqual(counts.toSorted((a, b) => b - a));
		expect(counts.at(-1)).toBeGreaterThanOrEqual(5);
	});
});

describe('a rating of one movie', () => {
	/** Mean rank, from the best, of the twenty nearest movies among all others, for these ratings. */
	function rankNeighbours(movieId: number, ratings: Ratings): number {
		const near = new Set(recommender.similar(movieId, 20).map((movie) => movie.movieId));
		const ranks = recommender
			.recommend(ratings, { count: model.movieIds.length })
			.flatMap((movie, rank) => (near.has(movie.movieId) ? [rank] : []));
		return ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
	}

	// The most rated, and then ever less known ones; beside a taste that has nothing to do with them.
	const base: Ratings = new Map([
		[DISNEY.keys().next().value!, 4],
		[608, 4.5],
		[1198, 4],
	]);
	test.each(recommender.movieIds.filter((_, at) => at % 400 === 11))(
		'lifts its neighbours by five stars and not by one or two: movie %i',
		(movieId) => {
			const without = rankNeighbours(movieId, base);
			expect(rankNeighbours(movieId, new Map([...base, [movieId, 5]]))).toBeLessThan(without);
			for (const stars of [0.5, 1, 2]) {
				expect(rankNeighbours(movieId, new Map([...base, [movieId, stars]]))).toBeGreaterThanOrEqual(without);
			}
		},
	);
});

test('a plain model answers too, without a match where none was fitted', () => {
	const plain = createRecommender(trainSmallModel(12, PLAIN));
	const [best] = plain.recommend(
		new Map([
			[1000, 5],
			[1002, 5],
		]),
		{ count: 1 },
	);
	expect(best.movieId % 2).toBe(0);
	expect(best.because).not.toContain(best.movieId);
	expect(best.match).toBeUndefined();
});

test('a movie whose factors are all 0 is answered like any other', () => {
	const small = trainSmallModel(12, PLAIN);
	small.itemFactors.fill(0, 0, small.factors);
	const recommender = createRecommender(small);
	const list = recommender.recommend(new Map([[small.movieIds[0], 5]]), { count: 20 });
	expect(list).toHaveLength(11);
	expect(list.every(({ score, because }) => score === 0 && because.length === 0)).toBe(true);
	expect(recommender.similar(small.movieIds[0], 5)).toEqual([]);
});

test('what was asked before, however much or little, changes no answer', () => {
	const synthetic = createSyntheticModel(500, 64);
	const used = createRecommender(synthetic);
	const random = createRandom(4);
	const sizes = [3, 120, 1, 40, 300, 2, 17, 120];
	const counts = [10, 200, 3, 1, 40, 500, 0, 12];
	for (const [at, size] of sizes.entries()) {
		const ratings = new Map(
			Array.from(
				synthetic.movieIds.subarray(0, size),
				(movieId) => [movieId, Math.ceil(random.uniform() * 10) / 2] as const,
			),
		);
		const options = { count: counts[at], popularityPower: at % 2 === 0 ? 0 : -0.2 };
		expect(used.recommend(ratings, options)).toEqual(createRecommender(synthetic).recommend(ratings, options));
		expect(used.similar(7, size)).toEqual(createRecommender(synthetic).similar(7, size));
	}
});
