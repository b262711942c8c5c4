import type { Arena } from './arena.ts';
import { openKernel, padFactors } from './kernel.ts';

/**
 * Sum over rows of weight * q q'; zeros cost nothing. O(rows * k^2 / 2).
 *
 * @param arena - Holds the rest, and the result.
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

/** The first k numbers of each of k padded rows, row after row. */
export function trimGram(gram: Float64Array, k: number): Float32Array {
	const trimmed = new Float32Array(k * k);
	for (let f = 0; f < k; f++) trimmed.set(gram.subarray(f * padFactors(k), f * padFactors(k) + k), f * k);
	return trimmed;
}
