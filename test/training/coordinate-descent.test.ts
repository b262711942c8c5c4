import { describe, expect, test } from 'vitest';
import { PLAIN, WEIGHTED } from '../../src/model/recipe.ts';
import { weighMovies } from '../../src/model/weigh-ratings.ts';
import { createArena, HEAP } from '../../src/numerics/arena.ts';
import { createRandom } from '../../src/numerics/random.ts';
import { buildSparseMatrix, type SparseMatrix } from '../../src/numerics/sparse-matrix.ts';
import { computeLoss } from '../../src/training/compute-loss.ts';
import { createSweep, type Factorisation, layOutFactorisation } from '../../src/training/coordinate-descent.ts';
import { weighTrainingSet } from '../../src/training/weigh-training-set.ts';
import { createFactorisation } from './factorisation.ts';

const OBJECTIVES = [PLAIN, WEIGHTED].map(({ objective }) => objective);

/** Draws random stars for a share of all (row, column). */
function drawStars(rows: number, columns: number, share: number): SparseMatrix {
	const { uniform } = createRandom(3);
	const places = Array.from({ length: rows * columns }, (_, place) => place).filter(() => uniform() < share);
	return buildSparseMatrix(
		rows,
		columns,
		places.map((place) => Math.floor(place / columns)),
		places.map((place) => place % columns),
		places.map(() => Math.ceil(uniform() * 10) / 2),
	);
}

const K = 5;
const [ROWS, COLUMNS] = [30, 20];
const stars = drawStars(ROWS, COLUMNS, 0.33);

/** Computes what training minimises. */
function measure(factorisation: Factorisation): number {
	const { people, movies, factors, k } = factorisation;
	const penalise = (ridges: Float64Array, values: Float64Array): number =>
		values.reduce((sum, value, at) => sum + ridges[Math.floor(at / k)] * value * value, 0);
	const ridges = penalise(people.ridges, factors.people) + penalise(movies.ridges, factors.movies);
	return computeLoss(factorisation, 'people') + ridges;
}

describe.each(OBJECTIVES)('the $kind objective', (objective) => {
	const factorisation = createFactorisation(objective, stars, K);
	const { people, factors } = factorisation;
	const sweep = createSweep(factorisation, factorisation.scratch[0]);

	test('computes the sum its documentation states', () => {
		let sum = 0;
		for (let row = 0; row < ROWS; row++) {
			for (let column = 0; column < COLUMNS; column++) {
				const product = multiply(factorisation, row, column);
				const at = findNonzero(row, column);
				if (at === undefined) sum += people.rowWeights[row] * people.columnWeights[column] * product ** 2;
				else sum += people.confidences[at] * (people.rightHandSides[at] / people.confidences[at] - product) ** 2;
			}
		}
		expect(computeLoss(factorisation, 'people')).toBeCloseTo(sum, 8);
		expect(computeLoss(factorisation, 'movies')).toBeCloseTo(sum, 8);
	});

	test('never rises from one sweep to the next, and no factor becomes negative', () => {
		let before = measure(factorisation);
		for (let iteration = 0; iteration < 40; iteration++) {
			for (const side of ['people', 'movies'] as const) {
				sweep(side);
				const after = measure(factorisation);
				expect(after).toBeLessThanOrEqual(before + 1e-9 * before);
				before = after;
			}
		}
		expect(Math.min(...factors.people, ...factors.movies)).toBeGreaterThanOrEqual(0);
	});

	test('is at a minimum where the sweeps end: changing one factor of a row never lowers it', () => {
		for (let count = 0; count < 2000; count++) if (sweep('people') < 1e-10) break;
		const best = measure(factorisation);
		for (let at = 0; at < factors.people.length; at += 7) {
			const value = factors.people[at];
			for (const change of [1e-3, -1e-3]) {
				factors.people[at] = Math.max(0, value + change);
				expect(measure(factorisation)).toBeGreaterThanOrEqual(best);
			}
			factors.people[at] = value;
		}
	});

	test('gives the same factors whatever order the people come in', () => {
		const order = Array.from({ length: ROWS }, (_, row) => (row * 7) % ROWS);
		const shuffled = createFactorisation(objective, permuteRows(stars, order), K);
		order.forEach((from, to) => void shuffled.factors.people.set(rowOf(factors.people, from, K), to * K));
		shuffled.factors.movies.set(factors.movies);
		createSweep(shuffled, shuffled.scratch[0])('people');
		sweep('people');
		order.forEach((from, to) => {
			expect(rowOf(shuffled.factors.people, to, K)).toEqual(rowOf(factors.people, from, K));
		});
	});
});

// Odd and even widths; rows with no nonzero, with a few, and with more than the kernel takes at once.
describe.each([1, 2, 7, 8, 55])('with %i factors', (k) => {
	const wide = drawStars(12, 400, 0.5);
	const some = Array.from({ length: 12 }, (_, row) => row * row * 3);
	const uneven = keepFirst(wide, some);

	test.each(OBJECTIVES)('a sweep of the $kind objective agrees with its definition', (objective) => {
		const factorisation = createFactorisation(objective, uneven, k);
		// Most factors end as zeros, so some are zero here; and some nonzeros need no correction.
		factorisation.factors.people.forEach((_, at, values) => void (at % 3 === 0 && values.fill(0, at, at + 1)));
		const { people, factors } = factorisation;
		people.confidences.forEach((_, at) => {
			const row = people.pattern.offsets.findLastIndex((offset) => offset <= at);
			if (at % 5 === 0)
				people.confidences[at] = people.rowWeights[row] * people.columnWeights[people.pattern.indices[at]];
		});
		const expected = factors.people.slice();
		const violation = sweepByDefinition(factorisation, expected);
		expect(createSweep(factorisation, factorisation.scratch[0])('people') / violation).toBeCloseTo(1, 9);
		expected.forEach((value, at) => void expect(factors.people[at]).toBeCloseTo(value, 9));
	});
});

test('refuses a side outside the arena', () => {
	const weights = weighMovies(PLAIN.objective, new Int32Array(COLUMNS));
	const sides = weighTrainingSet(PLAIN.objective, stars, weights, HEAP);
	expect(() => layOutFactorisation(sides, K, createArena(), 1)).toThrow('not in the arena');
});

/**
 * Sets each factor of each person to where the derivative of the whole sum is 0, computing everything from scratch each
 * time.
 */
function sweepByDefinition({ k, people, factors }: Factorisation, rows: Float64Array): number {
	const { pattern, rightHandSides, confidences, rowWeights, columnWeights, ridges } = people;
	let violation = 0;
	for (let row = 0; row < pattern.rows; row++) {
		const known = new Map<number, number>();
		for (let at = pattern.offsets[row]; at < pattern.offsets[row + 1]; at++) known.set(pattern.indices[at], at);
		for (let f = 0; f < k; f++) {
			let slope = ridges[row] * rows[row * k + f];
			let curvature = ridges[row];
			for (let column = 0; column < pattern.columns; column++) {
				const at = known.get(column);
				const confidence = at === undefined ? rowWeights[row] * columnWeights[column] : confidences[at];
				const rightHandSide = at === undefined ? 0 : rightHandSides[at];
				const factor = factors.movies[column * k + f];
				let product = 0;
				for (let g = 0; g < k; g++) product += rows[row * k + g] * factors.movies[column * k + g];
				slope += (confidence * product - rightHandSide) * factor;
				curvature += confidence * factor * factor;
			}
			const value = rows[row * k + f];
			violation += value === 0 ? Math.max(0, -slope) : Math.abs(slope);
			rows[row * k + f] = Math.max(0, value - slope / curvature);
		}
	}
	return violation;
}

function multiply({ factors, k }: Factorisation, row: number, column: number): number {
	const own = rowOf(factors.people, row, k);
	return rowOf(factors.movies, column, k).reduce((sum, value, f) => sum + value * own[f], 0);
}

function rowOf(factors: Float64Array, row: number, k: number): Float64Array {
	return factors.slice(row * k, (row + 1) * k);
}

function findNonzero(row: number, column: number): number | undefined {
	const at = stars.indices.indexOf(column, stars.offsets[row]);
	return at >= 0 && at < stars.offsets[row + 1] ? at : undefined;
}

function permuteRows(
	{ rows, columns, offsets, indices, values }: SparseMatrix,
	order: readonly number[],
): SparseMatrix {
	const from = order.flatMap((row) =>
		Array.from({ length: offsets[row + 1] - offsets[row] }, (_, at) => offsets[row] + at),
	);
	const to = order.flatMap((row, place) => Array<number>(offsets[row + 1] - offsets[row]).fill(place));
	return buildSparseMatrix(
		rows,
		columns,
		to,
		from.map((at) => indices[at]),
		from.map((at) => values[at]),
	);
}

/** Keeps the first `counts[row]` nonzeros of each row. */
function keepFirst({ rows, columns, offsets, indices, values }: SparseMatrix, counts: readonly number[]): SparseMatrix {
	const kept = counts.flatMap((count, row) =>
		Array.from({ length: Math.min(count, offsets[row + 1] - offsets[row]) }, (_, at) => ({
			row,
			from: offsets[row] + at,
		})),
	);
	return buildSparseMatrix(
		rows,
		columns,
		kept.map(({ row }) => row),
		kept.map(({ from }) => indices[from]),
		kept.map(({ from }) => values[from]),
	);
}
