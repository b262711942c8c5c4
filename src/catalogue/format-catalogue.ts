import { stringify } from 'csv-stringify/sync';
import { COLUMNS } from './catalogue-columns.ts';
import type { Movie } from './movie.ts';

/** Between the values of one field. Inside an alternative title it is written as a slash. */
const SEPARATOR = '|';

/** Writes the CSV: a heading, one movie a line, lists with `|` between their values, unknown fields empty. */
export function formatCatalogue(movies: readonly Movie[]): string {
	const rows = movies.map((movie) => [
		movie.id,
		movie.title,
		movie.year ?? '',
		movie.genres.join(SEPARATOR),
		movie.imdbId ?? '',
		movie.tmdbId ?? '',
		movie.wikidataId ?? '',
		movie.omdbId ?? '',
		movie.ratings,
		movie.alternatives.map((title) => title.replaceAll(SEPARATOR, '/')).join(SEPARATOR),
	]);
	return stringify([[...COLUMNS], ...rows], { record_delimiter: 'unix' });
}
