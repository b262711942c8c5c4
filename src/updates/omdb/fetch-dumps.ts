import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { DatasetError } from '../../datasets/dataset-error.ts';
import { download, type Progress } from '../../datasets/download.ts';
import { LATER, UpdateError } from '../update-error.ts';
import { unpackBzip2 } from './unpack-bzip2.ts';

const OMDB_URL = 'https://www.omdb.org/data';

/** The dumps and how many columns each has. */
const DUMPS = {
	/** id, name, parent id, date */
	all_movies: 4,
	/** source, key, movie id, language */
	movie_links: 4,
	/** movie id, name, language, whether it is the official translation */
	all_movie_aliases_iso: 4,
	/** movie id, category id */
	movie_keywords: 2,
	/** movie id, category id */
	movie_categories: 2,
	/** category id, name, language */
	category_names: 3,
	/** movie id, country */
	movie_countries: 2,
	/** movie id, language */
	movie_languages: 2,
} as const;

/** The rows of each dump, without its heading. Null is an empty field. */
export type Dumps = Readonly<Record<keyof typeof DUMPS, readonly (readonly string[])[]>>;

export interface DumpOptions {
	/** Where the dumps are; omdb.org if left out. */
	readonly omdbUrl?: string;
	readonly onProgress?: (progress: Progress) => void;
	readonly signal?: AbortSignal;
	readonly idleTimeoutMs?: number;
	readonly maxPackedBytes?: number;
	readonly maxBytes?: number;
}

/**
 * Downloads omdb.org's dumps into `folder`, where they stay, and reads them. What is there is not downloaded again.
 *
 * @throws {UpdateError} when one cannot be had or read; the message says what to do.
 */
export async function fetchDumps(folder: string, options: DumpOptions): Promise<Dumps> {
	const { omdbUrl = OMDB_URL, onProgress, signal, idleTimeoutMs = 30_000 } = options;
	const { maxPackedBytes = 30e6, maxBytes = 300e6 } = options;
	await mkdir(folder, { recursive: true });
	const rows: [string, string[][]][] = [];
	for (const [name, columns] of Object.entries(DUMPS)) {
		const file = `${name}.csv.bz2`;
		const path = join(folder, file);
		if (!existsSync(path)) {
			await download(`${omdbUrl}/${file}`, path, {
				maxBytes: maxPackedBytes,
				idleTimeoutMs,
				signal,
				home: 'https://www.omdb.org/content/Help:DataDownload',
				onProgress: (doneBytes, totalBytes) => onProgress?.({ what: file, doneBytes, totalBytes }),
			}).catch((error: unknown) => {
				signal?.throwIfAborted();
				if (error instanceof DatasetError) throw new UpdateError(error.message, { cause: error });
				throw error;
			});
		}
		try {
			rows.push([name, readRows(unpackBzip2(await readFile(path), file, maxBytes), columns, file)]);
		} catch (error) {
			await rm(path); // or the next run would find the same
			const { message } = error as Error;
			const reason = error instanceof UpdateError ? message : `${file} cannot be read: ${message}.`;
			throw new UpdateError(`${reason} ${LATER}.`, { cause: error });
		}
	}
	return Object.fromEntries(rows) as unknown as Dumps;
}

/** omdb.org writes a backslash before a quote within quotes, and `\N` for null. Rows cut short are left out. */
function readRows(bytes: Buffer, columns: number, file: string): string[][] {
	const rows: string[][] = parse(bytes, {
		bom: true,
		escape: '\\',
		relax_column_count: true,
		relax_quotes: true,
		skip_empty_lines: true,
	});
	if (rows[0]?.length !== columns) throw new UpdateError(`${file} has not the ${columns} columns it had.`);
	return rows
		.slice(1)
		.filter((row) => row.length === columns)
		.map((row) => row.map((field) => (field === '\\N' ? '' : field)));
}
