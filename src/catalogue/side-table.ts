import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { CatalogueError } from './catalogue-error.ts';

/**
 * A table beside the catalogue: a heading and rows with tabs between their fields, compressed by gzip. No field holds a
 * tab or a line break, so that nothing is quoted and a row splits fast.
 */
export interface SideTable {
	readonly name: string;
	readonly columns: readonly string[];
}

/** The table beside a catalogue: `data/titles.tsv.gz` beside `data/catalogue.csv`. */
function pathOf({ name }: SideTable, cataloguePath: string): string {
	return join(dirname(cataloguePath), `${name}.tsv.gz`);
}

/** Writes a table. The same rows give the same bytes, since no time and no system is in the header. */
export async function writeSideTable(
	table: SideTable,
	cataloguePath: string,
	rows: readonly (readonly (string | number)[])[],
): Promise<void> {
	const lines = [table.columns, ...rows].map((fields) => fields.map(tidy).join('\t'));
	const bytes = gzipSync(`${lines.join('\n')}\n`, { level: 9 });
	bytes[9] = 255; // the system that wrote the file: unknown
	await writeFile(pathOf(table, cataloguePath), bytes);
}

/**
 * Reads the lines of a table without its heading; none when there is no such file.
 *
 * @throws {CatalogueError} when the file is damaged or has other columns.
 */
export function readSideTable(table: SideTable, cataloguePath: string): string[] {
	const path = pathOf(table, cataloguePath);
	const lines = unpack(path)?.split('\n') ?? [table.columns.join('\t'), ''];
	lines.pop();
	if (lines[0] !== table.columns.join('\t')) {
		throw new CatalogueError(`${path} has not the columns ${table.columns.join()}: compile the catalogue again.`);
	}
	return lines.slice(1);
}

function unpack(path: string): string | undefined {
	try {
		return gunzipSync(readFileSync(path)).toString('utf8');
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT') return undefined;
		throw new CatalogueError(`Cannot read ${path}: ${message}. Restore the file, or compile the catalogue again.`);
	}
}

function tidy(field: string | number): string {
	return String(field).replace(/[\t\r\n]+/g, ' ');
}
