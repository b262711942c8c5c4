import { finish, PIECE_ROWS, type Pieces } from '../pieces.ts';

/** The greatest strength of a pair. */
export const FULL_STRENGTH = 255;

/**
 * Which movies the same people like, and how much so: a sparse symmetric matrix. The neighbours of the movie at row r
 * are `rows[offsets[r]]` to `rows[offsets[r + 1] - 1]`, ascending.
 */
export interface Neighbours {
	readonly offsets: Int32Array;
	readonly rows: Int32Array;
	/** Of each neighbour, 1 to `FULL_STRENGTH`: that of the strongest pair of the model. */
	readonly strengths: Uint8Array;
}

/** The lower triangle of the matrix: each pair once, at the later of its two rows. */
export type Pairs = Neighbours;

/** Gives each pair to both of its movies. O(pairs). */
export function mirrorPairs(pairs: Pairs): Neighbours {
	return finish(mirrorInPieces(pairs));
}

export function* mirrorInPieces({ offsets, rows, strengths }: Pairs): Pieces<Neighbours> {
	const movies = offsets.length - 1;
	const both = offsets.slice();
	for (const row of rows) both[row + 1]++;
	for (let row = 1; row <= movies; row++) both[row] += both[row - 1] - offsets[row - 1];
	const next = both.slice();
	const mirrored = { rows: new Int32Array(2 * rows.length), strengths: new Uint8Array(2 * rows.length) };
	const place = (row: number, other: number, strength: number): void => {
		mirrored.rows[next[row]] = other;
		mirrored.strengths[next[row]++] = strength;
	};
	// Earlier rows come before later ones for every movie: its own pairs first, then those of the movies behind it.
	for (let row = 0; row < movies; row++) {
		if (row % PIECE_ROWS === 0) yield;
		for (let at = offsets[row]; at < offsets[row + 1]; at++) {
			place(row, rows[at], strengths[at]);
			place(rows[at], row, strengths[at]);
		}
	}
	return { offsets: both, ...mirrored };
}

/** Takes each pair once: undoes `mirrorPairs`. */
export function listPairs({ offsets, rows, strengths }: Neighbours): Pairs {
	const movies = offsets.length - 1;
	const pairs = { offsets: new Int32Array(movies + 1), rows: [] as number[], strengths: [] as number[] };
	for (let row = 0; row < movies; row++) {
		for (let at = offsets[row]; at < offsets[row + 1] && rows[at] < row; at++) {
			pairs.rows.push(rows[at]);
			pairs.strengths.push(strengths[at]);
		}
		pairs.offsets[row + 1] = pairs.rows.length;
	}
	return { ...pairs, rows: Int32Array.from(pairs.rows), strengths: Uint8Array.from(pairs.strengths) };
}

/** How strongly two movies are paired, 0 to 1; 0 where they are not. O(log neighbours). */
export function strengthOf(neighbours: Neighbours | undefined, row: number, other: number): number {
	if (neighbours === undefined) return 0;
	const { offsets, rows, strengths } = neighbours;
	let [low, high] = [offsets[row], offsets[row + 1]];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (rows[middle] < other) low = middle + 1;
		else high = middle;
	}
	return low < offsets[row + 1] && rows[low] === other ? strengths[low] / FULL_STRENGTH : 0;
}
