import { parse } from 'csv-parse/sync';

/** A row that was left out, or read with a gap, and why. */
export interface Complaint {
	readonly file: string;
	/** Counted from 1, the heading included. */
	readonly line: number;
	readonly reason: string;
}

export interface SourceFile {
	readonly name: string;
	readonly text: string;
}

interface SourceRow {
	readonly line: number;
	readonly fields: readonly string[];
}

export type Complain = (file: SourceFile, line: number, reason: string) => void;

/** What decoding puts in the place of bytes that are no UTF-8. */
const REPLACEMENT = '\ufffd';

/** What UTF-16 read as UTF-8 is full of. */
const ZERO = '\0';

/** Why a line cannot be read. A title in another encoding would be read with a mark in the place of each accent. */
function findFault(line: string): string | undefined {
	if (line.includes(REPLACEMENT)) return 'the line is not UTF-8: save the file as UTF-8';
	return (line.split('"').length - 1) % 2 === 0 ? undefined : 'a quote is not closed';
}

/**
 * Reads the rows below the heading and complains about those with other numbers of fields. No field of these files
 * spans lines, so a quote that is not closed spoils its own row and none of those below it.
 *
 * @throws {Error} when the heading is not the expected one, or the file is UTF-16.
 */
export function readSourceRows(file: SourceFile, heading: readonly string[], complain: Complain): SourceRow[] {
	if (file.text.includes(ZERO)) throw new Error(`${file.name} is UTF-16 or no text: save it as UTF-8`);
	const lines = file.text.split('\n').map((text, index) => {
		const fault = findFault(text);
		if (fault === undefined) return text;
		complain(file, index + 1, fault);
		return '';
	});
	const records = parse(lines.join('\n'), {
		bom: true,
		info: true,
		relax_column_count: true,
		relax_quotes: true,
		record_delimiter: ['\r\n', '\n'],
		trim: true,
	}) as unknown as { record: string[]; info: { lines: number } }[];
	if (records[0]?.record.join() !== heading.join()) {
		throw new Error(`${file.name} starts with "${records[0]?.record.join() ?? ''}", not with "${heading.join()}"`);
	}
	const rows: SourceRow[] = [];
	for (const { record, info } of records.slice(1)) {
		if (record.length === heading.length) rows.push({ line: info.lines, fields: record });
		else if (record.join('') !== '') complain(file, info.lines, `${record.length} fields instead of ${heading.length}`);
	}
	return rows;
}
