import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Provenance } from '../model/model.ts';
import { joinRatings, keepMovies, type RatingTable } from '../training/rating-table.ts';
import { readRatings } from '../training/read-ratings.ts';
import { createByteProgress } from './byte-progress.ts';
import { UsageError } from './verb.ts';

/** Bad lines named one by one for each file; the rest are counted. */
const MAX_BAD_LINES_SHOWN = 10;

/**
 * Reads files of ratings, the people of each being different people, and names what it leaves out on `errors`.
 *
 * @throws {UsageError} when a file cannot be read or is not one of ratings.
 */
export async function readRatingFiles(
	paths: readonly string[],
	errors: Writable,
): Promise<{ table: RatingTable; data: Provenance['data'] }> {
	const tables: RatingTable[] = [];
	const data: Provenance['data'][number][] = [];
	for (const path of paths) {
		const { table, sha256 } = await readFile(path, errors);
		tables.push(table);
		data.push({ name: join(basename(dirname(path)), basename(path)), sha256, ratings: table.starsOf.length });
	}
	return { table: joinRatings(tables), data };
}

async function readFile(path: string, errors: Writable): Promise<{ table: RatingTable; sha256: string }> {
	const hash = createHash('sha256');
	const progress = createByteProgress(errors);
	let bad = 0;
	try {
		const totalBytes = (await stat(path)).size;
		let doneBytes = 0;
		const input = createReadStream(path).on('data', (chunk) => {
			hash.update(chunk);
			doneBytes += chunk.length;
			progress.step({ what: `Reading ${path}`, doneBytes, totalBytes });
		});
		const table = await readRatings(input, ({ line, reason }) => {
			bad++;
			if (bad <= MAX_BAD_LINES_SHOWN) errors.write(`${path}, line ${line} is left out: ${reason}\n`);
		});
		if (bad > 0) errors.write(`${path}: ${bad} lines left out, ${table.starsOf.length} ratings read.\n`);
		return { table, sha256: hash.digest('hex') };
	} catch (error) {
		throw new UsageError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
	} finally {
		progress.stop();
	}
}

/** Without the movies that the catalogue lacks, which are counted on `errors`. */
export function leaveOutStrangers(table: RatingTable, catalogue: Catalogue, errors: Writable): RatingTable {
	const strangers = new Set(table.movieIdOf.filter((movieId) => !catalogue.get(movieId)));
	if (strangers.size === 0) return table;
	const kept = keepMovies(table, (movieId) => !strangers.has(movieId));
	const ratings = table.movieIdOf.length - kept.movieIdOf.length;
	errors.write(
		`${ratings} ratings of ${strangers.size} movies that the catalogue lacks are left out; --any-movie would keep them.\n`,
	);
	return kept;
}
