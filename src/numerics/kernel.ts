import { readFileSync } from 'node:fs';

/**
 * What the files of `assembly` export. A place is a byte offset into the memory, the `byteOffset` of an array of the
 * arena. Offsets and indices are 32-bit integers; all other numbers are doubles unless a comment says otherwise. The
 * kernel checks nothing: a wrong place gives wrong numbers.
 */
export interface Kernel {
	/** Bytes of scratch memory for rows of k factors with at most `nonzeros` nonzeros. */
	measureScratch(k: number, nonzeros: number): number;
	/** Computes rows `from` to `to` of a sparse matrix times a dense one of `width` columns, a multiple of 8. */
	multiplySparse(
		offsets: number,
		indices: number,
		values: number,
		dense: number,
		width: number,
		product: number,
		from: number,
		to: number,
	): void;
	/**
	 * Multiplies a dense matrix, its rows `tallStride` doubles apart, by one of `inner` rows and `width` columns, a
	 * multiple of 8.
	 */
	multiplyDense(
		tall: number,
		rows: number,
		inner: number,
		tallStride: number,
		dense: number,
		width: number,
		product: number,
		scratch: number,
	): void;
	/** Adds rows `from` to `to` of the upper triangle of a Gram matrix, padded to `padFactors(k)` columns. */
	addGram(
		gram: number,
		factors: number,
		rows: number,
		k: number,
		weights: number,
		scratch: number,
		from: number,
		to: number,
	): void;
	/** Copies the upper triangle to the lower. */
	mirrorGram(gram: number, k: number): void;
	/**
	 * Adds rows `from` to `to` of the upper triangle of the Gram matrix of a side's columns; `placeSide` writes the side.
	 */
	addColumnGram(side: number, scratch: number, from: number, to: number): void;
	/** Sweeps the rows `from` to `to` of a side once, its Gram matrix being complete. */
	sweepRows(side: number, scratch: number, from: number, to: number): void;
	/** Computes the weighted squared error of a side, its Gram matrix being complete. */
	measureLoss(side: number, scratch: number): number;
	/**
	 * Sweeps one row until it is solved, and returns in how many sweeps. The Gram matrix and the right-hand side already
	 * include the row's nonzeros.
	 */
	solveRow(
		row: number,
		rightHandSide: number,
		gram: number,
		ridge: number,
		k: number,
		scratch: number,
		tolerance: number,
		maxSweeps: number,
	): number;
	/** Those compressed rows of 32-bit floats that `picked`, 32-bit integers, lists, their places 16-bit integers, times two interleaved vectors. */
	multiplyPair(
		offsets: number,
		places: number,
		values: number,
		picked: number,
		count: number,
		pair: number,
		sums: number,
	): void;
	/** v.Mv of each of those rows, as far as it stands in the first `size` places, and a matrix of doubles. */
	measureSquares(
		offsets: number,
		places: number,
		values: number,
		picked: number,
		count: number,
		matrix: number,
		size: number,
		stride: number,
		squares: number,
	): void;
	/**
	 * pull * length * v.Mw + weight * scale * v.w of each row v that `movies` lists, a multiple of 4, and each w of those that `picked` lists:
	 * doubles, but w is multiplied in single precision.
	 */
	explainRows(
		offsets: number,
		places: number,
		values: number,
		lengths: number,
		movies: number,
		movieCount: number,
		scale: number,
		matrix: number,
		size: number,
		stride: number,
		picked: number,
		count: number,
		pulls: number,
		weights: number,
		width: number,
		scratch: number,
		losses: number,
	): void;
	/** Multiplies the first of each two sums with one of `lengths`; `moments` gets the totals of both, and of their squares. */
	finishSums(sums: number, lengths: number, count: number, moments: number): void;
	/** Writes first sum + scale * second to `values`, and the highest of every `span`, an even number, to `peaks`. */
	writeScores(sums: number, scale: number, count: number, span: number, values: number, peaks: number): void;
	/**
	 * Adds those of the rows that `picked` lists, in doubles: each pull * row to `pull`, and correction * row row' to the upper triangle of
	 * `gram`, whose lower one is scratch until it is mirrored.
	 */
	absorbRows(
		offsets: number,
		places: number,
		values: number,
		picked: number,
		count: number,
		pulls: number,
		corrections: number,
		pull: number,
		gram: number,
		k: number,
	): void;
	/** Lists in `rows`, 32-bit integers, which of so many values are at least `floor`, and tells how many. */
	listAbove(values: number, count: number, floor: number, rows: number): number;
	/** Brings the `wanted` of so many rows with the highest values to their front, highest first and equals in their order. */
	sortTop(values: number, rows: number, count: number, wanted: number): void;
	/**
	 * Those of the rows that `movies`, 32-bit integers, lists, a multiple of 8, times each of `picked`, in 32-bit floats: four of each of
	 * `picked` for the first four movies, then for the next four. `dense` is scratch of eight by `width`.
	 */
	multiplyEights(
		offsets: number,
		places: number,
		values: number,
		movies: number,
		movieCount: number,
		picked: number,
		count: number,
		width: number,
		dense: number,
		sums: number,
	): void;
	/** Of movies by fours, their cosines in 32-bit floats: the highest share of the highest cosine of one of `count` others. */
	measureNearness(cosines: number, movieCount: number, count: number, highest: number, nearness: number): void;
	/** The three highest cosines of four movies, those from place `first` on of `count`, with the rest: three times four 32-bit floats. */
	findNearest(cosines: number, count: number, first: number, nearest: number): void;
	/** Divides a place of each movie, by fours, among others, all in 32-bit floats and integers. */
	dividePlaces(
		cosines: number,
		movieCount: number,
		count: number,
		years: number,
		otherYears: number,
		timeliness: number,
		shares: number,
	): void;
	/** Which movie, by fours, has the highest worth less the sum of share * price, in 32-bit floats; -1 when all are worth -Infinity. */
	findWorthiest(shares: number, movieCount: number, count: number, prices: number, worths: number): number;
	/** Inverts a symmetric positive definite matrix in place, `stride` rows of as many doubles, a multiple of 8. `scratch` is four and 16 more. */
	invertSymmetric(matrix: number, size: number, stride: number, scratch: number): void;
}

const wasm = new WebAssembly.Module(readFileSync(new URL('./kernel.wasm', import.meta.url)));

/** Opens the kernel on a memory. Each thread opens its own, and they share the memory alone. */
export function openKernel(memory: WebAssembly.Memory): Kernel {
	return new WebAssembly.Instance(wasm, { env: { memory } }).exports as unknown as Kernel;
}

/** Rounds k up to whole cache lines: a Gram matrix in the kernel's memory has this many columns. */
export function padFactors(k: number): number {
	return 8 * Math.ceil(k / 8);
}
