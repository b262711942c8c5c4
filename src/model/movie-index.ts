/** A movie's place in the model's arrays; not to be mixed up with its movie id. */
export type Row = number & { readonly brand: unique symbol };

/** Translates between movie ids, which everybody else speaks, and rows. */
export interface MovieIndex {
	readonly size: number;
	/** `undefined` for a movie outside the model. */
	rowOf(movieId: number): Row | undefined;
	idOf(row: Row): number;
}

/** @param movieIds - Id of each row; no id twice. */
export function indexMovies(movieIds: Int32Array): MovieIndex {
	const rowById = new Map(Array.from(movieIds, (movieId, row) => [movieId, row as Row]));
	return {
		size: movieIds.length,
		rowOf: (movieId) => rowById.get(movieId),
		idOf: (row) => movieIds[row],
	};
}
