import { type Arena, copyIntegers } from './arena.ts';
import { openKernel, padFactors } from './kernel.ts';

/** A symmetric positive definite matrix that can be inverted in place. */
export interface Invertible {
	readonly size: number;
	/**
	 * `stride` rows of `stride` numbers; the first `size` rows and columns count. The upper triangle is undefined until
	 * the matrix is inverted.
	 */
	readonly values: Float64Array;
	readonly stride: number;
	/** Where the kernel finds it: a `SquareMatrix` of `assembly/layouts.ts`. */
	readonly byteOffset: number;
	/** Turns the matrix whose lower triangle `values` holds into its inverse, both triangles. */
	invert(): void;
}

/**
 * Makes a matrix that is inverted by sweeping its pivots, four after the other (Goodnight, "A tutorial on the SWEEP
 * operator", 1979). It skips rows and columns of zeros, and inverts the rest as if they were not there. O(size^3 / 2),
 * less where there are zeros.
 *
 * @example
 * const { values, stride, invert } = createInvertible(createArena(), 2);
 * values.set([2, 0], 0);
 * values.set([1, 3], stride);
 * invert();
 */
export function createInvertible(arena: Arena, size: number): Invertible {
	const kernel = openKernel(arena.memory);
	const stride = padFactors(size);
	const values = arena.floats(stride * stride);
	const scratch = arena.floats(4 * stride + 16);
	const { byteOffset } = copyIntegers([values.byteOffset, size, stride], arena);
	return { size, values, stride, byteOffset, invert: () => kernel.invertSymmetric(byteOffset, scratch.byteOffset) };
}
