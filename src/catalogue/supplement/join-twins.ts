import type { Movie } from '../movie.ts';
import { foldTitle } from './fold-title.ts';
import type { Supplement } from './supplement.ts';

/**
 * Gives the row that people rated what is known about its twin. MovieLens has some thirty movies twice, with one number
 * of TMDB, one title and, give or take one, one year, but two of IMDb: the ratings of "Lagaan" stand at one row, and
 * open data knows the other. Both rows stay, since people's ratings may be of either.
 */
export function joinTwins(movies: readonly Movie[], supplement: Supplement): Supplement {
	const { features } = supplement;
	const twins = new Map(findTwins(movies).filter(([id, rated]) => features.has(id) && !features.has(rated)));
	const idOf = (id: number): number => twins.get(id) ?? id;
	const isOwnOrNew = (id: number, values: ReadonlyMap<number, unknown>): boolean =>
		idOf(id) === id || !values.has(idOf(id));
	const move = <Value>(values: ReadonlyMap<number, Value>): Map<number, Value> =>
		new Map([...values].filter(([id]) => isOwnOrNew(id, values)).map(([id, value]) => [idOf(id), value]));
	return {
		...supplement,
		outsideIds: move(supplement.outsideIds),
		titles: supplement.titles.map((title) => ({ ...title, movieId: idOf(title.movieId) })),
		features: move(features),
		fillings: move(supplement.fillings),
		series: move(supplement.series),
		wikidata: move(supplement.wikidata),
	};
}

/** @returns pairs of ids: a row, and its twin with more ratings. */
function findTwins(movies: readonly Movie[]): [number, number][] {
	const groups = Map.groupBy(movies, ({ tmdbId }) => tmdbId);
	return [...groups].flatMap(([tmdbId, group]) => {
		if (tmdbId === undefined || group.length < 2) return [];
		const [rated, ...others] = group.toSorted((a, b) => b.ratings - a.ratings || a.id - b.id);
		return others
			.filter((other) => foldTitle(other.title) === foldTitle(rated.title) && areNear(other.year, rated.year))
			.map(({ id }): [number, number] => [id, rated.id]);
	});
}

const areNear = (year: number | undefined, other: number | undefined): boolean =>
	year !== undefined && other !== undefined && Math.abs(year - other) <= 1;
