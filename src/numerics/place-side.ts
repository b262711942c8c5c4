import type { Allocator } from './arena.ts';

/** Fields of the class `Side` of `assembly/solver.ts`, in its order. Each is a 32-bit integer. */
export const SIDE_FIELDS = [
	'offsets',
	'indices',
	'rightHandSides',
	'confidences',
	'rowWeights',
	'columnWeights',
	'ridges',
	'rowFactors',
	'columnFactors',
	'gram',
	'violations',
	'rows',
	'columns',
	'k',
	'isCorrected',
	'mostNonzeros',
] as const;

/** One side of a factorisation as the kernel takes it: byte offsets of its arrays, then its sizes. */
export type KernelSide = Readonly<Record<(typeof SIDE_FIELDS)[number], number>>;

/** Writes a side where the kernel can read it. The kernel gets the `byteOffset` of the result. */
export function placeSide(side: KernelSide, allocator: Allocator): Int32Array {
	const placed = allocator.integers(SIDE_FIELDS.length);
	placed.set(SIDE_FIELDS.map((field) => side[field]));
	return placed;
}
