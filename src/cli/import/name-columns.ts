import { type ChosenColumns, UnknownColumnsError } from '../../imports/unknown-columns-error.ts';
import { UsageError } from '../usage-error.ts';

/** A file that is no table may have anything in the place of its headings. */
const HEADING_LENGTH = 40;

/** Reads which columns hold what: a heading, or the place of a column from 1. */
export function readColumns(title: string | undefined, stars: string | undefined): ChosenColumns | undefined {
	const read = (column: string): string => column.replace(/^\d+$/, '#$&');
	if (title !== undefined) return { title: read(title), rating: stars === undefined ? undefined : read(stars) };
	if (stars === undefined) return undefined;
	throw new UsageError('Say which column has the titles, too: --title <column>.');
}

/** Asks for the flags that say which column is which. Passes on any other error. */
export function askForColumns(error: unknown): never {
	if (!(error instanceof UnknownColumnsError)) throw error;
	const columns = error.columns.map(({ heading }, at) => `${at + 1} "${heading.slice(0, HEADING_LENGTH)}"`).join(', ');
	throw new UsageError(
		'I do not know this table. Say which column has the titles by --title, and which the stars by --stars: ' +
			`${columns}.`,
	);
}
