import type { History, HistoryRow } from '../../src/imports/history.ts';

/** A history in lines that a test can show: the format with its scale, then each row with all that it says. */
export function describeHistory({ format, scale, rows }: History): string[] {
	return [`${format}, ${scale}`, ...rows.map(describeRow)];
}

function describeRow({ title, year, otherTitles, kind, stars, at, fault, ...ids }: HistoryRow): string {
	return [
		fault ?? kind,
		`"${title}"`,
		year ?? '',
		...otherTitles.map((other) => `= "${other}"`),
		stars === undefined ? '' : `${stars}★`,
		at === undefined ? '' : new Date(at).toISOString().replace('T12:00:00.000Z', '').replace(':00.000Z', ''),
		ids.imdbId === undefined ? '' : `tt${ids.imdbId}`,
		ids.tmdbId === undefined ? '' : `tmdb${ids.tmdbId}`,
		ids.movieId === undefined ? '' : `id${ids.movieId}`,
	]
		.filter((part) => part !== '')
		.join(' ');
}
