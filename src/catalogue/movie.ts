/** One film of the catalogue. */
export interface Movie {
	/** MovieLens movie id, a positive integer. */
	readonly id: number;
	/** As people write it: "The Lion King". */
	readonly title: string;
	/** Original, translated and "a.k.a." titles. */
	readonly alternatives: readonly string[];
	/** Year of release; some entries have none. */
	readonly year: number | undefined;
	readonly genres: readonly string[];
	/** Seven or eight digits, as in `tt0110357` without the `tt`. */
	readonly imdbId: string | undefined;
	readonly tmdbId: number | undefined;
	/** How many people rated it in the ratings the catalogue was compiled with; breaks ties between titles. */
	readonly ratings: number;
}

/** The title with its year, as shown everywhere: "The Lion King (1994)". */
export function labelMovie(movie: Pick<Movie, 'title' | 'year'>): string {
	return movie.year === undefined ? movie.title : `${movie.title} (${movie.year})`;
}
