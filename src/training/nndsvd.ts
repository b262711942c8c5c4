import { computeSvd } from '../numerics/randomised-svd.ts';
import type { SparseMatrix } from '../numerics/sparse-matrix.ts';

/** Where a factorisation begins: non-negative factors, rows by k and columns by k. */
export interface Start {
	readonly rowFactors: Float64Array;
	readonly columnFactors: Float64Array;
}

/** Smaller entries become 0, as in scikit-learn. */
const NEGLIGIBLE = 1e-6;

/**
 * Computes a start from the data alone, the NNDSVD: splits each singular pair into its positive and its negative part
 * and keeps the heavier. Zeros stay zeros, as with scikit-learn's `init="nndsvd"`. Boutsidis and Gallopoulos, "SVD
 * based initialization: a head start for nonnegative matrix factorization", 2008.
 *
 * @throws {RangeError} when k exceeds the smaller side of the matrix.
 */
export function computeNndsvd(matrix: SparseMatrix, k: number, seed: number): Start {
	const { left, singular, right } = computeSvd(matrix, k, seed);
	// The vectors of the first pair of a non-negative matrix have one sign each; those of later pairs have both.
	for (const side of [left, right]) for (let at = 0; at < side.length; at += k) side[at] = Math.abs(side[at]);
	const [rowNorms, columnNorms] = [measureParts(left, k), measureParts(right, k)];
	const [rowScales, columnScales] = [new Float64Array(k), new Float64Array(k)];
	for (let f = 0; f < k; f++) {
		const isPositive = rowNorms.positive[f] * columnNorms.positive[f] > rowNorms.negative[f] * columnNorms.negative[f];
		const part = isPositive ? 'positive' : 'negative';
		const [rowNorm, columnNorm] = [rowNorms[part][f], columnNorms[part][f]];
		const scale = (isPositive ? 1 : -1) * Math.sqrt(singular[f] * rowNorm * columnNorm);
		rowScales[f] = rowNorm === 0 ? 0 : scale / rowNorm;
		columnScales[f] = columnNorm === 0 ? 0 : scale / columnNorm;
	}
	scaleAndCut(left, rowScales);
	scaleAndCut(right, columnScales);
	return { rowFactors: left, columnFactors: right };
}

/** Computes the norms of the positive and of the negative part of each of k columns. */
function measureParts(values: Float64Array, k: number): { positive: Float64Array; negative: Float64Array } {
	const [positive, negative] = [new Float64Array(k), new Float64Array(k)];
	for (let at = 0; at < values.length; at += k) {
		for (let f = 0; f < k; f++) {
			const value = values[at + f];
			const part = value > 0 ? positive : negative;
			part[f] += value * value;
		}
	}
	return { positive: positive.map(Math.sqrt), negative: negative.map(Math.sqrt) };
}

/** Multiplies each column by its scale, in place, then sets what is negative or negligible to 0. */
function scaleAndCut(values: Float64Array, scales: Float64Array): void {
	const k = scales.length;
	for (let at = 0; at < values.length; at += k) {
		for (let f = 0; f < k; f++) {
			const value = values[at + f] * scales[f];
			values[at + f] = value < NEGLIGIBLE ? 0 : value;
		}
	}
}
