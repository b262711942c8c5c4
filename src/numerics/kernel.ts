import { readFileSync } from 'node:fs';

/**
 * What the files of `assembly` export. Places are byte offsets into the memory, as `byteOffset` of an array of the arena gives them;
 * at offsets and indices are 32-bit integers, elsewhere doubles where nothing else is said. Nothing is checked: a wrong place gives
 * wrong numbers.
 */
export interface Kernel {
	/** Bytes of scratch for rows of k factors with up to so many known cells. */
	measureScratch(k: number, cells: number): number;
	/** Rows `from` to `to` of a sparse matrix times a dense one with `width` columns, a multiple of 8. */
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
	/** A dense matrix, its rows `tallStride` doubles apart, times one of `inner` rows and `width` columns, a multiple of 8. */
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
	/** One sweep over rows of a `Side`; 0 for the confidences says that no cell's is other than x y. */
	sweepRows(
		offsets: number,
		indices: number,
		pulls: number,
		confidences: number,
		rowWeights: number,
		columnWeights: number,
		ridges: number,
		rows: number,
		others: number,
		gram: number,
		violations: number,
		k: number,
		scratch: number,
		mostCells: number,
		from: number,
		to: number,
	): void;
	/** What the factors of a side leave unexplained, `gram` being that of the other side's. */
	measureLoss(
		offsets: number,
		indices: number,
		pulls: number,
		confidences: number,
		rowWeights: number,
		columnWeights: number,
		rows: number,
		others: number,
		count: number,
		gram: number,
		k: number,
		scratch: number,
	): number;
	/** Sweeps one row whose Gram matrix and pull have the known cells in them until it is solved, and tells in how many sweeps. */
	solveRow(
		row: number,
		pull: number,
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

/** The kernel at work on that memory. Each thread opens its own; they share the memory and nothing else. */
export function openKernel(memory: WebAssembly.Memory): Kernel {
	return new WebAssembly.Instance(wasm, { env: { memory } }).exports as unknown as Kernel;
}

/** Columns of a Gram matrix in the kernel's memory: whole cache lines. */
export function padFactors(k: number): number {
	return 8 * Math.ceil(k / 8);
}
