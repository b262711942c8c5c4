/** A movie's place in the model's arrays, as opposed to its movie id. */
export type Row = number & { readonly brand: unique symbol };

/** Translates between movie ids, for the rest of the program, and rows. */
export interface MovieIndex {
	readonly size: number;
	/** Returns `undefined` for a movie outside the model. */
	rowOf(movieId: number): Row | undefined;
	idOf(row: Row): number;
}

/**
 * Builds the index.
 *
 * @param movieIds - Id of each row, without repeats.
 */
export function indexMovies(movieIds: Int32Array): MovieIndex {
	const rowById = new Map<number, Row>();
	for (let row = 0; row < movieIds.length; row++) rowById.set(movieIds[row], row as Row);
	return {
		size: movieIds.length,
		rowOf: (movieId) => rowById.get(movieId),
		idOf: (row) => movieIds[row],
	};
}
