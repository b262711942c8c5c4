import type { Arena } from '../numerics/arena.ts';
import { openKernel, padFactors } from '../numerics/kernel.ts';
import { type KernelSide, placeSide } from '../numerics/place-side.ts';
import type { SparsePattern } from '../numerics/sparse-matrix.ts';
import { SINGLE_THREAD, type WorkSharing } from './work-sharing.ts';

/**
 * One side of the factorisation, solved while the other is held fixed: rows are people and columns movies, or the
 * reverse.
 *
 *     minimise  sum over nonzeros of c (t - p.q)^2 + sum over zeros of x y (p.q)^2 + sum over rows of z |p|^2,   p >= 0
 *
 * Here x is the weight of the row, y that of the column. Plain NMF has c = x = y = 1 and the stars as t. The nonzeros
 * enter as corrections to the Gram matrix of all columns, so a row costs O(nonzeros * k + k^2) and not O(columns * k).
 */
export interface Side {
	readonly pattern: SparsePattern;
	/**
	 * c t of each nonzero: its part of the right-hand side of the row's normal equations, before it is multiplied by q.
	 */
	readonly rightHandSides: Float64Array;
	/** c of each nonzero, 0 or more. */
	readonly confidences: Float64Array;
	/** x of each row. */
	readonly rowWeights: Float64Array;
	/** y of each column. */
	readonly columnWeights: Float64Array;
	/** z of each row. */
	readonly ridges: Float64Array;
}

export type SideName = 'people' | 'movies';

/** A factorisation under way, as plain data that threads can share: every array is in one arena. */
export interface Factorisation extends Readonly<Record<SideName, Side>> {
	readonly memory: WebAssembly.Memory;
	readonly k: number;
	/** People by k and movies by k. */
	readonly factors: Readonly<Record<SideName, Float64Array>>;
	/** Violation of each row in the last sweep. */
	readonly violations: Readonly<Record<SideName, Float64Array>>;
	/** Gram matrix of the side held fixed: k by k, padded. It is 0 between sweeps. */
	readonly gram: Float64Array;
	/** The sides as `placeSide` wrote them. */
	readonly placed: Readonly<Record<SideName, Int32Array>>;
	/** Scratch memory, one array a thread. */
	readonly scratch: readonly Float64Array[];
}

/**
 * Lays out a factorisation in an arena, with all factors 0.
 *
 * @param arena - Holds the sides already.
 * @param threads - How many threads share the work, 1 or more.
 * @throws {TypeError} when a side lies outside the arena: the kernel would silently read other numbers.
 */
export function layOutFactorisation(
	sides: Readonly<Record<SideName, Side>>,
	k: number,
	arena: Arena,
	threads: number,
): Factorisation {
	const { people, movies } = sides;
	checkArena([people, movies], arena);
	const [rows, columns] = [people.pattern.rows, people.pattern.columns];
	const factors = { people: arena.floats(rows * k), movies: arena.floats(columns * k) };
	const violations = { people: arena.floats(rows), movies: arena.floats(columns) };
	const gram = arena.floats(k * padFactors(k));
	const described = {
		people: describeSide(people, k, {
			rows: factors.people,
			columns: factors.movies,
			violations: violations.people,
			gram,
		}),
		movies: describeSide(movies, k, {
			rows: factors.movies,
			columns: factors.people,
			violations: violations.movies,
			gram,
		}),
	};
	const mostNonzeros = Math.max(described.people.mostNonzeros, described.movies.mostNonzeros);
	const scratchBytes = openKernel(arena.memory).measureScratch(k, mostNonzeros);
	return {
		...{ memory: arena.memory, people, movies, k, factors, violations, gram },
		placed: { people: placeSide(described.people, arena), movies: placeSide(described.movies, arena) },
		scratch: Array.from({ length: threads }, () => arena.floats(scratchBytes / Float64Array.BYTES_PER_ELEMENT)),
	};
}

function checkArena(sides: readonly Side[], arena: Arena): void {
	for (const { pattern, ...arrays } of sides) {
		for (const array of [pattern.offsets, pattern.indices, ...Object.values(arrays)]) {
			if (!arena.holds(array)) throw new TypeError('a side is not in the arena');
		}
	}
}

/**
 * The arrays a sweep over a side works on: it solves for the factors of the rows and holds those of the columns fixed.
 */
type SweepArrays = Readonly<Record<'rows' | 'columns' | 'violations' | 'gram', Float64Array>>;

function describeSide(side: Side, k: number, arrays: SweepArrays): KernelSide {
	const { rows, columns, offsets, indices } = side.pattern;
	const isCorrected = hasCorrections(side);
	return {
		offsets: offsets.byteOffset,
		indices: indices.byteOffset,
		rightHandSides: side.rightHandSides.byteOffset,
		confidences: side.confidences.byteOffset,
		rowWeights: side.rowWeights.byteOffset,
		columnWeights: side.columnWeights.byteOffset,
		ridges: side.ridges.byteOffset,
		rowFactors: arrays.rows.byteOffset,
		columnFactors: arrays.columns.byteOffset,
		gram: arrays.gram.byteOffset,
		violations: arrays.violations.byteOffset,
		rows,
		columns,
		k,
		isCorrected: Number(isCorrected),
		mostNonzeros: isCorrected ? countMostNonzeros(side.pattern) : 0,
	};
}

/** Whether c differs from x y anywhere. It does not in plain NMF, and then a sweep has less to do. */
function hasCorrections({ pattern, confidences, rowWeights, columnWeights }: Side): boolean {
	const { rows, offsets, indices } = pattern;
	for (let row = 0; row < rows; row++) {
		for (let at = offsets[row]; at < offsets[row + 1]; at++) {
			if (confidences[at] !== rowWeights[row] * columnWeights[indices[at]]) return true;
		}
	}
	return false;
}

function countMostNonzeros({ rows, offsets }: SparsePattern): number {
	let most = 0;
	for (let row = 0; row < rows; row++) most = Math.max(most, offsets[row + 1] - offsets[row]);
	return most;
}

/** Rows come with the most rated first, so chunks this small let all threads end at about the same time. */
const CHUNK_ROWS = 8;
/** Each piece of a Gram matrix costs a walk over all columns, so there are few. */
const GRAM_PIECES_PER_THREAD = 2;

/**
 * Prepares one thread's part of a sweep over a side. A sweep sets each factor of each row to its best value in turn,
 * with the others held fixed, so the objective never rises. Rows do not depend on each other: any division of them
 * gives the same bytes.
 *
 * The returned function returns the violation: the sum of the absolute projected half gradients on the way, 0 at the
 * optimum. The measure and the order of updates are those of scikit-learn's NMF: Cichocki and Phan, "Fast local
 * algorithms for large scale nonnegative matrix and tensor factorizations", 2009. O(nonzeros * k + (rows + columns) *
 * k^2).
 *
 * @param scratch - Scratch memory of the factorisation that no other thread uses.
 */
export function createSweep(
	factorisation: Factorisation,
	scratch: Float64Array,
	sharing: WorkSharing = SINGLE_THREAD,
): (name: SideName) => number {
	const { memory, k, gram } = factorisation;
	const kernel = openKernel(memory);
	const space = scratch.byteOffset;
	const gramRows = Math.ceil(k / (GRAM_PIECES_PER_THREAD * sharing.threads));
	return (name) => {
		const side = factorisation.placed[name].byteOffset;
		const { rows } = factorisation[name].pattern;
		sharing.share(k, gramRows, (from, to) => kernel.addColumnGram(side, space, from, to));
		sharing.wait(() => kernel.mirrorGram(gram.byteOffset, k));
		sharing.share(rows, CHUNK_ROWS, (from, to) => kernel.sweepRows(side, space, from, to));
		sharing.wait(() => void gram.fill(0));
		// Adds row after row, so that the sum does not depend on which thread swept which row.
		return factorisation.violations[name].reduce((sum, violation) => sum + violation, 0);
	};
}
