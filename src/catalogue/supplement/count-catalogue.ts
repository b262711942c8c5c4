import type { Movie } from '../movie.ts';
import type { MovieDetails } from '../movie-details.ts';
import type { MovieTitle } from '../movie-title.ts';
import { isOwnId } from '../own-id.ts';

/** A line of the counts: what is counted, and how many. */
export type Count = readonly [what: string, number: number];

/** What ships, as the readers give it. */
export interface Shipped {
	readonly movies: readonly Movie[];
	readonly titles: ReadonlyMap<number, readonly MovieTitle[]>;
	readonly details: ReadonlyMap<number, MovieDetails>;
	readonly terms: Iterable<unknown>;
}

/** Languages with fewer titles are counted together. */
const FEW_TITLES = 50;

/** Counts what a compiled catalogue and its side tables hold. */
export function countCatalogue({ movies, titles, details, terms }: Shipped): Count[] {
	const own = movies.filter(({ id }) => isOwnId(id));
	const detailed = [...details.values()];
	const having = (has: (detail: MovieDetails) => boolean) => detailed.filter(has).length;
	return [
		['movies', movies.length],
		['of them not in MovieLens', own.length],
		['made for television', having(({ kind }) => kind === 'tv')],
		['short', having(({ kind }) => kind === 'short')],
		...[2022, 2023, 2024, 2025, 2026].map((year): Count => [`of ${year}`, countIf(movies, (m) => m.year === year)]),
		['without a year', countIf(movies, ({ year }) => year === undefined)],
		['without a genre', countIf(movies, ({ genres }) => genres.length === 0)],
		['with an IMDb id', countIf(movies, ({ imdbId }) => imdbId !== undefined)],
		['with a Wikidata id', countIf(movies, ({ wikidataId }) => wikidataId !== undefined)],
		['with an omdb.org id', countIf(movies, ({ omdbId }) => omdbId !== undefined)],
		...countTitles(titles),
		['with directors', having(({ directors }) => directors.length > 0)],
		['with countries', having(({ countries }) => countries.length > 0)],
		['with one home country', having(({ country }) => country !== undefined)],
		['with languages', having(({ languages }) => languages.length > 0)],
		['with one main language', having(({ language }) => language !== undefined)],
		['with a running time', having(({ minutes }) => minutes !== undefined)],
		['with a series', having(({ series }) => series !== undefined)],
		['with terms', having(({ termIds }) => termIds.length > 0)],
		['marks by terms', detailed.reduce((sum, { termIds }) => sum + termIds.length, 0)],
		['terms', [...terms].length],
	];
}

function countTitles(titles: Shipped['titles']): Count[] {
	const all = [...titles.values()].flat();
	const langs = [...Map.groupBy(all, ({ lang }) => lang)].map(([lang, names]): Count => [lang, names.length]);
	const many = langs.filter(([, number]) => number >= FEW_TITLES).sort(([, a], [, b]) => b - a);
	const few = langs.filter(([, number]) => number < FEW_TITLES);
	return [
		['with other titles', titles.size],
		['other titles', all.length],
		...many.map(([lang, number]): Count => [lang === 'orig' ? 'original titles' : `titles in "${lang}"`, number]),
		[`titles in ${few.length} other languages`, few.reduce((sum, [, number]) => sum + number, 0)],
	];
}

function countIf<T>(items: readonly T[], test: (item: T) => boolean): number {
	return items.filter(test).length;
}
