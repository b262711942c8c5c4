import { ImportError } from './import-error.ts';

/** A column of a table that we do not know. */
export interface Column {
	/** Its heading, as the file writes it; '' where there is none. */
	readonly heading: string;
	/** What it holds in the rows below, a few of them. */
	readonly examples: readonly string[];
}

/** Which columns of a table hold what, each by its heading or by its number from 1, as in "#2". */
export interface ChosenColumns {
	readonly title: string;
	/** Left out where the table has no ratings. */
	readonly rating?: string | undefined;
}

/** A file is a table, and none of its headings says what is in it. Someone has to say; see {@link ChosenColumns}. */
export class UnknownColumnsError extends ImportError {
	override name = 'UnknownColumnsError';
	readonly columns: readonly Column[];

	constructor(columns: readonly Column[]) {
		super('noHistory');
		this.columns = columns;
	}
}

const EXAMPLES = 2;
/** Text has no such characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they tell a picture from a table.
const BINARY = /[\0-\x08\x0e-\x1f\ufffd]/;
/** Of the rows of a table, this share has as many fields as its headings. */
const LEAST_REGULAR = 0.9;

/**
 * Lists the columns of what looks like a table: several columns, and nearly all rows of the same length.
 *
 * @returns `undefined` for prose and pictures.
 */
export function listColumns(records: readonly (readonly string[])[]): Column[] | undefined {
	const [first, ...rows] = records;
	if (first === undefined || first.length < 2 || rows.length === 0) return undefined;
	const regular = rows.filter(({ length }) => length === first.length).length;
	if (regular < rows.length * LEAST_REGULAR || first.some((field) => BINARY.test(field))) return undefined;
	return first.map((heading, at) => {
		const examples = rows.map((row) => (row[at] ?? '').trim()).filter((text) => text !== '');
		return { heading: heading.trim(), examples: [...new Set(examples)].slice(0, EXAMPLES) };
	});
}
