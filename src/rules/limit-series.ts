/** Of one series a list holds at most so many films, unless there is nothing else. */
const MOST_OF_A_SERIES = 2;

/**
 * The first `count` films, with no more than two of one series: ten sequels are one recommendation. Where too few are left, the
 * sequels come back at the end.
 */
export function limitSeries<Film extends { readonly movieId: number }>(
	films: readonly Film[],
	count: number,
	seriesOf: ReadonlyMap<number, string>,
): Film[] {
	const taken = new Map<string, number>();
	const [kept, spare]: [Film[], Film[]] = [[], []];
	for (const film of films) {
		const series = seriesOf.get(film.movieId);
		const before = series === undefined ? 0 : (taken.get(series) ?? 0);
		if (series !== undefined) taken.set(series, before + 1);
		(before < MOST_OF_A_SERIES ? kept : spare).push(film);
	}
	return [...kept, ...spare].slice(0, count);
}
