import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { ImportError } from './import-error.ts';

const SEPARATORS = [',', ';', '\t', '|'];
const MAX_COLUMNS = 300;
/** A review may be long; a line of a megabyte is no row of an export. */
const MAX_RECORD_CHARACTERS = 256 * 1024;
const MAX_RECORDS = 100_000;
const SLICE_CHARACTERS = 16 * 1024;

/**
 * Splits a table into records, whatever separates its fields. Lines without any text are left out. Where quotes do not
 * match, they are read as part of the fields: one of them would otherwise swallow the rest of the file.
 *
 * @throws {ImportError} when there are too many rows or columns.
 */
export async function parseTable(text: string): Promise<string[][]> {
	const body = text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, '');
	const delimiter = findSeparator(body);
	return (await readRecords(body, delimiter, '"')) ?? (await readRecords(body, delimiter, null)) ?? [];
}

/** The separator that the first line with any has most of, quoted text aside. */
function findSeparator(text: string): string {
	const lines = text.slice(0, MAX_RECORD_CHARACTERS).split(/\r\n|\r|\n/, 20);
	for (const line of lines) {
		const bare = line.replace(/"[^"]*"/g, '');
		const counts = SEPARATORS.map((separator) => bare.split(separator).length - 1);
		const most = Math.max(...counts);
		if (most > 0) return SEPARATORS[counts.indexOf(most)];
	}
	return ',';
}

/** @returns `undefined` when the quotes do not match. */
async function readRecords(text: string, delimiter: string, quote: '"' | null): Promise<string[][] | undefined> {
	const parser = parse({
		delimiter,
		quote,
		relax_quotes: true,
		relax_column_count: true,
		skip_empty_lines: true,
		skip_records_with_empty_values: true,
		max_record_size: MAX_RECORD_CHARACTERS,
	});
	Readable.from(slice(text)).pipe(parser);
	const records: string[][] = [];
	try {
		for await (const record of parser as AsyncIterable<string[]>) {
			if (record.length > MAX_COLUMNS) throw new ImportError('tooManyColumns');
			if (records.push(record) > MAX_RECORDS) throw new ImportError('tooManyRows');
		}
		return records;
	} catch (error) {
		if (error instanceof ImportError) throw error;
		if (quote === null || !text.includes(quote)) throw new ImportError('tooManyColumns');
		return undefined;
	}
}

/** Feeds the parser in pieces, so that it is stopped soon when there is too much. */
function* slice(text: string): Generator<string> {
	for (let at = 0; at < text.length; at += SLICE_CHARACTERS) yield text.slice(at, at + SLICE_CHARACTERS);
}
