import { createArena } from './arena.ts';
import { openKernel, padFactors } from './kernel.ts';

/** A symmetric positive definite matrix that can be inverted in place. */
export interface Invertible {
	readonly size: number;
	/** `size` rows of `stride` numbers; what is right of the diagonal is scratch until it is inverted. */
	readonly values: Float64Array;
	readonly stride: number;
	/** Turns the matrix whose lower triangle `values` holds into its inverse, both triangles. */
	invert(): void;
}

/**
 * Room for matrices of one size, inverted by sweeping one pivot after the other (Goodnight, "A tutorial on the SWEEP operator", 1979).
 * Rows and columns that are 0 throughout stay so and are passed over: the rest is inverted as if they were not there.
 * O(size^3 / 2), less where there are zeros.
 *
 * @example const { values, stride, invert } = createInvertible(2); values.set([2, 0], 0); values.set([1, 3], stride); invert();
 */
export function createInvertible(size: number): Invertible {
	const arena = createArena();
	const kernel = openKernel(arena.memory);
	const stride = padFactors(size);
	const values = arena.floats(size * stride);
	const column = arena.floats(stride);
	const invert = (): void => kernel.invertSymmetric(values.byteOffset, size, stride, column.byteOffset);
	return { size, values, stride, invert };
}
