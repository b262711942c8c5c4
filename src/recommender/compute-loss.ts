import { computeDot } from './compute-dot.ts';
import { computeGram } from './compute-gram.ts';
import type { Side } from './coordinate-descent.ts';

/** The objective of a side without its ridge, in O(known cells * k + rows * k^2). For plain NMF: the squared Frobenius norm. */
export function computeLoss(side: Side, rows: Float64Array, columns: Float64Array, k: number): number {
	const { cells, confidences, targets, rowWeights, columnWeights } = side;
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
			loss += confidences[cell] * (targets[cell] - product) ** 2;
			loss -= rowWeights[row] * columnWeights[column] * product ** 2;
		}
	}
	return loss;
}
