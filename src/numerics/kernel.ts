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
	/** Multiplies a sparse matrix by a dense one of `width` columns, a multiple of 8, rounding each product. */
	multiplyRounding(
		offsets: number,
		indices: number,
		values: number,
		dense: number,
		width: number,
		product: number,
		rows: number,
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
	/**
	 * Writes columns, from `first` on, and values of the numbers that are not 0, and a zero behind them: room for `width`
	 * and one more. It returns how many there are.
	 */
	packNonzeros(numbers: number, width: number, first: number, columns: number, values: number): number;
	/** Does the same with bytes, each times a scale. */
	packBytes(bytes: number, width: number, scale: number, columns: number, values: number): number;
	/**
	 * Multiplies the compressed rows that `picked` lists by two interleaved vectors, all in 32-bit floats: two sums for
	 * each row.
	 */
	multiplyPair(rows: number, picked: number, count: number, pair: number, sums: number): void;
	/** Computes v.Mv for each row v that `picked` lists, with only the columns of v that M, a `SquareMatrix`, has. */
	measureSquares(rows: number, picked: number, count: number, matrix: number, squares: number): void;
	/**
	 * Prepares the losses of four movies: writes to `dense`, eight vectors of 32-bit floats side by side, length * M v
	 * and scale * v for each row v that `movies` lists. `scratch` holds a row of M.
	 */
	writeEffects(
		rows: number,
		movies: number,
		lengths: number,
		matrix: number,
		scale: number,
		dense: number,
		scratch: number,
	): void;
	/**
	 * Writes the losses of those four movies, movie after movie: for each row w that `picked` lists, weight * (length * M
	 * v).w + centred * (scale * v).w. `sums` is scratch of eight 32-bit floats.
	 */
	sumLosses(
		rows: number,
		picked: number,
		count: number,
		dense: number,
		weights: number,
		centred: number,
		sums: number,
		losses: number,
	): void;
	/**
	 * Finishes the products of the rows that `picked` lists, which `multiplyPair` wrote; `arrays` is a `ScoreArrays` of
	 * `assembly/layouts.ts`.
	 */
	finishProducts(arrays: number, products: number, picked: number, count: number): void;
	/**
	 * Writes to `moments` the totals of both finished products times `weights`, 32-bit floats by row, and of their
	 * squares.
	 */
	measureMoments(products: number, picked: number, count: number, weights: number, moments: number): void;
	/** Adds `value` times the amount of each to those of `sums` that `picked` lists, all 32-bit floats. */
	addToPicked(sums: number, picked: number, amounts: number, count: number, value: number): void;
	/** Writes the score of each picked row by its finished products: `assembly/lists.ts` has the sum. */
	writeScores(
		arrays: number,
		products: number,
		picked: number,
		count: number,
		known: number,
		scale: number,
		bonusScale: number,
		discount: number,
		values: number,
	): void;
	/**
	 * Lists in `rows`, 32-bit integers, which of the rows `from` to `to` may have a score of at least `floor`, and returns
	 * how many; all numbers are 32-bit floats. `assembly/lists.ts` says why.
	 */
	listPossible(
		arrays: number,
		from: number,
		to: number,
		norm: number,
		scale: number,
		bonusScale: number,
		floor: number,
		rows: number,
	): number;
	/**
	 * Rounds `stride` 32-bit floats to bytes, the greatest to 255 and those not above `leastShare` of it to 0. Returns
	 * the greatest.
	 */
	roundToBytes(numbers: number, stride: number, leastShare: number, bytes: number): number;
	/** Adds up the squares of `stride` bytes, a multiple of 8. */
	sumSquares(bytes: number, stride: number): number;
	/** Counts those of `length` bytes, a multiple of 16, that are not 0. */
	countBytes(bytes: number, length: number): number;
	/** Adds up the rows of `width` signed bytes that `picked` lists, each times its scale, all in 32-bit floats. */
	addByteRows(bytes: number, width: number, picked: number, scales: number, count: number, sums: number): void;
	/**
	 * Adds the compressed rows that `picked` lists to normal equations, in doubles: target * row to the right-hand side,
	 * and correction * row row' to the upper triangle of the Gram matrix, whose lower one is scratch until it is
	 * mirrored.
	 */
	absorbRows(
		rows: number,
		picked: number,
		count: number,
		targets: number,
		corrections: number,
		rightHandSide: number,
		gram: number,
		k: number,
	): void;
	/**
	 * Multiplies each compressed row that `movies` lists, a multiple of 8, by each that `picked` lists, in 32-bit floats:
	 * the products of four movies with all of `picked`, then those of the next four. `dense` is scratch of eight by
	 * `width`.
	 */
	multiplyEights(
		rows: number,
		movies: number,
		movieCount: number,
		picked: number,
		count: number,
		width: number,
		dense: number,
		sums: number,
	): void;
	/**
	 * Writes the nearness of each movie to `count` others, four movies at a time, all in 32-bit floats:
	 * `assembly/lists.ts` defines it.
	 */
	measureNearness(cosines: number, movieCount: number, count: number, highest: number, nearness: number): void;
	/**
	 * Writes the three highest cosines of four movies with the others: three times four 32-bit floats. The four are those
	 * from place `first` on, of `count`.
	 */
	findNearest(cosines: number, count: number, first: number, nearest: number): void;
	/** Divides a place of each movie, four movies at a time, among others, all in 32-bit floats. */
	dividePlaces(cosines: number, movieCount: number, count: number, shares: number): void;
	/**
	 * Finds the movie with the highest worth less the sum of share * price, four movies at a time, in 32-bit floats; -1
	 * when all are worth -Infinity.
	 */
	findWorthiest(shares: number, movieCount: number, count: number, prices: number, worths: number): number;
	/**
	 * Inverts a symmetric positive definite `SquareMatrix` in place. `scratch` holds four of its rows and 16 doubles
	 * more.
	 */
	invertSymmetric(matrix: number, scratch: number): void;
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
