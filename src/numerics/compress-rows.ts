import type { Arena } from './arena.ts';

/** Rows of single-precision numbers of which most are 0, without the zeros, where the kernel can read them. */
export interface CompressedRows {
	/**
	 * Row `r` holds the cells `offsets[r]` up to, not including, `offsets[r + 1]`. There are a multiple of `STEP` of them, which zeros in
	 * place 0 make up.
	 */
	readonly offsets: Int32Array;
	/** Where in its row each cell stands, ascending, below 65,536. */
	readonly places: Uint16Array;
	readonly values: Float32Array;
	/** In which byte each of the three begins, as the kernel takes them. */
	readonly cells: readonly [offsets: number, places: number, values: number];
}

/** So many cells the kernel takes at a time. */
const STEP = 4;

/**
 * Keeps the numbers of so many rows that are not 0. O(rows * width).
 *
 * @param read - Gives a row; it is asked twice, and may give the same array each time.
 * @example compressRows(createArena(), 1, () => [0, 7]) // offsets 0, 4; places 1, 0, 0, 0; values 7, 0, 0, 0
 */
export function compressRows(arena: Arena, rows: number, read: (row: number) => ArrayLike<number>): CompressedRows {
	const offsets = arena.integers(rows + 1);
	for (let row = 0; row < rows; row++) {
		const numbers = read(row);
		let cells = 0;
		for (let place = 0; place < numbers.length; place++) if (numbers[place] !== 0) cells++;
		offsets[row + 1] = offsets[row] + STEP * Math.ceil(cells / STEP);
	}
	const places = arena.shorts(offsets[rows]);
	const values = arena.singles(offsets[rows]);
	for (let row = 0; row < rows; row++) {
		const numbers = read(row);
		for (let place = 0, cell = offsets[row]; place < numbers.length; place++) {
			if (numbers[place] === 0) continue;
			places[cell] = place;
			values[cell++] = numbers[place];
		}
	}
	const cells = [offsets.byteOffset, places.byteOffset, values.byteOffset] as const;
	return { offsets, places, values, cells };
}
