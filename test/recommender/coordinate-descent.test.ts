import { describe, expect, test } from 'vitest';
import { computeGram } from '../../src/recommender/compute-gram.ts';
import { computeLoss } from '../../src/recommender/compute-loss.ts';
import {
	absorbCells,
	addCells,
	createRowProblem,
	type Side,
	startRow,
	sweepRow,
	sweepSide,
} from '../../src/recommender/coordinate-descent.ts';
import { createRandomStart } from '../../src/recommender/factorise.ts';
import { createRandom } from '../../src/recommender/random.ts';
import { PLAIN, WEIGHTED } from '../../src/recommender/recipe.ts';
import { buildSparseMatrix } from '../../src/recommender/sparse-matrix.ts';
import { weighMovies, weighTrainingSet } from '../../src/recommender/weights.ts';

const K = 5;
const [ROWS, COLUMNS] = [30, 20];

/** Random stars in a third of the cells. */
const { uniform } = createRandom(3);
const cells = Array.from({ length: ROWS * COLUMNS }, (_, cell) => cell).filter(() => uniform() < 0.33);
const stars = buildSparseMatrix(
	ROWS,
	COLUMNS,
	cells.map((cell) => Math.floor(cell / COLUMNS)),
	cells.map((cell) => cell % COLUMNS),
	cells.map(() => Math.ceil(uniform() * 10) / 2),
);
const counts = new Int32Array(COLUMNS);
for (const column of stars.indices) counts[column]++;

describe.each([PLAIN, WEIGHTED])('the $objective.kind objective', ({ objective }) => {
	const { people, movies } = weighTrainingSet(objective, stars, weighMovies(objective, counts));
	const { rowFactors, columnFactors } = createRandomStart(ROWS, COLUMNS, K, 1);
	const problem = createRowProblem(K, 0);
	const measure = (): number => {
		const bend = (ridges: Float64Array, factors: Float64Array): number =>
			factors.reduce((sum, value, at) => sum + ridges[Math.floor(at / K)] * value * value, 0);
		const ridges = bend(people.ridges, rowFactors) + bend(movies.ridges, columnFactors);
		return computeLoss(people, rowFactors, columnFactors, K) + ridges;
	};

	test('is the sum it claims to be', () => {
		let sum = 0;
		for (let row = 0; row < ROWS; row++) {
			const own = new Map<number, number>();
			for (let cell = stars.offsets[row]; cell < stars.offsets[row + 1]; cell++) own.set(stars.indices[cell], cell);
			for (let column = 0; column < COLUMNS; column++) {
				let product = 0;
				for (let f = 0; f < K; f++) product += rowFactors[row * K + f] * columnFactors[column * K + f];
				const cell = own.get(column);
				if (cell === undefined) sum += people.rowWeights[row] * people.columnWeights[column] * product ** 2;
				else sum += people.confidences[cell] * (people.targets[cell] - product) ** 2;
			}
		}
		expect(computeLoss(people, rowFactors, columnFactors, K)).toBeCloseTo(sum, 8);
		expect(computeLoss(movies, columnFactors, rowFactors, K)).toBeCloseTo(sum, 8);
	});

	test('never rises from one sweep to the next, and no factor becomes negative', () => {
		let before = measure();
		for (let iteration = 0; iteration < 40; iteration++) {
			for (const side of ['people', 'movies']) {
				if (side === 'people') sweepSide(people, rowFactors, columnFactors, problem);
				else sweepSide(movies, columnFactors, rowFactors, problem);
				const after = measure();
				expect(after).toBeLessThanOrEqual(before + 1e-9 * before);
				before = after;
			}
		}
		expect(Math.min(...rowFactors, ...columnFactors)).toBeGreaterThanOrEqual(0);
	});

	test('is at its lowest where the sweeps end: no single change of a row improves it', () => {
		for (let sweep = 0; sweep < 2000; sweep++) {
			if (sweepSide(people, rowFactors, columnFactors, problem) < 1e-10) break;
		}
		const best = measure();
		for (let at = 0; at < rowFactors.length; at += 7) {
			const value = rowFactors[at];
			for (const change of [1e-3, -1e-3]) {
				rowFactors[at] = Math.max(0, value + change);
				expect(measure()).toBeGreaterThanOrEqual(best);
			}
			rowFactors[at] = value;
		}
	});

	test('has the same solution whether cells correct the Gram matrix or are absorbed by it', () => {
		const [added, absorbed] = [solve(people, columnFactors, addCells), solve(people, columnFactors, absorbCells)];
		for (let f = 0; f < K; f++) expect(absorbed[f]).toBeCloseTo(added[f], 8);
	});

	test('has the same numbers whatever order the rows come in', () => {
		const order = Array.from({ length: ROWS }, (_, row) => (row * 7) % ROWS);
		const shuffled = permuteRows(people, order);
		const rows = new Float64Array(ROWS * K);
		const inOrder = rowFactors.slice();
		order.forEach((from, to) => void rows.set(rowFactors.subarray(from * K, (from + 1) * K), to * K));
		sweepSide(people, inOrder, columnFactors, problem);
		sweepSide(shuffled, rows, columnFactors, problem);
		order.forEach((from, to) => {
			expect([...rows.subarray(to * K, (to + 1) * K)]).toEqual([...inOrder.subarray(from * K, (from + 1) * K)]);
		});
	});
});

/** The first row alone, from zero to the optimum. */
function solve(people: Side, columnFactors: Float64Array, add: typeof addCells): Float64Array {
	// absorbCells wants gramScale 1: divide the row's weight out.
	const scale = people.rowWeights[0];
	const problem = createRowProblem(K, 0);
	problem.gram = computeGram(columnFactors, K, people.columnWeights);
	problem.ridge = people.ridges[0] / scale;
	const { cells, targets } = people;
	const confidences = people.confidences.map((confidence) => confidence / scale);
	const own = { columns: cells.indices, targets, confidences, start: 0, end: cells.offsets[1] };
	add(problem, own, { factors: columnFactors, stride: K, first: 0, weights: people.columnWeights });
	const row = new Float64Array(K);
	startRow(problem, row, 0);
	for (let sweep = 0; sweep < 1000; sweep++) sweepRow(problem, row, 0);
	return row;
}

function permuteRows(side: Side, order: readonly number[]): Side {
	const { cells } = side;
	const from = order.flatMap((row) =>
		Array.from({ length: cells.offsets[row + 1] - cells.offsets[row] }, (_, at) => cells.offsets[row] + at),
	);
	const rows = order.flatMap((row, to) => Array<number>(cells.offsets[row + 1] - cells.offsets[row]).fill(to));
	return {
		...side,
		cells: buildSparseMatrix(
			ROWS,
			COLUMNS,
			rows,
			from.map((cell) => cells.indices[cell]),
			from.map(() => 1),
		),
		targets: Float64Array.from(from, (cell) => side.targets[cell]),
		confidences: Float64Array.from(from, (cell) => side.confidences[cell]),
		rowWeights: Float64Array.from(order, (row) => side.rowWeights[row]),
		ridges: Float64Array.from(order, (row) => side.ridges[row]),
	};
}
