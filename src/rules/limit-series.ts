const MOST_OF_A_SERIES = 2;

/**
 * The first `count` movies, with at most two of each series: ten sequels are one recommendation. When that leaves too
 * few movies, the other sequels fill the end of the list.
 */
export function limitSeries<Movie extends { readonly movieId: number }>(
	movies: readonly Movie[],
	count: number,
	seriesOf: ReadonlyMap<number, string>,
): Movie[] {
	const taken = new Map<string, number>();
	const [kept, spare]: [Movie[], Movie[]] = [[], []];
	for (const movie of movies) {
		const series = seriesOf.get(movie.movieId);
		const before = series === undefined ? 0 : (taken.get(series) ?? 0);
		if (series !== undefined) taken.set(series, before + 1);
		(before < MOST_OF_A_SERIES ? kept : spare).push(movie);
	}
	return [...kept, ...spare].slice(0, count);
}
