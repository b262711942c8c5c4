import { createArena } from './arena.ts';
import { computeGram } from './compute-gram.ts';
import { openKernel, padFactors } from './kernel.ts';
import { copyMatrix, type SparseMatrix } from './sparse-matrix.ts';

/** Vectors side by side, as the columns of a matrix. */
export interface Basis {
	/** Row by row: length of the vectors by stride. */
	readonly values: Float64Array;
	readonly length: number;
	/** How many vectors. */
	readonly width: number;
	/** The width rounded up to whole cache lines; the columns beyond the width are 0. */
	readonly stride: number;
}

/**
 * Makes bases and lets the kernel work on them. Everything lives as long as the workspace, each product's scratch
 * memory included, so a workspace is for a few dozen products.
 */
export interface Workspace {
	/** Creates `width` vectors of `length` zeros. */
	createBasis(length: number, width: number): Basis;
	/** Copies a matrix to where the kernel can read it. */
	place(matrix: SparseMatrix): SparseMatrix;
	/** Writes matrix * basis into `product`, overwriting it. O(nonzeros * width). */
	multiplySparse(matrix: SparseMatrix, basis: Basis, product: Basis): void;
	/**
	 * Writes basis * small into `product`; `small` is as long as the basis is wide. O(length * width * width of `small`).
	 */
	multiplyDense(basis: Basis, small: Basis, product: Basis): void;
	/** Computes the inner products of the vectors with each other: rows of `stride` numbers. O(length * width^2 / 2). */
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
