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

/** Random stars in so large a share of the cells. */
function drawStars(rows: number, columns: number, share: number): SparseMatrix {
	const { uniform } = createRandom(3);
	const cells = Array.from({ length: rows * columns }, (_, cell) => cell).filter(() => uniform() < share);
	return buildSparseMatrix(
		rows,
		columns,
		cells.map((cell) => Math.floor(cell / columns)),
		cells.map((cell) => cell % columns),
		cells.map(() => Math.ceil(uniform() * 10) / 2),
	);
}

const K = 5;
const [ROWS, COLUMNS] = [30, 20];
const stars = drawStars(ROWS, COLUMNS, 0.33);

/** What training minimises. */
function measure(factorisation: Factorisation): number {
	const { people, movies, factors, k } = factorisation;
	const bend = (ridges: Float64Array, values: Float64Array): number =>
		values.reduce((sum, value, at) => sum + ridges[Math.floor(at / k)] * value * value, 0);
	const ridges = bend(people.ridges, factors.people) + bend(movies.ridges, factors.movies);
	return computeLoss(factorisation, 'people') + ridges;
}

describe.each(OBJECTIVES)('the $kind objective', (objective) => {
	const factorisation = createFactorisation(objective, stars, K);
	const { people, factors } = factorisation;
	const sweep = createSweep(factorisation, factorisation.scratch[0]);

	test('is the sum it claims to be', () => {
		let sum = 0;
		for (let row = 0; row < ROWS; row++) {
			for (let column = 0; column < COLUMNS; column++) {
				const product = multiply(factorisation, row, column);
				const cell = findCell(row, column);
				if (cell === undefined) sum += people.rowWeights[row] * people.columnWeights[column] * product ** 2;
				else sum += people.confidences[cell] * (people.pulls[cell] / people.confidences[cell] - product) ** 2;
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

	test('is at its lowest where the sweeps end: no single change of a row improves it', () => {
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

	test('has the same numbers whatever order the people come in', () => {
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

// Widths with and without a last half of a pair; rows with no cell, a few, and more than the kernel takes at once.
describe.each([1, 2, 7, 8, 55])('with %i factors', (k) => {
	const wide = drawStars(12, 400, 0.5);
	const some = Array.from({ length: 12 }, (_, row) => row * row * 3);
	const uneven = keepFirst(wide, some);

	test.each(OBJECTIVES)('a sweep of the $kind objective is the one that follows from its definition', (objective) => {
		const factorisation = createFactorisation(objective, uneven, k);
		// Zeros, as most factors are in the end, and confidences with nothing to correct among others.
		factorisation.factors.people.forEach((_, at, values) => void (at % 3 === 0 && values.fill(0, at, at + 1)));
		const { people, factors } = factorisation;
		people.confidences.forEach((_, cell) => {
			const row = people.cells.offsets.findLastIndex((offset) => offset <= cell);
			if (cell % 5 === 0)
				people.confidences[cell] = people.rowWeights[row] * people.columnWeights[people.cells.indices[cell]];
		});
		const expected = factors.people.slice();
		const violation = sweepByDefinition(factorisation, expected);
		expect(createSweep(factorisation, factorisation.scratch[0])('people') / violation).toBeCloseTo(1, 9);
		expected.forEach((value, at) => void expect(factors.people[at]).toBeCloseTo(value, 9));
	});
});

test('a side outside the arena is refused', () => {
	const weights = weighMovies(PLAIN.objective, new Int32Array(COLUMNS));
	const sides = weighTrainingSet(PLAIN.objective, stars, weights, HEAP);
	expect(() => layOutFactorisation(sides, K, createArena(), 1)).toThrow('not in the arena');
});

/** Sets each factor of each person to where the derivative of the sum over all cells is 0, with nothing kept up to date. */
function sweepByDefinition({ k, people, factors }: Factorisation, rows: Float64Array): number {
	const { cells, pulls, confidences, rowWeights, columnWeights, ridges } = people;
	let violation = 0;
	for (let row = 0; row < cells.rows; row++) {
		const known = new Map<number, number>();
		for (let cell = cells.offsets[row]; cell < cells.offsets[row + 1]; cell++) known.set(cells.indices[cell], cell);
		for (let f = 0; f < k; f++) {
			let slope = ridges[row] * rows[row * k + f];
			let bend = ridges[row];
			for (let column = 0; column < cells.columns; column++) {
				const cell = known.get(column);
				const confidence = cell === undefined ? rowWeights[row] * columnWeights[column] : confidences[cell];
				const pull = cell === undefined ? 0 : pulls[cell];
				const factor = factors.movies[column * k + f];
				let product = 0;
				for (let g = 0; g < k; g++) product += rows[row * k + g] * factors.movies[column * k + g];
				slope += (confidence * product - pull) * factor;
				bend += confidence * factor * factor;
			}
			const value = rows[row * k + f];
			violation += value === 0 ? Math.max(0, -slope) : Math.abs(slope);
			rows[row * k + f] = Math.max(0, value - slope / bend);
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

function findCell(row: number, column: number): number | undefined {
	const cell = stars.indices.indexOf(column, stars.offsets[row]);
	return cell >= 0 && cell < stars.offsets[row + 1] ? cell : undefined;
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
		from.map((cell) => indices[cell]),
		from.map((cell) => values[cell]),
	);
}

/** Only so many cells of each row. */
function keepFirst({ rows, columns, offsets, indices, values }: SparseMatrix, counts: readonly number[]): SparseMatrix {
	const kept = counts.flatMap((count, row) =>
		Array.from({ length: Math.min(count, offsets[row + 1] - offsets[row]) }, (_, at) => ({
			row,
			cell: offsets[row] + at,
		})),
	);
	return buildSparseMatrix(
		rows,
		columns,
		kept.map(({ row }) => row),
		kept.map(({ cell }) => indices[cell]),
		kept.map(({ cell }) => values[cell]),
	);
}
