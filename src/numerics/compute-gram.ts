import type { Arena } from './arena.ts';
import { openKernel, padFactors } from './kernel.ts';

/**
 * Computes the sum over rows q of weight * q q'. Zeros cost nothing. O(rows * k^2 / 2).
 *
 * @param arena - Holds the other arguments, and the result.
 * @param factors - Rows by k.
 * @returns k rows of `padFactors(k)` numbers.
 * @example computeGram(arena, copyFloats([3, 4], arena), 2, copyFloats([1], arena)) // [9, 12, ...], [12, 16, ...]
 */
export function computeGram(arena: Arena, factors: Float64Array, k: number, weights: Float64Array): Float64Array {
	const kernel = openKernel(arena.memory);
	const gram = arena.floats(k * padFactors(k));
	const scratch = arena.integers(k);
	const places = [gram.byteOffset, factors.byteOffset, weights.length, k, weights.byteOffset] as const;
	kernel.addGram(...places, scratch.byteOffset, 0, k);
	kernel.mirrorGram(gram.byteOffset, k);
	return gram;
}

/** Cuts the padding off: returns the first k numbers of each of k padded rows. */
export function trimGram(gram: Float64Array, k: number): Float32Array {
	const trimmed = new Float32Array(k * k);
	for (let f = 0; f < k; f++) trimmed.set(gram.subarray(f * padFactors(k), f * padFactors(k) + k), f * k);
	return trimmed;
}
