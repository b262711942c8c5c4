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
 * operator", 1979). It skips rows and columns of zeros, and inverts the rest as if they were not there. O(n^3 / 2) for
 * n rows that are not 0.
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
	const [values, dense] = [arena.floats(stride * stride), arena.floats(stride * stride)];
	const scratch = arena.floats(4 * stride + 24);
	const { byteOffset } = copyIntegers([values.byteOffset, size, stride], arena);
	const layout = arena.integers(3);
	return {
		...{ size, values, stride, byteOffset },
		invert() {
			const kept = listKept();
			if (kept.length === size) {
				kernel.invertSymmetric(byteOffset, scratch.byteOffset);
				return;
			}
			const denseStride = padFactors(kept.length);
			dense.fill(0, 0, denseStride * denseStride);
			for (let i = 0; i < kept.length; i++) {
				for (let j = 0; j <= i; j++) dense[i * denseStride + j] = values[kept[i] * stride + kept[j]];
			}
			layout.set([dense.byteOffset, kept.length, denseStride]);
			kernel.invertSymmetric(layout.byteOffset, scratch.byteOffset);
			values.fill(0);
			for (let i = 0; i < kept.length; i++) {
				for (let j = 0; j < kept.length; j++) values[kept[i] * stride + kept[j]] = dense[i * denseStride + j];
			}
		},
	};

	/** Lists the rows that are not 0: a positive definite matrix has no other zeros on its diagonal. */
	function listKept(): number[] {
		const kept: number[] = [];
		for (let at = 0; at < size; at++) if (values[at * stride + at] !== 0) kept.push(at);
		return kept;
	}
}
