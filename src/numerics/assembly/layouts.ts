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

/** What the scores of movies are computed from: `../../recommender/score-movies.ts`. All by row. */
@unmanaged
export class ScoreArrays {
	/** Doubles. */
	lengths: usize;
	/** In single precision, as are all that follow. */
	norms: usize;
	trusts: usize;
	bonuses: usize;
	pushes: usize;
	weights: usize;
}
