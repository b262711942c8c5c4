import type { Arena } from './arena.ts';
import { openKernel } from './kernel.ts';

/** Rows of numbers that are 0 or more, each a byte times its row's scale, where the kernel can read them. */
export interface ByteRows {
	readonly width: number;
	/** Bytes from one row to the next: whole vectors of the kernel. Those beyond the width are 0. */
	readonly stride: number;
	readonly bytes: Uint8Array;
	/** By row. */
	readonly scales: Float32Array;
	/**
	 * Writes a row, to half a 255th of its greatest number; those not above `leastShare` of that become 0.
	 *
	 * @param numbers - An array of the arena, `stride` long.
	 */
	write(row: number, numbers: Float32Array, leastShare: number): void;
	/** The length of a row as a vector. */
	measureLength(row: number): number;
	/** How many numbers are not 0. */
	countNonzeros(): number;
}

/** The kernel takes this many bytes at a time. */
const STEP = 16;
/** The byte of a row's greatest number. */
const FULL_BYTE = 255;

/**
 * Makes rows of zeros.
 *
 * @example createByteRows(arena, 1, 2).write(0, numbers, 0) // of 0.5 and 2: bytes 64, 255; scale 2 / 255
 */
export function createByteRows(arena: Arena, count: number, width: number): ByteRows {
	const stride = STEP * Math.ceil(width / STEP);
	const kernel = openKernel(arena.memory);
	const [bytes, scales] = [arena.bytes(count * stride), arena.singles(count)];
	return {
		width,
		stride,
		bytes,
		scales,
		write(row, numbers, leastShare) {
			const most = kernel.roundToBytes(numbers.byteOffset, stride, leastShare, bytes.byteOffset + row * stride);
			scales[row] = most / FULL_BYTE;
		},
		measureLength: (row) => scales[row] * Math.sqrt(kernel.sumSquares(bytes.byteOffset + row * stride, stride)),
		countNonzeros: () => kernel.countBytes(bytes.byteOffset, bytes.length),
	};
}
