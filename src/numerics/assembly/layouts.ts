// What a function takes in one piece: where the parts are in the memory. The TypeScript files named here write these.

/** Compressed rows, of a multiple of four nonzeros each: `../compress-rows.ts`. */
@unmanaged
export class CompressedRows {
	/** 32-bit integers. */
	offsets: usize;
	/** 16-bit integers. */
	columns: usize;
	/** Single precision. */
	values: usize;
}

/** A square matrix of doubles, `stride` rows of `stride` numbers, a multiple of 8: `../invert-symmetric.ts`. */
@unmanaged
export class SquareMatrix {
	values: usize;
	/** How many rows and columns count. */
	size: usize;
	stride: usize;
}

/** Rows of bytes, each times the row's scale: `../byte-rows.ts`. */
@unmanaged
export class ByteRows {
	/** `stride` to a row, a multiple of 16. */
	bytes: usize;
	stride: usize;
	/** Two in single precision to a row. */
	scales: usize;
	/** By row, 32-bit integers: which of the base pairs is added. */
	bases: usize;
}

/** What the scores of all movies are written from and to: `../../recommender/score-movies.ts`. */
@unmanaged
export class ScoreArrays {
	/** Two in single precision for each movie. */
	sums: usize;
	/** In single precision; so are the weights. */
	bonuses: usize;
	weights: usize;
	/** Doubles; so are the peaks. */
	values: usize;
	peaks: usize;
}
