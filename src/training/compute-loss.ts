import { openKernel } from '../numerics/kernel.ts';
import type { Factorisation, SideName } from './coordinate-descent.ts';

/**
 * The objective without its ridge, computed from a side's cells; which side makes no difference but rounding. For plain NMF: the squared
 * Frobenius norm. O(known cells * k + (rows + columns) * k^2), between sweeps.
 */
export function computeLoss(factorisation: Factorisation, name: SideName): number {
	const { memory, k, factors, gram, scratch } = factorisation;
	const { cells, pulls, confidences, rowWeights, columnWeights } = factorisation[name];
	const rows = factors[name].byteOffset;
	const others = factors[name === 'people' ? 'movies' : 'people'].byteOffset;
	const space = scratch[0].byteOffset;
	const kernel = openKernel(memory);
	kernel.addGram(gram.byteOffset, others, cells.columns, k, columnWeights.byteOffset, space, 0, k);
	kernel.mirrorGram(gram.byteOffset, k);
	const loss = kernel.measureLoss(
		cells.offsets.byteOffset,
		cells.indices.byteOffset,
		pulls.byteOffset,
		confidences.byteOffset,
		rowWeights.byteOffset,
		columnWeights.byteOffset,
		rows,
		others,
		cells.rows,
		gram.byteOffset,
		k,
		space,
	);
	gram.fill(0);
	return loss;
}
