import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { createItemKnn } from '../../src/evaluation/item-knn.ts';
import { POPULARITY } from '../../src/evaluation/popularity.ts';
import { type Ranker, rankByScore } from '../../src/evaluation/ranker.ts';
import type { RatingTable } from '../../src/training/rating-table.ts';

const OPTIONS = { folds: 4, seed: 1, draws: 1, given: [1, 3], minRatings: 5, resamples: 200 };

/**
 * Two camps of 20 people. Each person gives five stars to the ten movies of their camp, but for one they have not seen.
 */
const CAMPS: RatingTable = makeCamps();

function makeCamps(): RatingTable {
	const ratings = Array.from({ length: 40 }, (_, user) =>
		Array.from({ length: 10 }, (_, movie) => ({ user, movieId: 1 + 10 * (user % 2) + movie })).filter(
			({ movieId }) => movieId % 10 !== user % 10,
		),
	).flat();
	return {
		users: 40,
		userOf: Int32Array.from(ratings, ({ user }) => user),
		movieIdOf: Int32Array.from(ratings, ({ movieId }) => movieId),
		starsOf: new Float32Array(ratings.length).fill(5),
	};
}

const KNN = createItemKnn({ shrinkage: 1, countPower: 0 });

test('a ranker that tells the camps apart wins, and the paired difference says so', () => {
	const { results, tested, people, movies } = evaluate(CAMPS, [KNN, POPULARITY], OPTIONS);
	expect(people).toBe(40);
	expect(movies).toBe(20);
	expect(tested).toEqual([
		{ given: 1, people: 40, skipped: 0 },
		{ given: 3, people: 40, skipped: 0 },
	]);
	const [knn1, knn3, popular1] = results;
	expect([knn1.name, knn3.given, popular1.name]).toEqual(['item-knn', 3, 'popularity']);
	// Of the ten movies of the camp, the list holds the nine others, and the person has not rated one of these.
	expect(knn1.recall.mean).toBeCloseTo(1, 12);
	expect(knn1.precision.mean).toBeCloseTo(0.8, 12);
	expect(knn1.ndcg.mean).toBeGreaterThan(0.85);
	expect(knn1.toFirst).toBeUndefined();
	expect(popular1.ndcg.mean).toBeLessThan(0.7);
	expect(popular1.toFirst!.high).toBeLessThan(0);
	expect(popular1.toFirst!.mean).toBeCloseTo(popular1.ndcg.mean - knn1.ndcg.mean, 12);
});

test('gives the same figures for the same input, and other figures for another seed', () => {
	const knn = (seed: number) => evaluate(CAMPS, [POPULARITY], { ...OPTIONS, seed });
	expect(knn(1)).toEqual(knn(1));
	expect(knn(2).results).not.toEqual(knn(1).results);
});

test('with folds of the caller, asks the people in them alone, and all others teach', () => {
	const foldOf = Int32Array.from({ length: 40 }, (_, user) => (user < 10 ? 0 : 1));
	const options = { ...OPTIONS, folds: 1, foldOf };
	const taught: number[] = [];
	const watch: Ranker = {
		...POPULARITY,
		fit(set) {
			taught.push(set.stars.rows);
			return POPULARITY.fit(set);
		},
	};
	const { tested } = evaluate(CAMPS, [watch], options);
	expect(taught).toEqual([30]);
	expect(tested.map(({ people }) => people)).toEqual([10, 10]);
});

test('gives narrower intervals of the same figure with more draws', () => {
	const lottery: Ranker = {
		name: 'lottery',
		about: 'depends on which ratings are given',
		fit: () =>
			rankByScore(20, ({ rows }, into) => {
				for (let movie = 0; movie < 20; movie++) into[movie] = ((movie + 1) * (rows[0] + 3) ** 3) % 23;
			}),
	};
	const [once] = evaluate(CAMPS, [lottery], OPTIONS).results;
	const [often] = evaluate(CAMPS, [lottery], { ...OPTIONS, draws: 9 }).results;
	expect(often.ndcg.high - often.ndcg.low).toBeLessThan(once.ndcg.high - once.ndcg.low);
	expect(often.ndcg.low).toBeLessThan(once.ndcg.high);
	expect(often.ndcg.high).toBeGreaterThan(once.ndcg.low);
	expect(often.coverage).toBe(once.coverage);
});

test('coverage counts the movies shown to at least one person, popularity measures how well known they are', () => {
	const sameTen: Ranker = { name: 'ten', about: '', fit: () => () => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] };
	const [{ coverage, popularity }] = evaluate(CAMPS, [sameTen], OPTIONS).results;
	expect(coverage).toBe(0.5);
	expect(popularity.mean).toBeGreaterThan(50);
});

describe('people with too few ratings', () => {
	test('are counted and do not change the means', () => {
		const withShort: RatingTable = {
			users: 41,
			userOf: Int32Array.of(...CAMPS.userOf, 40, 40),
			movieIdOf: Int32Array.of(...CAMPS.movieIdOf, 1, 2),
			starsOf: Float32Array.of(...CAMPS.starsOf, 1, 2),
		};
		const { tested, results } = evaluate(withShort, [KNN], OPTIONS);
		expect(tested).toEqual([
			{ given: 1, people: 40, skipped: 1 },
			{ given: 3, people: 40, skipped: 1 },
		]);
		expect(results.every(({ ndcg }) => Number.isFinite(ndcg.mean))).toBe(true);
	});
});

test('every ranker meets the same people, candidates and cases', () => {
	const seen: string[][] = [];
	const spy = (name: string): Ranker => ({
		name,
		about: '',
		fit(set) {
			const log: string[] = [String(set.movieIds)];
			seen.push(log);
			return (given) => {
				log.push(JSON.stringify(given));
				return [0];
			};
		},
	});
	evaluate(CAMPS, [spy('a'), spy('b')], OPTIONS);
	expect(seen).toHaveLength(8);
	for (let fold = 0; fold < 4; fold++) expect(seen[2 * fold]).toEqual(seen[2 * fold + 1]);
});
