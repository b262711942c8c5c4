import { stringify } from 'csv-stringify/sync';

/** A movie to export. */
export interface ExportRow {
	readonly movieId: number;
	readonly title: string;
	readonly year: number | undefined;
	readonly imdbId: string | undefined;
	readonly tmdbId: number | undefined;
	/** `undefined` for a movie that was just seen. */
	readonly stars: number | undefined;
	/** Milliseconds since 1970, UTC. */
	readonly at: number;
}

/** Letterboxd takes files of up to a megabyte. */
const LETTERBOXD_BYTES = 1_000_000;

/**
 * Writes tables that Letterboxd imports, with ids, so that each movie is found. Columns that only we know hold what
 * Letterboxd has no place for. There is no WatchedDate: it would make diary entries of ratings.
 *
 * @returns at least one table; several where one would be larger than Letterboxd takes
 */
export function writeLetterboxdTables(rows: readonly ExportRow[], maxBytes = LETTERBOXD_BYTES): string[] {
	const heading = ['imdbID', 'tmdbID', 'Title', 'Year', 'Rating', 'MatineeID', 'RatedAt'];
	const lines = rows.map(({ movieId, title, year, imdbId, tmdbId, stars, at }) =>
		writeLine([writeImdbId(imdbId), tmdbId, title, year, stars, movieId, new Date(at).toISOString()]),
	);
	const tables = [writeLine(heading)];
	for (const line of lines) {
		const last = tables.length - 1;
		if (Buffer.byteLength(tables[last]) + Buffer.byteLength(line) > maxBytes) tables.push(writeLine(heading) + line);
		else tables[last] += line;
	}
	return tables;
}

/** Writes a table of ratings as IMDb does, with points from 1 to 10. */
export function writeImdbTable(rows: readonly ExportRow[]): string {
	const heading = [
		'Const',
		'Your Rating',
		'Date Rated',
		'Title',
		'URL',
		'Title Type',
		'Year',
		'Matinee ID',
		'Rated At',
	];
	const lines = rows
		.filter(({ stars }) => stars !== undefined)
		.map(({ movieId, title, year, imdbId, stars, at }) => {
			const ratedAt = new Date(at).toISOString();
			const id = writeImdbId(imdbId);
			const address = id === '' ? '' : `https://www.imdb.com/title/${id}/`;
			return writeLine([id, stars! * 2, ratedAt.slice(0, 10), title, address, 'Movie', year, movieId, ratedAt]);
		});
	return writeLine(heading) + lines.join('');
}

function writeImdbId(imdbId: string | undefined): string {
	return imdbId === undefined ? '' : `tt${imdbId}`;
}

/** A field that a spreadsheet would run as a formula gets an apostrophe in front, which our reader takes off again. */
function writeLine(fields: readonly (string | number | undefined)[]): string {
	return stringify([[...fields]], { escape_formulas: true, record_delimiter: '\r\n' });
}
