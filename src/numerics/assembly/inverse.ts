// The matrix behind the reasons; see `../invert-symmetric.ts`.

import { F64, multiplyAdd } from './lanes';
import { SquareMatrix } from './layouts';

/**
 * Inverts a symmetric positive definite matrix in place by sweeping four pivots after the other. It reads the lower
 * triangle and writes both; it uses the upper triangle as scratch. Rows and columns of zeros stay zero. `scratch`
 * holds four columns and 24 doubles.
 */
export function invertSymmetric(square: SquareMatrix, scratch: usize): void {
	const matrix = square.values, size = square.size, stride = square.stride;
	const next = stride * F64;
	const block = scratch + 4 * next, weights = block + 16 * F64;
	for (let pivot: usize = 0; pivot < size; pivot += 4) {
		for (let lane: usize = 0; lane < 4; lane++) {
			const column = scratch + lane * next;
			const row = matrix + (pivot + lane) * next;
			memory.copy(column, row, pivot * F64);
			memory.fill(column + pivot * F64, 0, 4 * F64);
			for (let i = pivot + 4; i < size; i++) {
				store<f64>(column + i * F64, load<f64>(matrix + i * next + (pivot + lane) * F64));
			}
			// The last row of an odd number is taken together with the row of zeros behind it.
			if ((size & 1) != 0) store<f64>(column + size * F64, 0);
			for (let other: usize = 0; other <= lane; other++) {
				const value = load<f64>(row + (pivot + other) * F64);
				store<f64>(block + (4 * lane + other) * F64, value);
				store<f64>(block + (4 * other + lane) * F64, value);
			}
		}
		sweepBlock(block);
		for (let i: usize = 0; i < size; i += 2) {
			// The columns are 0 at the pivots' own rows.
			if (i >= pivot && i < pivot + 4) continue;
			const row = matrix + i * next;
			weigh(scratch, next, block, i, weights);
			weigh(scratch, next, block, i + 1, weights + 4 * F64);
			addColumns(row, row + next, (i + 1) * F64, scratch, next, weights);
			writeColumns(matrix, next, pivot, i, weights);
			if (i + 1 < size) writeColumns(matrix, next, pivot, i + 1, weights + 4 * F64);
		}
		for (let lane: usize = 0; lane < 4; lane++) {
			memory.copy(matrix + (pivot + lane) * next + pivot * F64, block + 4 * lane * F64, 4 * F64);
		}
	}
	for (let i: usize = 0; i < size; i++) {
		for (let j: usize = 0; j <= i; j++) {
			const value = -load<f64>(matrix + (i * stride + j) * F64);
			store<f64>(matrix + (i * stride + j) * F64, value);
			store<f64>(matrix + (j * stride + i) * F64, value);
		}
	}
}

/** Writes by how much each of the four columns counts for row i. */
@inline
function weigh(columns: usize, next: usize, block: usize, i: usize, weights: usize): void {
	const a = load<f64>(columns + i * F64), b = load<f64>(columns + next + i * F64);
	const c = load<f64>(columns + 2 * next + i * F64), d = load<f64>(columns + 3 * next + i * F64);
	for (let lane: usize = 0; lane < 4; lane++) {
		store<f64>(weights + lane * F64, multiplyBlock(block + 4 * lane * F64, a, b, c, d));
	}
}

/** Adds the four columns to two rows as far as byte `to`. Two at a time, since a load takes as long as a product. */
@inline
function addColumns(row: usize, other: usize, to: usize, columns: usize, next: usize, weights: usize): void {
	const a = v128.load64_splat(weights), b = v128.load64_splat(weights, 8);
	const c = v128.load64_splat(weights, 16), d = v128.load64_splat(weights, 24);
	const otherA = v128.load64_splat(weights, 32), otherB = v128.load64_splat(weights, 40);
	const otherC = v128.load64_splat(weights, 48), otherD = v128.load64_splat(weights, 56);
	for (let byte: usize = 0; byte <= to; byte += 16) {
		const from = columns + byte;
		const ofA = v128.load(from), ofB = v128.load(from + next);
		const ofC = v128.load(from + 2 * next), ofD = v128.load(from + 3 * next);
		let sum = multiplyAdd(multiplyAdd(v128.load(row + byte), a, ofA), b, ofB);
		let otherSum = multiplyAdd(multiplyAdd(v128.load(other + byte), otherA, ofA), otherB, ofB);
		v128.store(row + byte, multiplyAdd(multiplyAdd(sum, c, ofC), d, ofD));
		v128.store(other + byte, multiplyAdd(multiplyAdd(otherSum, otherC, ofC), otherD, ofD));
	}
}

/** Writes what stands in the pivots' columns, or rows, of row i, below the diagonal in either case. */
@inline
function writeColumns(matrix: usize, next: usize, pivot: usize, i: usize, weights: usize): void {
	const at = i < pivot ? matrix + pivot * next + i * F64 : matrix + i * next + pivot * F64;
	const step = i < pivot ? next : F64;
	for (let lane: usize = 0; lane < 4; lane++) {
		store<f64>(at + lane * step, -load<f64>(weights + lane * F64));
	}
}

/** Replaces a symmetric block of 4 by 4 doubles by the negative of its inverse; rows and columns of zeros stay zero. */
function sweepBlock(block: usize): void {
	for (let pivot: usize = 0; pivot < 4; pivot++) {
		const row = block + 4 * pivot * F64;
		const curvature = load<f64>(row + pivot * F64);
		if (curvature == 0) continue;
		for (let i: usize = 0; i < 4; i++) {
			if (i == pivot) continue;
			const line = block + 4 * i * F64;
			const scale = load<f64>(line + pivot * F64) / curvature;
			for (let j: usize = 0; j < 4; j++) {
				if (j != pivot) store<f64>(line + j * F64, load<f64>(line + j * F64) - scale * load<f64>(row + j * F64));
			}
			store<f64>(line + pivot * F64, scale);
		}
		for (let i: usize = 0; i < 4; i++) store<f64>(row + i * F64, load<f64>(block + (4 * i + pivot) * F64));
		store<f64>(row + pivot * F64, -1 / curvature);
	}
}

@inline
function multiplyBlock(row: usize, a: f64, b: f64, c: f64, d: f64): f64 {
	return load<f64>(row) * a + load<f64>(row, 8) * b + (load<f64>(row, 16) * c + load<f64>(row, 24) * d);
}
