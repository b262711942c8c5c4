import { finish, PIECE_ROWS, type Pieces } from '../pieces.ts';
import { type Arena, copyIntegers } from './arena.ts';
import { openKernel } from './kernel.ts';

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
 * Writes columns and values of a row's numbers that are not 0 to these places in the memory, and a zero behind them.
 *
 * @returns how many there are.
 */
export type PackRow = (row: number, columns: number, values: number) => number;

/**
 * Keeps the numbers that are not 0 of `count` rows.
 *
 * @param most - At least as many as all rows have.
 * @param pack - Is asked for each row in turn.
 * @example compressRows(arena, 1, 1, createPacker(arena, row, () => row.set([0, 7]))) // columns 1, 0, 0, 0
 */
export function compressRows(arena: Arena, count: number, most: number, pack: PackRow): CompressedRows {
	return finish(compressInPieces(arena, count, most, pack));
}

/** The same as {@link compressRows}, in pieces. */
export function* compressInPieces(arena: Arena, count: number, most: number, pack: PackRow): Pieces<CompressedRows> {
	const offsets = arena.integers(count + 1);
	// Each row is filled up to whole steps, and a zero is written behind it.
	const room = most + STEP * count;
	const [columns, values] = [arena.shorts(room), arena.singles(room)];
	for (let row = 0; row < count; row++) {
		if (row % PIECE_ROWS === 0) yield;
		const at = offsets[row];
		const columnsAt = columns.byteOffset + at * columns.BYTES_PER_ELEMENT;
		const nonzeros = pack(row, columnsAt, values.byteOffset + at * values.BYTES_PER_ELEMENT);
		offsets[row + 1] = at + STEP * Math.ceil(nonzeros / STEP);
	}
	const layout = copyIntegers([offsets.byteOffset, columns.byteOffset, values.byteOffset], arena);
	return { offsets, columns, values, byteOffset: layout.byteOffset };
}

/**
 * Prepares a function that packs rows of doubles. O(width) a row.
 *
 * @param numbers - An array of the arena, as long as a row.
 * @param write - Writes a row to `numbers`.
 */
export function createPacker(arena: Arena, numbers: Float64Array, write: (row: number) => void): PackRow {
	const { packNonzeros } = openKernel(arena.memory);
	return (row, columns, values) => {
		write(row);
		return packNonzeros(numbers.byteOffset, numbers.length, 0, columns, values);
	};
}

/** Counts the numbers that are not 0. */
export function countNonzeros(numbers: ArrayLike<number>): number {
	let count = 0;
	for (let at = 0; at < numbers.length; at++) count += Number(numbers[at] !== 0);
	return count;
}
