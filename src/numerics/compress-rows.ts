import { type Arena, copyIntegers } from './arena.ts';

/** Rows of single-precision numbers without the zeros, where the kernel can read them. */
export interface CompressedRows {
	/**
	 * Row `r` holds the nonzeros `offsets[r]` up to, not including, `offsets[r + 1]`: a multiple of `STEP` of them,
	 * filled up with zeros in column 0.
	 */
	readonly offsets: Int32Array;
	/** Column of each nonzero, ascending within a row, below 65,536. */
	readonly columns: Uint16Array;
	readonly values: Float32Array;
	/** Where the kernel finds the three: a `CompressedRows` of `assembly/layouts.ts`. */
	readonly byteOffset: number;
}

/** The kernel takes this many nonzeros at a time. */
const STEP = 4;

/**
 * Keeps the numbers that are not 0 of `count` rows. O(rows * width).
 *
 * @param read - Gives a row; it is asked twice, and may give the same array each time.
 * @example compressRows(createArena(), 1, () => [0, 7]) // offsets 0, 4; columns 1, 0, 0, 0; values 7, 0, 0, 0
 */
export function compressRows(arena: Arena, count: number, read: (row: number) => ArrayLike<number>): CompressedRows {
	const offsets = arena.integers(count + 1);
	for (let row = 0; row < count; row++) {
		offsets[row + 1] = offsets[row] + STEP * Math.ceil(countNonzeros(read(row)) / STEP);
	}
	const columns = arena.shorts(offsets[count]);
	const values = arena.singles(offsets[count]);
	for (let row = 0; row < count; row++) {
		const numbers = read(row);
		for (let column = 0, at = offsets[row]; column < numbers.length; column++) {
			if (numbers[column] === 0) continue;
			columns[at] = column;
			values[at++] = numbers[column];
		}
	}
	const layout = copyIntegers([offsets.byteOffset, columns.byteOffset, values.byteOffset], arena);
	return { offsets, columns, values, byteOffset: layout.byteOffset };
}

function countNonzeros(numbers: ArrayLike<number>): number {
	let count = 0;
	for (let at = 0; at < numbers.length; at++) if (numbers[at] !== 0) count++;
	return count;
}
