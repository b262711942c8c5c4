import { readFile, stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { openCatalogue } from '../../catalogue/open-catalogue.ts';
import type { History } from '../../imports/history.ts';
import { ImportError } from '../../imports/import-error.ts';
import { readHistory } from '../../imports/read-history.ts';
import type { TableHints } from '../../imports/read-table.ts';
import { buildMovieContent } from '../../model/movie-content.ts';
import { type MatchedRow, matchHistory } from '../../rules/match-history.ts';
import { startBar } from '../progress/start-bar.ts';
import { UsageError } from '../usage-error.ts';

interface Settings extends TableHints {
	readonly cataloguePath: string;
	readonly maxBytes: number;
}

/**
 * Reads a history from a file and finds its movies, with a progress bar on a terminal.
 *
 * @throws {UsageError} when the file cannot be opened.
 * @throws {ImportError} when it is no history.
 */
export async function readAndMatch(
	path: string,
	{ cataloguePath, ...options }: Settings,
	errors: Writable,
): Promise<{ history: History; matched: MatchedRow[] }> {
	const history = await readHistory(await readBytes(path, options.maxBytes), options);
	const warn = (message: string) => errors.write(`${message}\n`);
	const { catalogue, search: titles } = await openCatalogue(cataloguePath, buildMovieContent, warn);
	const bar = startBar(errors, history.rows.length, { format: '{bar} {value} of {total} rows' });
	try {
		const matched = await matchHistory(history, { catalogue, titles }, { onProgress: (done) => bar?.update(done) });
		return { history, matched };
	} finally {
		bar?.stop();
	}
}

async function readBytes(path: string, maxBytes: number): Promise<Buffer> {
	try {
		// A disk image would not fit into memory; its size tells.
		if ((await stat(path)).size > maxBytes) throw new ImportError('tooLarge');
		return await readFile(path);
	} catch (error) {
		if (error instanceof ImportError) throw error;
		throw new UsageError(`Cannot read ${path}: ${(error as Error).message}.`);
	}
}
