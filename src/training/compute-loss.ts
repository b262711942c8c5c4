import { openKernel } from '../numerics/kernel.ts';
import type { Factorisation, SideName } from './coordinate-descent.ts';

/**
 * Computes the objective without its ridge, between sweeps. For plain NMF that is the squared Frobenius norm of the
 * error. O(nonzeros * k + (rows + columns) * k^2).
 *
 * @param name - The side to sum over; both give the same sum up to rounding.
 */
export function computeLoss({ memory, k, gram, scratch, placed }: Factorisation, name: SideName): number {
	const kernel = openKernel(memory);
	const [side, space] = [placed[name].byteOffset, scratch[0].byteOffset];
	kernel.addColumnGram(side, space, 0, k);
	kernel.mirrorGram(gram.byteOffset, k);
	const loss = kernel.measureLoss(side, space);
	gram.fill(0);
	return loss;
}
