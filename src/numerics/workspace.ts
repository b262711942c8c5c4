import { createArena } from './arena.ts';
import { computeGram } from './compute-gram.ts';
import { openKernel, padFactors } from './kernel.ts';
import { copyMatrix, type SparseMatrix } from './sparse-matrix.ts';

/** Vectors that stand beside each other as columns. */
export interface Basis {
	/** Length of the vectors by stride. */
	readonly values: Float64Array;
	readonly length: number;
	/** How many vectors. */
	readonly width: number;
	/** The width rounded up to whole cache lines; the columns beyond the width are 0. */
	readonly stride: number;
}

/**
 * Where bases live, and what the kernel makes of them. What one function gives is for the others. All of it goes
 * together, scratch of the length of a basis for every product included: it is for a few dozen of them.
 */
export interface Workspace {
	/** Room for `width` vectors of `length` zeros. */
	createBasis(length: number, width: number): Basis;
	/** The same matrix where the kernel can read it. */
	place(matrix: SparseMatrix): SparseMatrix;
	/** Writes matrix * basis into `product`, over what was there. O(cells * width). */
	multiplySparse(matrix: SparseMatrix, basis: Basis, product: Basis): void;
	/**
	 * Writes basis * small, `small` being as long as the basis has columns, into `product`. O(length * width * width of
	 * `small`).
	 */
	multiplyDense(basis: Basis, small: Basis, product: Basis): void;
	/** Inner products of the vectors with each other: rows of `stride` numbers. O(length * width^2 / 2). */
	computeGram(basis: Basis): Float64Array;
}

/** @example const { createBasis, computeGram } = openWorkspace(); computeGram(createBasis(100, 5)) */
export function openWorkspace(): Workspace {
	const arena = createArena();
	const kernel = openKernel(arena.memory);
	return {
		createBasis(length, width) {
			const stride = padFactors(width);
			return { values: arena.floats(length * stride), length, width, stride };
		},
		place: (matrix) => copyMatrix(matrix, arena),
		multiplySparse({ offsets, indices, values, rows }, basis, product) {
			const [dense, out] = [basis.values.byteOffset, product.values.byteOffset];
			const places = [offsets.byteOffset, indices.byteOffset, values.byteOffset] as const;
			kernel.multiplySparse(...places, dense, basis.stride, out, 0, rows);
		},
		multiplyDense({ values, length, width, stride }, small, product) {
			const scratch = arena.integers(width);
			const [dense, out] = [small.values.byteOffset, product.values.byteOffset];
			kernel.multiplyDense(values.byteOffset, length, width, stride, dense, small.stride, out, scratch.byteOffset);
		},
		computeGram: ({ values, length, stride }) => computeGram(arena, values, stride, arena.floats(length).fill(1)),
	};
}
