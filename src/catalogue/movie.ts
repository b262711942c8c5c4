/** One movie of the catalogue. */
export interface Movie {
	/** The id of MovieLens, or one of our own: see own-id.ts. */
	readonly id: number;
	/** What people call it, in English where there is an English title: "The Lion King". */
	readonly title: string;
	/** Original, translated and "a.k.a." titles. */
	readonly alternatives: readonly string[];
	/** Year of release; some entries have none. */
	readonly year: number | undefined;
	readonly genres: readonly string[];
	/** Seven or eight digits, as in `tt0110357` without the `tt`. */
	readonly imdbId: string | undefined;
	readonly tmdbId: number | undefined;
	/** As in `Q36479`. */
	readonly wikidataId: string | undefined;
	/** The id of omdb.org, the open media database: digits. */
	readonly omdbId: string | undefined;
	/** How many people rated it, in the ratings that the catalogue was compiled from; decides between equal titles. */
	readonly ratings: number;
}

/**
 * The title with its year, as shown everywhere: "The Lion King (1994)".
 *
 * @param maxLength in UTF-16 units, as Discord counts; a longer title ends in an ellipsis, and the year stays
 */
export function labelMovie(movie: Pick<Movie, 'title' | 'year'>, maxLength = Number.POSITIVE_INFINITY): string {
	const year = movie.year === undefined ? '' : ` (${movie.year})`;
	if (movie.title.length + year.length <= maxLength) return movie.title + year;
	const space = Math.max(0, maxLength - year.length - 1);
	let cut = movie.title.slice(0, space);
	if (/[\ud800-\udbff]$/.test(cut)) cut = cut.slice(0, -1); // never half a character
	return `${cut.trimEnd()}…${year}`;
}
