import { expect, test } from 'vitest';
import { listPairs, mirrorPairs, strengthOf } from '../../src/model/neighbours.ts';
import { createRandom } from '../../src/numerics/random.ts';
import { buildSparseMatrix } from '../../src/numerics/sparse-matrix.ts';
import { findNeighbours } from '../../src/training/find-neighbours.ts';

// The first two movies are liked by the same twenty people, the third by others, the fourth by one of each.
const liked = [0, 1, 2].map((group) => Array.from({ length: 20 }, (_, at) => 20 * Math.floor(group / 2) + at));
const rated = [...liked, [0, 20]].flatMap((people, movie) => people.map((person) => [person, movie] as const));
const stars = buildSparseMatrix(
	40,
	4,
	rated.map(([person]) => person),
	rated.map(([, movie]) => movie),
	rated.map(() => 5),
);
const ratingCounts = Int32Array.of(20, 20, 20, 2);

test('pairs movies that the same people like, and no others', () => {
	const neighbours = findNeighbours({ stars, ratingCounts });
	expect(strengthOf(neighbours, 0, 1)).toBe(1);
	expect(strengthOf(neighbours, 1, 0)).toBe(1);
	expect(strengthOf(neighbours, 0, 2)).toBe(0);
	expect(strengthOf(neighbours, 3, 2)).toBeGreaterThan(0);
	expect(strengthOf(neighbours, 3, 2)).toBeLessThan(0.1);
});

test('a low star is no praise', () => {
	const values = stars.values.map((value, at) => (stars.indices[at] === 1 ? 2 : value));
	expect(strengthOf(findNeighbours({ stars: { ...stars, values }, ratingCounts }), 0, 1)).toBe(0);
});

test('keeps the strongest pairs, 45 for each movie, whatever their order', () => {
	const [people, movies] = [60, 150];
	const { uniform } = createRandom(3);
	const all = Array.from({ length: people * movies }, (_, at) => [at % people, Math.floor(at / people)] as const);
	const some = all.filter(([person, movie]) => uniform() < (person % 3 === movie % 3 ? 0.8 : 0.2));
	const matrix = buildSparseMatrix(
		people,
		movies,
		some.map(([person]) => person),
		some.map(([, movie]) => movie),
		some.map(() => 4),
	);
	const counts = new Int32Array(movies).fill(30);
	const neighbours = findNeighbours({ stars: matrix, ratingCounts: counts });
	const pairs = listPairs(neighbours);
	expect(pairs.rows).toHaveLength(45 * movies);
	expect(mirrorPairs(pairs)).toEqual(neighbours);
	// Of 11,175 pairs the 3,675 within a third are the strongest.
	const kin = pairs.offsets.subarray(1).reduce((sum, end, movie) => {
		const own = pairs.rows.subarray(pairs.offsets[movie], end);
		return sum + own.filter((other) => other % 3 === movie % 3).length;
	}, 0);
	expect(kin).toBeGreaterThan(3600);
});
