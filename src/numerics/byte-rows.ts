import type { Arena } from './arena.ts';

/** Rows of numbers that are 0 or more, each a byte times its row's scale, where the kernel can read them. */
export interface ByteRows {
	readonly width: number;
	/** Bytes from one row to the next: whole vectors of the kernel. Those beyond the width are 0. */
	readonly stride: number;
	readonly bytes: Uint8Array;
	/** By row. */
	readonly scales: Float32Array;
	/** Writes a row, to half a 255th of its greatest number; those not above `leastShare` of that become 0. */
	write(row: number, numbers: ArrayLike<number>, leastShare: number): void;
	/** Reads a row. */
	read(row: number, into: Float64Array): void;
}

/** The kernel takes this many bytes at a time. */
const STEP = 16;
/** The byte of a row's greatest number. */
export const FULL_BYTE = 255;

/**
 * Makes rows of zeros.
 *
 * @example createByteRows(arena, 1, 2).write(0, [0.5, 2], 0) // bytes 64, 255; scale 2 / 255
 */
export function createByteRows(arena: Arena, count: number, width: number): ByteRows {
	const stride = STEP * Math.ceil(width / STEP);
	const [bytes, scales] = [arena.bytes(count * stride), arena.singles(count)];
	return {
		width,
		stride,
		bytes,
		scales,
		write(row, numbers, leastShare) {
			let most = 0;
			for (let at = 0; at < width; at++) if (numbers[at] > most) most = numbers[at];
			scales[row] = most / FULL_BYTE;
			const [perNumber, least] = [most > 0 ? FULL_BYTE / most : 0, leastShare * most];
			for (let at = 0, to = row * stride; at < width; at++, to++) {
				bytes[to] = numbers[at] > least ? Math.round(numbers[at] * perNumber) : 0;
			}
		},
		read(row, into) {
			const scale = scales[row];
			for (let at = 0, from = row * stride; at < width; at++, from++) into[at] = scale * bytes[from];
		},
	};
}
