// The matrix behind the reasons; see `../invert-symmetric.ts`.

import { F64, multiplyAdd } from './lanes';
import { SquareMatrix } from './layouts';

/**
 * Inverts a symmetric positive definite matrix in place by sweeping four pivots after the other. It reads the lower
 * triangle and writes both; it uses the upper triangle as scratch. Rows and columns of zeros stay zero. `scratch`
 * holds four columns and 16 doubles.
 */
export function invertSymmetric(square: SquareMatrix, scratch: usize): void {
	const matrix = square.values, size = square.size, stride = square.stride;
	const next = stride * F64;
	const a = scratch, b = a + next, c = b + next, d = c + next, block = d + next;
	for (let pivot: usize = 0; pivot < size; pivot += 4) {
		for (let lane: usize = 0; lane < 4; lane++) {
			const column = scratch + lane * next;
			const row = matrix + (pivot + lane) * next;
			memory.copy(column, row, pivot * F64);
			memory.fill(column + pivot * F64, 0, 4 * F64);
			for (let i = pivot + 4; i < size; i++) {
				store<f64>(column + i * F64, load<f64>(matrix + i * next + (pivot + lane) * F64));
			}
			for (let other: usize = 0; other <= lane; other++) {
				const value = load<f64>(row + (pivot + other) * F64);
				store<f64>(block + (4 * lane + other) * F64, value);
				store<f64>(block + (4 * other + lane) * F64, value);
			}
		}
		sweepBlock(block);
		for (let i: usize = 0; i < size; i++) {
			const ofA = load<f64>(a + i * F64), ofB = load<f64>(b + i * F64);
			const ofC = load<f64>(c + i * F64), ofD = load<f64>(d + i * F64);
			// The columns are 0 at the pivots' own rows, too.
			if (ofA == 0 && ofB == 0 && ofC == 0 && ofD == 0) continue;
			const scaleA = multiplyBlock(block, ofA, ofB, ofC, ofD);
			const scaleB = multiplyBlock(block + 4 * F64, ofA, ofB, ofC, ofD);
			const scaleC = multiplyBlock(block + 8 * F64, ofA, ofB, ofC, ofD);
			const scaleD = multiplyBlock(block + 12 * F64, ofA, ofB, ofC, ofD);
			const row = matrix + i * next;
			const timesA = f64x2.splat(scaleA), timesB = f64x2.splat(scaleB);
			const timesC = f64x2.splat(scaleC), timesD = f64x2.splat(scaleD);
			for (let byte: usize = 0; byte <= i * F64; byte += 16) {
				let sum = v128.load(row + byte);
				sum = multiplyAdd(sum, timesA, v128.load(a + byte));
				sum = multiplyAdd(sum, timesB, v128.load(b + byte));
				sum = multiplyAdd(sum, timesC, v128.load(c + byte));
				v128.store(row + byte, multiplyAdd(sum, timesD, v128.load(d + byte)));
			}
			// Writes below the diagonal in either case.
			const at = i < pivot ? matrix + pivot * next + i * F64 : row + pivot * F64;
			const step = i < pivot ? next : F64;
			store<f64>(at, -scaleA);
			store<f64>(at + step, -scaleB);
			store<f64>(at + 2 * step, -scaleC);
			store<f64>(at + 3 * step, -scaleD);
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
