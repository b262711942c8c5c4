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

const [PEOPLE, MOVIES] = [60, 150];

/** People like most movies of a third, and few others. Each person comes `times`. */
function drawStars(times: number) {
	const { uniform } = createRandom(3);
	const all = Array.from({ length: PEOPLE * MOVIES }, (_, at) => [at % PEOPLE, Math.floor(at / PEOPLE)] as const);
	const some = all.filter(([person, movie]) => uniform() < (person % 3 === movie % 3 ? 0.8 : 0.2));
	const repeated = Array.from({ length: times }, (_, copy) =>
		some.map(([person, movie]) => [person + copy * PEOPLE, movie] as const),
	).flat();
	return buildSparseMatrix(
		PEOPLE * times,
		MOVIES,
		repeated.map(([person]) => person),
		repeated.map(([, movie]) => movie),
		repeated.map(() => 4),
	);
}

const counts = new Int32Array(MOVIES).fill(30);

test('keeps the strongest pairs, 45 for each movie, whatever their order', () => {
	const neighbours = findNeighbours({ stars: drawStars(1), ratingCounts: counts });
	const pairs = listPairs(neighbours);
	expect(pairs.rows).toHaveLength(45 * MOVIES);
	expect(mirrorPairs(pairs)).toEqual(neighbours);
	// Of 11,175 pairs the 3,675 within a third are the strongest.
	const kin = pairs.offsets.subarray(1).reduce((sum, end, movie) => {
		const own = pairs.rows.subarray(pairs.offsets[movie], end);
		return sum + own.filter((other) => other % 3 === movie % 3).length;
	}, 0);
	expect(kin).toBeGreaterThan(3600);
});

test('in a large set, twice as many people of the same kind find the same pairs', () => {
	const [large, larger] = [3, 6].map((times) => findNeighbours({ stars: drawStars(times), ratingCounts: counts }));
	expect(larger).toEqual(large);
	// A small one takes less for a pair.
	expect(findNeighbours({ stars: drawStars(1), ratingCounts: counts })).not.toEqual(large);
});
