import { inverse, Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { computeItemWeights, createEase } from '../../src/evaluation/ease.ts';
import { computeSimilarities, createItemKnn } from '../../src/evaluation/item-knn.ts';
import { createOurs, createPlainNmf } from '../../src/evaluation/nmf.ts';
import { POPULARITY } from '../../src/evaluation/popularity.ts';
import type { Row } from '../../src/model/movie-index.ts';
import { WEIGHTED } from '../../src/model/recipe.ts';
import { createRandom } from '../../src/numerics/random.ts';
import { trainModel } from '../../src/training/train.ts';
import { CHECKERBOARD, likesAllBut, toTrainingSet } from './checkerboard.ts';

const OPTIONS = { factors: 2, seed: 0, tolerance: 1e-6, maxIterations: 20 };

/** A few people, a few movies, all kinds of stars. */
const SMALL = toTrainingSet([
	[5, 4, 0, 1],
	[4, 5, 3, 0],
	[0, 3, 5, 2.5],
]);

describe('on a checkerboard the missing movie comes first', () => {
	const ours = createOurs('ours', '', (set) => trainModel(set, WEIGHTED, { ...OPTIONS, maxIterations: 200 }));
	const rankers = [createItemKnn({ shrinkage: 1, countPower: 0.2 }), createEase(1), createPlainNmf(2, 1e-6), ours];
	test.each(rankers)('$name', (ranker) => {
		const rank = ranker.fit(CHECKERBOARD);
		for (let missing = 0; missing < 12; missing++) expect(rank(likesAllBut(missing), 3)[0]).toBe(missing);
	});

	test.each([POPULARITY, ...rankers])('$name never lists a rated movie, nor one twice', (ranker) => {
		const given = likesAllBut(4);
		const list = ranker.fit(CHECKERBOARD)(given, 20);
		expect(list).toHaveLength(new Set(list).size);
		expect(list.filter((movie) => given.rows.includes(movie as Row))).toEqual([]);
		expect(list.length).toBe(7);
	});
});

describe('popularity', () => {
	test('orders by the sum of stars above 2.5, the same for every person', () => {
		// 2.5 + 1.5 = 4; 1.5 + 2.5 + 0.5 = 4.5; 0.5 + 2.5 = 3; 0
		const rank = POPULARITY.fit(SMALL);
		expect(rank({ rows: [], stars: [] }, 4)).toEqual([1, 0, 2, 3]);
		expect(rank({ rows: [1 as Row], stars: [0.5] }, 4)).toEqual([0, 2, 3]);
	});
});

describe('item-kNN', () => {
	test('computes the cosine of liked weights with the shrinkage in its denominator', () => {
		// Liked weights by movie: (2.5, 1.5, 0), (1.5, 2.5, 0.5), (0, 0.5, 2.5), none.
		const similarities = computeSimilarities(SMALL.stars, 10);
		expect(similarities[0 * 4 + 1]).toBeCloseTo(7.5 / (Math.sqrt(8.5) * Math.sqrt(8.75) + 10), 6);
		expect(similarities[2 * 4 + 0]).toBeCloseTo(0.75 / (Math.sqrt(6.5) * Math.sqrt(8.5) + 10), 6);
		expect(similarities.subarray(12)).toEqual(new Float32Array(4));
		for (let i = 0; i < 4; i++)
			for (let j = 0; j < 4; j++) expect(similarities[i * 4 + j]).toBe(similarities[j * 4 + i]);
	});

	test('without shrinkage a movie has similarity 1 to itself', () => {
		expect(computeSimilarities(SMALL.stars, 0)[0]).toBeCloseTo(1, 6);
	});

	test('a greater power of the count lifts the movie that more people rated', () => {
		const set = toTrainingSet([
			[5, 5, 3],
			[3, 0, 3],
			[3, 0, 3],
			[5, 5, 0],
			[0, 5, 5],
		]);
		const given = { rows: [1 as Row], stars: [5] };
		expect(createItemKnn({ shrinkage: 0, countPower: 0 }).fit(set)(given, 2)).toEqual([0, 2]);
		const swapped = { rows: [0 as Row], stars: [5] };
		expect(createItemKnn({ shrinkage: 0, countPower: 0 }).fit(set)(swapped, 2)).toEqual([1, 2]);
		expect(createItemKnn({ shrinkage: 0, countPower: 8 }).fit(set)(swapped, 2)).toEqual([2, 1]);
	});

	test('recommends the most rated movies to a person who liked nothing', () => {
		expect(createItemKnn({ shrinkage: 10, countPower: 0 }).fit(SMALL)({ rows: [1 as Row], stars: [1] }, 3)).toEqual([
			0, 2, 3,
		]);
	});
});

describe('EASE', () => {
	const random = createRandom(7);
	const stars = Array.from({ length: 7 }, () =>
		Array.from({ length: 11 }, () => Math.max(0, Math.round(random.uniform() * 20 - 8) / 2)),
	);
	const set = toTrainingSet(stars);

	test('has the weights of the closed form, with fewer people than movies and with more', () => {
		const tall = toTrainingSet([...stars, ...Array.from({ length: 9 }, (_, person) => stars[person % 7].toReversed())]);
		for (const { stars: own } of [set, tall]) {
			const rows = Array.from({ length: own.rows }, (_, row) =>
				Array.from({ length: own.columns }, (_, column) => {
					const at = own.indices.subarray(own.offsets[row], own.offsets[row + 1]).indexOf(column);
					return at < 0 ? 0 : Math.max(0, own.values[own.offsets[row] + at] - 2.5);
				}),
			);
			const liked = new Matrix(rows);
			const inverted = inverse(liked.transpose().mmul(liked).add(Matrix.eye(11).mul(3)));
			const weights = computeItemWeights(own, 3);
			for (let at = 0; at < 121; at++) {
				const [i, j] = [Math.floor(at / 11), at % 11];
				expect(weights[at]).toBeCloseTo(i === j ? 0 : -inverted.get(i, j) / inverted.get(j, j), 5);
			}
		}
	});

	test('of the most rated movies lists those alone, and passes over others that a person rated', () => {
		const ranker = createEase(3, 4);
		const rank = ranker.fit(set);
		const rows = [1, 3, 7, 9] as Row[];
		const listed = rank({ rows, stars: [5, 4, 5, 5] }, 10);
		expect([...listed].sort()).toEqual([0, 2]);
		expect(listed).toEqual(rank({ rows: rows.slice(0, 2), stars: [5, 4] }, 10));
		expect(ranker.about).toContain('the 4 most rated movies');
	});

	test('lets no movie predict itself', () => {
		const weights = computeItemWeights(set.stars, 0.5);
		expect(Array.from({ length: 11 }, (_, movie) => weights[movie * 11 + movie])).toEqual(Array(11).fill(0));
	});

	test('restores the training people better than any other weights with a zero diagonal', () => {
		const [lambda, movies] = [2, 11];
		const weights = computeItemWeights(set.stars, lambda);
		const measureLoss = (b: Float32Array): number => {
			let loss = 0;
			for (const row of stars) {
				const x = row.map((value) => Math.max(0, value - 2.5));
				for (let j = 0; j < movies; j++) {
					loss += (x[j] - x.reduce((sum, value, i) => sum + value * b[i * movies + j], 0)) ** 2;
				}
			}
			return loss + lambda * b.reduce((sum, value) => sum + value * value, 0);
		};
		const best = measureLoss(weights);
		for (let i = 0; i < movies; i++) {
			for (let j = 0; j < movies; j++) {
				if (i === j) continue;
				for (const step of [-0.01, 0.01]) {
					const moved = weights.slice();
					moved[i * movies + j] += step;
					expect(measureLoss(moved)).toBeGreaterThan(best);
				}
			}
		}
	});
});

describe('our recommender', () => {
	test('falls back to the most rated movies when no rating says what the person likes', () => {
		const ours = createOurs('ours', '', (set) => trainModel(set, WEIGHTED, OPTIONS));
		expect(ours.fit(SMALL)({ rows: [0 as Row], stars: [0.5] }, 3)).toEqual([1, 2, 3]);
	});
});
