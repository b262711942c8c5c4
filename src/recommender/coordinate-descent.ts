import { computeGram, mirrorUpperTriangle } from './compute-gram.ts';
import type { SparsePattern } from './sparse-matrix.ts';

/**
 * One side of the factorisation, to be solved while the other is held fixed: rows are people and columns movies, or the reverse.
 *
 *     minimise  sum over known cells of c (t - p.q)^2  +  sum over all others of x y (p.q)^2  +  sum over rows of z |p|^2,   p >= 0
 *
 * where x weighs the cell's row and y its column. Plain NMF is c = x = y = 1 with the stars as t.
 */
export interface Side {
	readonly cells: SparsePattern;
	/** t of each known cell. */
	readonly targets: Float64Array;
	/** c of each known cell, 0 or more. */
	readonly confidences: Float64Array;
	/** x of each row. */
	readonly rowWeights: Float64Array;
	/** y of each column. */
	readonly columnWeights: Float64Array;
	/** z of each row. */
	readonly ridges: Float64Array;
}

/**
 * The least-squares problem of one row, over k factors. The known cells enter as corrections to the Gram matrix of all columns,
 * which is why a row costs O(known cells * k + k^2) and not O(columns * k).
 */
export interface RowProblem {
	readonly k: number;
	/** Sum over all columns of y q q', k by k. */
	gram: Float64Array;
	/** x: what the Gram matrix is multiplied by. */
	gramScale: number;
	ridge: number;
	/** Sum over known cells of c t q, plus a prior's share. */
	readonly target: Float64Array;
	/** gramScale * gram * p, kept up to date while p changes. */
	readonly gramTimesRow: Float64Array;
	/** Second derivative along each factor. */
	readonly curvature: Float64Array;
	/** How many cells correct the Gram matrix: those with c other than x y. */
	corrected: number;
	/** c - x y of each corrected cell. */
	corrections: Float64Array;
	/** (c - x y) p.q of each corrected cell, kept up to date while p changes. */
	correctedProducts: Float64Array;
	/** q of the corrected cells, factor by factor: the walk along one factor reads memory in order. */
	correctedFactors: Float64Array;
}

/** Scratch for rows with up to `capacity` known cells; it grows when a row has more. */
export function createRowProblem(k: number, capacity: number): RowProblem {
	return {
		k,
		gram: new Float64Array(k * k),
		gramScale: 1,
		ridge: 0,
		target: new Float64Array(k),
		gramTimesRow: new Float64Array(k),
		curvature: new Float64Array(k),
		corrected: 0,
		corrections: new Float64Array(capacity),
		correctedProducts: new Float64Array(capacity),
		correctedFactors: new Float64Array(capacity * k),
	};
}

/** The known cells of one row: entries `start` up to, not including, `end` of each array. */
export interface RowCells {
	/** Column of each cell. */
	readonly columns: Int32Array;
	readonly targets: Float64Array;
	readonly confidences: Float64Array;
	readonly start: number;
	readonly end: number;
}

/** The other side of the factorisation: k factors from place `first` on in every row of `stride` numbers. */
export interface Columns {
	readonly factors: Float64Array | Float32Array;
	readonly stride: number;
	readonly first: number;
	/** y of each column. */
	readonly weights: Float64Array;
}

/**
 * Adds the known cells of a row to a problem whose `gram`, `gramScale`, `ridge` and `target` (a prior, or zeros) are set, and
 * leaves `gram` alone: right for a sweep or two. O(cells * k).
 */
export function addCells(problem: RowProblem, cells: RowCells, { factors, stride, first, weights }: Columns): void {
	const { k, target, gramScale } = problem;
	const { columns, confidences, targets, start, end } = cells;
	reserve(problem, end - start);
	const { corrections, correctedFactors } = problem;
	let corrected = 0;
	for (let cell = start; cell < end; cell++) {
		const correction = confidences[cell] - gramScale * weights[columns[cell]];
		if (correction !== 0) corrections[corrected++] = correction;
	}
	problem.corrected = corrected;
	let at = 0;
	for (let cell = start; cell < end; cell++) {
		const from = columns[cell] * stride + first;
		const pull = confidences[cell] * targets[cell];
		if (pull !== 0) for (let f = 0; f < k; f++) target[f] += pull * factors[from + f];
		if (confidences[cell] - gramScale * weights[columns[cell]] === 0) continue;
		for (let f = 0; f < k; f++) correctedFactors[f * corrected + at] = factors[from + f];
		at++;
	}
}

/**
 * Does what `addCells` does, but corrects `gram` itself (a matrix of the problem's own, with gramScale 1): right for many sweeps,
 * which then do not depend on the number of cells. O(cells * (factors that are not 0)^2 + k^2).
 */
export function absorbCells(problem: RowProblem, cells: RowCells, { factors, stride, first, weights }: Columns): void {
	const { k, target, gram } = problem;
	const { columns, confidences, targets, start, end } = cells;
	const present = new Int32Array(k);
	problem.corrected = 0;
	for (let cell = start; cell < end; cell++) {
		const from = columns[cell] * stride + first;
		const pull = confidences[cell] * targets[cell];
		const correction = confidences[cell] - weights[columns[cell]];
		let count = 0;
		for (let f = 0; f < k; f++) if (factors[from + f] !== 0) present[count++] = f;
		for (let i = 0; i < count; i++) {
			const f = present[i];
			target[f] += pull * factors[from + f];
			const scaled = correction * factors[from + f];
			for (let j = i; j < count; j++) gram[f * k + present[j]] += scaled * factors[from + present[j]];
		}
	}
	mirrorUpperTriangle(gram, k);
}

function reserve(problem: RowProblem, cells: number): void {
	if (cells <= problem.corrections.length) return;
	const capacity = Math.max(cells, 2 * problem.corrections.length);
	problem.corrections = new Float64Array(capacity);
	problem.correctedProducts = new Float64Array(capacity);
	problem.correctedFactors = new Float64Array(capacity * problem.k);
}

/** Computes what `sweepRow` keeps up to date, for the row that begins at `offset` in `rows`. */
export function startRow(problem: RowProblem, rows: Float64Array, offset: number): void {
	const { k, gram, gramScale, ridge, gramTimesRow, curvature, corrected } = problem;
	const { corrections, correctedProducts, correctedFactors } = problem;
	gramTimesRow.fill(0);
	correctedProducts.fill(0, 0, corrected);
	for (let f = 0; f < k; f++) {
		const value = rows[offset + f];
		let bend = gramScale * gram[f * k + f] + ridge;
		for (let i = 0, at = f * corrected; i < corrected; i++, at++) {
			const factor = correctedFactors[at];
			bend += corrections[i] * factor * factor;
			correctedProducts[i] += corrections[i] * value * factor;
		}
		curvature[f] = bend;
		if (value !== 0) moveGram(problem, f, value);
	}
}

/** Takes a change of p along one factor over into `gramTimesRow`. */
function moveGram({ k, gram, gramScale, gramTimesRow }: RowProblem, f: number, step: number): void {
	const scaled = gramScale * step;
	for (let g = 0, at = f * k; g < k; g++, at++) gramTimesRow[g] += scaled * gram[at];
}

/**
 * One pass of coordinate descent over a row's factors: each in turn is set to its best value, the others being held fixed.
 * The objective never rises. O(k * corrected cells + k * changed factors).
 *
 * @returns the violation: sum of absolute projected half gradients met on the way; 0 at the optimum. The measure, and the order of
 * the updates, are those of scikit-learn's NMF: Cichocki and Phan, "Fast local algorithms for large scale nonnegative matrix and
 * tensor factorizations", 2009.
 */
export function sweepRow(problem: RowProblem, rows: Float64Array, offset: number): number {
	const { k, ridge, target, gramTimesRow, curvature } = problem;
	let violation = 0;
	let step = 0;
	for (let f = 0; f < k; f++) {
		const value = rows[offset + f];
		const gradient = moveCells(problem, f, step, gramTimesRow[f] + ridge * value - target[f]);
		step = 0;
		if (value !== 0) violation += Math.abs(gradient);
		else if (gradient < 0) violation -= gradient;
		if (!(curvature[f] > 0)) continue;
		const next = Math.max(0, value - gradient / curvature[f]);
		if (next === value) continue;
		rows[offset + f] = next;
		step = next - value;
		moveGram(problem, f, step);
	}
	moveCells(problem, k, step, 0);
	return violation;
}

/**
 * Takes a change of p along the factor before `f` over into `correctedProducts`, and adds to `gradient` what the corrected cells say
 * along `f`: both in one walk, since a film's cells fill more than a cache.
 */
function moveCells(problem: RowProblem, f: number, step: number, gradient: number): number {
	const { k, corrected, corrections, correctedProducts, correctedFactors } = problem;
	let sum = gradient;
	const [before, here] = [(f - 1) * corrected, f * corrected];
	if (step === 0) {
		if (f < k) for (let i = 0; i < corrected; i++) sum += correctedProducts[i] * correctedFactors[here + i];
	} else if (f === k) {
		for (let i = 0; i < corrected; i++) correctedProducts[i] += corrections[i] * step * correctedFactors[before + i];
	} else {
		for (let i = 0; i < corrected; i++) {
			const product = correctedProducts[i] + corrections[i] * step * correctedFactors[before + i];
			correctedProducts[i] = product;
			sum += product * correctedFactors[here + i];
		}
	}
	return sum;
}

/**
 * One sweep over every row of a side.
 *
 * @param rows - What is solved, rows by k; changed in place.
 * @param columns - The other side, columns by k.
 * @returns the summed violation of the rows.
 */
export function sweepSide(side: Side, rows: Float64Array, columns: Float64Array, problem: RowProblem): number {
	const violations = new Float64Array(side.cells.rows);
	problem.gram = computeGram(columns, problem.k, side.columnWeights);
	sweepRows(side, rows, columns, problem, violations, 0, side.cells.rows);
	return sumViolations(violations);
}

/** Row after row, so that the sum does not depend on who swept which. */
export function sumViolations(violations: Float64Array): number {
	let sum = 0;
	for (const violation of violations) sum += violation;
	return sum;
}

/**
 * One sweep over the rows `from` up to, not including, `to` of a side. Rows do not depend on each other, so any split of them gives
 * the same bytes.
 *
 * @param problem - With the Gram matrix of `columns` in it.
 * @param violations - Where each row's is written.
 */
export function sweepRows(
	side: Side,
	rows: Float64Array,
	columns: Float64Array,
	problem: RowProblem,
	violations: Float64Array,
	from: number,
	to: number,
): void {
	const { cells, confidences, targets, rowWeights, columnWeights, ridges } = side;
	const { k } = problem;
	const other = { factors: columns, stride: k, first: 0, weights: columnWeights };
	for (let row = from; row < to; row++) {
		problem.gramScale = rowWeights[row];
		problem.ridge = ridges[row];
		problem.target.fill(0);
		const [start, end] = [cells.offsets[row], cells.offsets[row + 1]];
		addCells(problem, { columns: cells.indices, targets, confidences, start, end }, other);
		startRow(problem, rows, row * k);
		violations[row] = sweepRow(problem, rows, row * k);
	}
}
