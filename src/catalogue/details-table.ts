import type { MovieDetails } from './movie-details.ts';
import { openRows, type PackedRows, readSideTable, type SideTable, writeSideTable } from './side-table.ts';

const DETAILS: SideTable = {
	name: 'details',
	columns: [
		'id',
		'directors',
		'countries',
		'languages',
		'country',
		'language',
		'minutes',
		'series',
		'terms',
		'kind',
		'sitelinks',
	],
};

/** Details of movies, by id. */
export interface DetailsTable {
	/** What is known about a movie; `undefined` where nothing is. */
	get(movieId: number): MovieDetails | undefined;
	/** The movies of which anything is known, ascending. */
	movieIds(): readonly number[];
}

/** Writes details.tsv.gz beside a catalogue. */
export async function writeMovieDetails(
	cataloguePath: string,
	details: ReadonlyMap<number, MovieDetails>,
): Promise<void> {
	await writeSideTable(
		DETAILS,
		cataloguePath,
		[...details].map(([id, detail]) => formatRow(id, detail)),
	);
}

/**
 * Reads details.tsv.gz beside a catalogue.
 *
 * @throws {CatalogueError} when the file is damaged.
 */
export function readDetailRows(cataloguePath: string): PackedRows {
	return readSideTable(DETAILS, cataloguePath);
}

/** Opens the rows of details.tsv.gz. A movie's details are made when they are asked for. */
export function openDetailRows(packed: PackedRows): DetailsTable {
	const rows = openRows(packed);
	return { get: (movieId) => rows.get(movieId).map(parseRow)[0], movieIds: () => [...rows.ids] };
}

/** Reads and opens details.tsv.gz beside a catalogue. @throws {CatalogueError} when the file is damaged. */
export function openMovieDetails(cataloguePath: string): DetailsTable {
	return openDetailRows(readDetailRows(cataloguePath));
}

function formatRow(id: number, detail: MovieDetails): (string | number)[] {
	const { directors, countries, languages, country, language, minutes, series, termIds, kind, sitelinks } = detail;
	return [
		id,
		directors.join('|'),
		countries.join('|'),
		languages.join('|'),
		country ?? '',
		language ?? '',
		minutes ?? '',
		series ?? '',
		termIds.join('|'),
		kind === 'movie' ? '' : kind,
		sitelinks || '',
	];
}

function parseRow(fields: readonly string[]): MovieDetails {
	const [, directors, countries, languages, country, language, minutes, series, terms, kind, sitelinks] = fields;
	return {
		directors: splitList(directors),
		countries: splitList(countries),
		languages: splitList(languages),
		country: country || undefined,
		language: language || undefined,
		minutes: minutes === '' ? undefined : Number(minutes),
		series: series || undefined,
		termIds: splitList(terms),
		kind: kind === 'tv' || kind === 'short' ? kind : 'movie',
		sitelinks: Number(sitelinks),
	};
}

const NONE: readonly string[] = [];
const splitList = (text: string): readonly string[] => (text === '' ? NONE : text.split('|'));
