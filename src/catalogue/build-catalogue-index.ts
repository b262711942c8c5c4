import type { CatalogueIndex } from './catalogue-index.ts';
import { type DetailsTable, openDetailRows } from './details-table.ts';
import { estimateAudiences } from './estimate-audience.ts';
import { indexInitials } from './index-initials.ts';
import { type IndexedName, indexNames } from './index-names.ts';
import { indexLetters } from './letter-index.ts';
import { listNames } from './list-names.ts';
import { joinParts } from './list-parts.ts';
import type { Movie } from './movie.ts';
import { packMovies, sortByRatings } from './pack-movies.ts';
import type { PackedRows } from './side-table.ts';
import { packSmallTables } from './small-tables.ts';
import type { TitleTables } from './title-tables.ts';
import { openTitleRows } from './titles-table.ts';

/** What a compiled catalogue is made of: the movies, and what the tables say of them. */
export interface IndexSources {
	readonly movies: readonly Movie[];
	/** What people call movies beside their titles. */
	readonly tables: TitleTables;
	/** Rows of titles.tsv.gz and of details.tsv.gz. */
	readonly titleRows: PackedRows;
	readonly detailRows: PackedRows;
}

/** Movies known less are found by the letters of their titles alone, and by the words of their other names. */
const LEAST_BY_LETTERS = 10;

/** Builds the compiled form of a catalogue, which takes about two seconds for 94,635 movies. Same sources, same arrays. */
export function buildCatalogueIndex({ movies: unsorted, tables, titleRows, detailRows }: IndexSources): CatalogueIndex {
	const movies = sortByRatings(unsorted);
	const details = openDetailRows(detailRows);
	const names = listNames(movies, tables, openTitleRows(titleRows));
	const { audiences, corrections } = estimateAudiences(movies, details);
	return {
		...packMovies(movies),
		audiences,
		corrections,
		...groupBySeries(movies, details),
		...indexNames(names),
		...indexLetters(names.map((name) => (isIndexedByLetters(name, audiences) ? name.words.join('') : ''))),
		...indexInitials(movies, names, audiences),
		titleRowIds: titleRows.ids,
		titleRowStarts: titleRows.starts,
		titleRows: titleRows.bytes,
		detailRowIds: detailRows.ids,
		detailRowStarts: detailRows.starts,
		detailRows: detailRows.bytes,
		smallTables: packSmallTables(tables),
	};
}

/** Titles of rated movies, and other titles of those that many know: the others are found by their words. */
function isIndexedByLetters({ movie, rated, kind }: IndexedName, audiences: Float32Array): boolean {
	return rated && (kind !== 'alternative' || audiences[movie] >= LEAST_BY_LETTERS);
}

function groupBySeries(
	movies: readonly Movie[],
	details: DetailsTable,
): Pick<CatalogueIndex, 'movieSeries' | 'seriesStarts' | 'seriesMovies'> {
	const bySeries = new Map<string, number[]>();
	const movieSeries = new Int32Array(movies.length).fill(-1);
	for (const [at, { id }] of movies.entries()) {
		const series = details.get(id)?.series;
		if (series === undefined) continue;
		const known = bySeries.get(series) ?? [];
		bySeries.set(series, known);
		known.push(at);
	}
	for (const [at, members] of [...bySeries.values()].entries()) for (const movie of members) movieSeries[movie] = at;
	const { values, starts } = joinParts([...bySeries.values()]);
	return { movieSeries, seriesStarts: starts, seriesMovies: values };
}
