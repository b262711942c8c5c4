import { computeDot } from './compute-dot.ts';
import { computeGram } from './compute-gram.ts';
import type { Side } from './coordinate-descent.ts';

/** The objective of a side without its ridge, in O(known cells * k + rows * k^2). For plain NMF: the squared Frobenius norm. */
export function computeLoss(side: Side, rows: Float64Array, columns: Float64Array, k: number): number {
	const { cells, confidences, pulls, rowWeights, columnWeights } = side;
	const gram = computeGram(columns, k, columnWeights);
	let loss = 0;
	for (let row = 0; row < cells.rows; row++) {
		const own = rows.subarray(row * k, row * k + k);
		for (let f = 0; f < k; f++) {
			if (own[f] !== 0) loss += rowWeights[row] * own[f] * computeDot(gram, f * k, own, 0, k);
		}
		for (let cell = cells.offsets[row]; cell < cells.offsets[row + 1]; cell++) {
			const column = cells.indices[cell];
			const product = computeDot(columns, column * k, own, 0, k);
			// c (t - p.q)^2, of which c t is known and not t; where c is 0, so is c t.
			if (confidences[cell] > 0) loss += (pulls[cell] - confidences[cell] * product) ** 2 / confidences[cell];
			loss -= rowWeights[row] * columnWeights[column] * product ** 2;
		}
	}
	return loss;
}
