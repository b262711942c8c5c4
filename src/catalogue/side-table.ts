import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { CatalogueError } from './catalogue-error.ts';
import { findSorted } from './index/find-sorted.ts';

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
	const bytes = gzipSync([table.columns, ...rows].map(joinFields).join(''), { level: 9 });
	bytes[9] = 255; // the system that wrote the file: unknown
	await writeFile(pathOf(table, cataloguePath), bytes);
}

/** A table in memory: its bytes, and where the rows of each id begin, with the end of the last one behind. */
export interface PackedRows {
	/** Ascending. */
	readonly ids: Int32Array;
	readonly starts: Int32Array;
	readonly bytes: Uint8Array;
}

/** The rows of a table, made when they are asked for. */
export interface SideTableRows {
	/** Ascending. */
	readonly ids: Int32Array;
	/** The rows of an id, split into fields; none when it has no row. Costs about 2 µs a row. */
	get(id: number): string[][];
}

/**
 * Reads a table whose first column is an id and whose rows are in the order of it. There are no rows when there is no
 * such file.
 *
 * @throws {CatalogueError} when the file is damaged, has other columns, or is not in order.
 */
export function readSideTable(table: SideTable, cataloguePath: string): PackedRows {
	const path = pathOf(table, cataloguePath);
	const heading = `${table.columns.join('\t')}\n`;
	const bytes = unpack(path) ?? Buffer.from(heading);
	if (bytes.toString('utf8', 0, heading.length) !== heading) {
		throw new CatalogueError(`${path} has not the columns ${table.columns.join()}: compile the catalogue again.`);
	}
	return indexRows(bytes, heading.length, path);
}

/** Packs rows whose first field is an id, in the order of it. */
export function packRows(rows: readonly (readonly (string | number)[])[]): PackedRows {
	return indexRows(new TextEncoder().encode(rows.map(joinFields).join('')), 0, 'rows');
}

/** Opens the rows of a table. */
export function openRows({ ids, starts, bytes }: PackedRows): SideTableRows {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return {
		ids,
		get(id) {
			const at = findSorted(ids, id);
			if (ids[at] !== id) return [];
			const lines = buffer.toString('utf8', starts[at], starts[at + 1] - 1).split('\n');
			return lines.map((line) => line.split('\t'));
		},
	};
}

function indexRows(bytes: Uint8Array, from: number, path: string): PackedRows {
	const ids: number[] = [];
	const starts: number[] = [];
	let start = from;
	while (start < bytes.length) {
		const id = readNumber(bytes, start);
		if (id < (ids.at(-1) ?? 0)) throw new CatalogueError(`${path}: movie ${id} is not in its place.`);
		if (id !== ids.at(-1)) {
			ids.push(id);
			starts.push(start);
		}
		const end = bytes.indexOf(LINE_BREAK, start);
		start = end < 0 ? bytes.length : end + 1;
	}
	starts.push(start);
	return { ids: Int32Array.from(ids), starts: Int32Array.from(starts), bytes };
}

const LINE_BREAK = 10;
const ZERO = 48;

function readNumber(bytes: Uint8Array, start: number): number {
	let number = 0;
	for (let at = start; bytes[at] >= ZERO && bytes[at] <= ZERO + 9; at++) number = number * 10 + bytes[at] - ZERO;
	return number;
}

function unpack(path: string): Buffer | undefined {
	try {
		return gunzipSync(readFileSync(path));
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT') return undefined;
		throw new CatalogueError(`Cannot read ${path}: ${message}. Restore the file, or compile the catalogue again.`);
	}
}

function joinFields(fields: readonly (string | number)[]): string {
	return `${fields.map(tidy).join('\t')}\n`;
}

function tidy(field: string | number): string {
	return String(field).replace(/[\t\r\n]+/g, ' ');
}
