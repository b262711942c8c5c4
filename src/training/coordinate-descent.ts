import type { Arena } from '../numerics/arena.ts';
import { openKernel, padFactors } from '../numerics/kernel.ts';
import type { SparsePattern } from '../numerics/sparse-matrix.ts';

/**
 * One side of the factorisation, to be solved while the other is held fixed: rows are people and columns movies, or the reverse.
 *
 *     minimise  sum over known cells of c (t - p.q)^2  +  sum over all others of x y (p.q)^2  +  sum over rows of z |p|^2,   p >= 0
 *
 * where x weighs the cell's row and y its column. Plain NMF is c = x = y = 1 with the stars as t. The known cells enter as
 * corrections to the Gram matrix of all columns, which is why a row costs O(known cells * k + k^2) and not O(columns * k).
 */
export interface Side {
	readonly cells: SparsePattern;
	/** c t of each known cell: how much it pulls p.q up. */
	readonly pulls: Float64Array;
	/** c of each known cell, 0 or more. */
	readonly confidences: Float64Array;
	/** x of each row. */
	readonly rowWeights: Float64Array;
	/** y of each column. */
	readonly columnWeights: Float64Array;
	/** z of each row. */
	readonly ridges: Float64Array;
}

export type SideName = 'people' | 'movies';

/** A factorisation under way, as plain data that threads can be given; every array is in one arena. */
export interface Factorisation extends Readonly<Record<SideName, Side>> {
	readonly memory: WebAssembly.Memory;
	readonly k: number;
	/** People by k and movies by k. */
	readonly factors: Readonly<Record<SideName, Float64Array>>;
	/** Of each row in the sweep before. */
	readonly violations: Readonly<Record<SideName, Float64Array>>;
	/** k by k, padded; zeros between sweeps. */
	readonly gram: Float64Array;
	/** Whether a known cell has a confidence other than x y; with none of them, as in plain NMF, a sweep does less. */
	readonly isCorrected: Readonly<Record<SideName, boolean>>;
	/** The most known cells a row has that are to be corrected. */
	readonly mostCells: number;
	/** One for each thread. */
	readonly scratch: readonly Float64Array[];
}

/**
 * Lays out a factorisation with all factors 0.
 *
 * @param arena - Where the sides are, and where all else goes.
 * @param threads - How many are to share the work, from 1.
 * @throws {TypeError} when a side is elsewhere, since the kernel would read what happens to be there.
 */
export function layOutFactorisation(
	{ people, movies }: Readonly<Record<SideName, Side>>,
	k: number,
	arena: Arena,
	threads: number,
): Factorisation {
	for (const { cells, ...arrays } of [people, movies]) {
		for (const array of [cells.offsets, cells.indices, ...Object.values(arrays)]) {
			if (!arena.holds(array)) throw new TypeError('a side is not in the arena');
		}
	}
	const isCorrected = { people: hasCorrections(people), movies: hasCorrections(movies) };
	const mostCells = Math.max(
		isCorrected.people ? countMostCells(people.cells) : 0,
		isCorrected.movies ? countMostCells(movies.cells) : 0,
	);
	const scratchBytes = openKernel(arena.memory).measureScratch(k, mostCells);
	const each = (length: (rows: number) => number): Record<SideName, Float64Array> => ({
		people: arena.floats(length(people.cells.rows)),
		movies: arena.floats(length(movies.cells.rows)),
	});
	return {
		memory: arena.memory,
		people,
		movies,
		k,
		factors: each((rows) => rows * k),
		violations: each((rows) => rows),
		gram: arena.floats(k * padFactors(k)),
		isCorrected,
		mostCells,
		scratch: Array.from({ length: threads }, () => arena.floats(scratchBytes / Float64Array.BYTES_PER_ELEMENT)),
	};
}

function hasCorrections({ cells, confidences, rowWeights, columnWeights }: Side): boolean {
	for (let row = 0; row < cells.rows; row++) {
		for (let cell = cells.offsets[row]; cell < cells.offsets[row + 1]; cell++) {
			if (confidences[cell] !== rowWeights[row] * columnWeights[cells.indices[cell]]) return true;
		}
	}
	return false;
}

function countMostCells({ rows, offsets }: SparsePattern): number {
	let most = 0;
	for (let row = 0; row < rows; row++) most = Math.max(most, offsets[row + 1] - offsets[row]);
	return most;
}

/** How the threads that work on one factorisation divide it. */
export interface Team {
	readonly members: number;
	/** Calls `work` with spans of 0 to `length`, about `size` long, until the team has taken all. A meeting must come before the next. */
	share(length: number, size: number, work: (from: number, to: number) => void): void;
	/** Waits until everybody has come here; the last one calls `finish` before any goes on. */
	meet(finish: () => void): void;
}

/** A team of one. */
const ALONE: Team = {
	members: 1,
	share: (length, _size, work) => work(0, length),
	meet: (finish) => finish(),
};

/** Small enough that all threads end at about the same time, the most rated movies being first. */
const ROWS_AT_ONCE = 8;
/** Of a Gram matrix, of which every piece costs a walk over all columns. */
const PIECES_PER_MEMBER = 2;

/**
 * Prepares one thread's part of a sweep over every row of a side, each of whose factors is set to its best value in turn, the others being held fixed.
 * The objective never rises. Rows do not depend on each other, so any division of them gives the same bytes.
 *
 * The function that is returned tells the violation: the sum of absolute projected half gradients met on the way, 0 at the optimum.
 * The measure, and the order of the updates, are those of scikit-learn's NMF: Cichocki and Phan, "Fast local algorithms for large
 * scale nonnegative matrix and tensor factorizations", 2009. O(known cells * k + (rows + columns) * k^2).
 *
 * @param scratch - One of the factorisation's, which no other thread has.
 */
export function createSweep(
	factorisation: Factorisation,
	scratch: Float64Array,
	team: Team = ALONE,
): (name: SideName) => number {
	const { memory, k, gram, mostCells, isCorrected } = factorisation;
	const kernel = openKernel(memory);
	const gramRows = Math.ceil(k / (PIECES_PER_MEMBER * team.members));
	return (name) => {
		const { cells, pulls, confidences, rowWeights, columnWeights, ridges } = factorisation[name];
		const rows = factorisation.factors[name];
		const columns = factorisation.factors[name === 'people' ? 'movies' : 'people'];
		const violations = factorisation.violations[name];
		team.share(k, gramRows, (from, to) =>
			kernel.addGram(
				gram.byteOffset,
				columns.byteOffset,
				cells.columns,
				k,
				columnWeights.byteOffset,
				scratch.byteOffset,
				from,
				to,
			),
		);
		team.meet(() => kernel.mirrorGram(gram.byteOffset, k));
		team.share(cells.rows, ROWS_AT_ONCE, (from, to) =>
			kernel.sweepRows(
				cells.offsets.byteOffset,
				cells.indices.byteOffset,
				pulls.byteOffset,
				isCorrected[name] ? confidences.byteOffset : 0,
				rowWeights.byteOffset,
				columnWeights.byteOffset,
				ridges.byteOffset,
				rows.byteOffset,
				columns.byteOffset,
				gram.byteOffset,
				violations.byteOffset,
				k,
				scratch.byteOffset,
				mostCells,
				from,
				to,
			),
		);
		team.meet(() => void gram.fill(0));
		// Row after row, so that the sum does not depend on who swept which.
		let sum = 0;
		for (const violation of violations) sum += violation;
		return sum;
	};
}
