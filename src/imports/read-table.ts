import { finishRows, type RawRow } from './finish-rows.ts';
import type { History, RowKind } from './history.ts';
import { parseTable } from './parse-table.ts';
import { readScore } from './read-stars.ts';
import {
	describeChosenTable,
	describePlainTable,
	type Field,
	TABLE_FORMATS,
	type TableFormat,
} from './table-formats.ts';
import { type ChosenColumns, listColumns, UnknownColumnsError } from './unknown-columns-error.ts';

/** Where a row before the headings says what list the table is, as in Letterboxd's lists. */
const MAX_PREAMBLE = 6;

/** Headings with their place, in lower case. */
type Headings = ReadonlyMap<string, number>;

/** What the table itself may not tell. */
export interface TableHints {
	/** What rows without stars say. */
	readonly unrated?: RowKind | undefined;
	/** Which columns hold what; left out, the headings tell. */
	readonly columns?: ChosenColumns | undefined;
}

/**
 * Reads a table of any format that we know, or with the columns that someone named.
 *
 * @returns `undefined` when it is no table.
 * @throws {UnknownColumnsError} when it is a table, and no line has headings that we know.
 * @throws {ImportError} when the table is too large.
 */
export async function readTable(
	text: string,
	{ unrated, columns }: TableHints,
	source = 0,
): Promise<History | undefined> {
	const records = await parseTable(text);
	const found = columns ? takeColumns(records, columns) : findFormat(records);
	if (found === undefined) {
		const unknown = listColumns(records);
		if (unknown === undefined) return undefined;
		throw new UnknownColumnsError(unknown);
	}
	const { format, headings, start } = found;
	const isKindUnsure = format.isKindUnsure === true;
	const raw = records
		.slice(start)
		.map((record) => readRecord(record, format, headings, isKindUnsure ? unrated : undefined));
	const { rows, scale } = finishRows(raw, format.scale, source);
	return {
		format: format.name,
		scale,
		rows,
		isKindUnsure: isKindUnsure && unrated === undefined,
		hasYears: rows.some(({ year }) => year !== undefined),
	};
}

interface Found {
	readonly format: TableFormat;
	readonly headings: Headings;
	/** The first record below the headings. */
	readonly start: number;
}

function findFormat(records: readonly string[][]): Found | undefined {
	const candidates = records.slice(0, MAX_PREAMBLE).map((record, at) => ({ headings: readHeadings(record), at }));
	for (const { headings, at } of candidates) {
		const format = TABLE_FORMATS.find(({ needs }) => needs.every((name) => headings.has(name)));
		if (format) return { format, headings, start: at + 1 };
	}
	const plain = candidates[0] && describePlainTable(new Set(candidates[0].headings.keys()));
	return plain && { format: plain, headings: candidates[0].headings, start: 1 };
}

/** The columns that someone named, and those that we know besides. `undefined` when there are none of that name. */
function takeColumns(records: readonly string[][], { title, rating }: ChosenColumns): Found | undefined {
	const [first = []] = records;
	const known = readHeadings(first);
	const headings: Headings = new Map([...first.map((_, at) => [`#${at + 1}`, at] as const), ...known]);
	const names = [title, ...(rating === undefined ? [] : [rating])].map((name) => name.trim().toLowerCase());
	if (!names.every((name) => headings.has(name))) return undefined;
	// A first line with a rating that can be read is no line of headings.
	const score = rating === undefined ? undefined : readScore(first[headings.get(names[1])!]);
	const hasHeadings = score === undefined || Number.isNaN(score.value);
	const format = describeChosenTable(names[0], names[1], hasHeadings ? new Set(known.keys()) : new Set());
	return { format, headings, start: hasHeadings ? 1 : 0 };
}

function readHeadings(record: readonly string[]): Headings {
	const names = record.map((name) => name.replace(/\s+/g, ' ').trim().toLowerCase());
	const place = (each: readonly string[]) => each.map((name, at) => [name, at] as const).reverse();
	// The first of two equal headings counts, and "release_year" is a release year where no other column is.
	return new Map([...place(names.map((name) => name.replaceAll('_', ' '))), ...place(names)]);
}

function readRecord(
	record: readonly string[],
	{ columns, unrated }: TableFormat,
	headings: Headings,
	told: RowKind | undefined,
): RawRow {
	const read = (field: Field): string => {
		const places = (columns[field] ?? []).map((name) => headings.get(name));
		const texts = places.map((place) => (place === undefined ? '' : (record[place] ?? '').trim()));
		return texts.find((text) => text !== '') ?? '';
	};
	const season = read('season');
	return {
		title: read('title'),
		otherTitle: read('otherTitle'),
		year: read('year'),
		rating: read('rating'),
		date: read('date'),
		imdbId: read('imdbId'),
		tmdbId: read('tmdbId'),
		movieId: read('movieId'),
		address: read('address'),
		type: read('type'),
		...(season === '' || season === '0' ? {} : { fault: 'episode' as const }),
		unrated: told ?? readStatus(read('status')) ?? unrated,
	};
}

/** What a service's list says of a movie without a rating. */
export function readStatus(status: string): RowKind | undefined {
	if (/plan|want|watchlist|todo/i.test(status)) return 'wanted';
	return /complete|watched|seen|finished/i.test(status) ? 'seen' : undefined;
}
