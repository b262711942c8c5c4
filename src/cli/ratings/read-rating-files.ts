import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline, type Readable, type Writable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Provenance } from '../../model/model.ts';
import { joinRatings, keepMovies, type RatingTable } from '../../training/rating-table.ts';
import { type BadLine, type RatingScale, readRatings } from '../../training/read-ratings.ts';
import { createByteProgress } from '../progress/byte-progress.ts';
import { UsageError } from '../usage-error.ts';

/** How many bad lines of a file are named one by one; after that they are only counted. */
const MAX_BAD_LINES_SHOWN = 10;

/**
 * Reads files of ratings, and says on `errors` what it leaves out. Users of different files are different people. A
 * file whose name ends in `.gz` is unpacked on the way.
 *
 * @param scale - Of all these files.
 * @throws {UsageError} when a file cannot be read or holds no ratings.
 */
export async function readRatingFiles(
	paths: readonly string[],
	errors: Writable,
	scale: RatingScale = 5,
): Promise<{ table: RatingTable; data: Provenance['data'] }> {
	const tables: RatingTable[] = [];
	const data: Provenance['data'][number][] = [];
	for (const path of paths) {
		const { table, sha256 } = await readFile(path, errors, scale);
		tables.push(table);
		data.push({ name: join(basename(dirname(path)), basename(path)), sha256, ratings: table.starsOf.length });
	}
	return { table: joinRatings(tables), data };
}

async function readFile(
	path: string,
	errors: Writable,
	scale: RatingScale,
): Promise<{ table: RatingTable; sha256: string }> {
	const hash = createHash('sha256');
	const progress = createByteProgress(errors);
	let [bad, doneBytes] = [0, 0];
	try {
		const totalBytes = (await stat(path)).size;
		const input = createReadStream(path).on('data', (chunk) => {
			hash.update(chunk);
			doneBytes += chunk.length;
			progress.step({ what: `Reading ${path}`, doneBytes, totalBytes });
		});
		const onBadLine = ({ line, reason }: BadLine): void => {
			bad++;
			if (bad <= MAX_BAD_LINES_SHOWN) errors.write(`${path}, line ${line} is left out: ${reason}\n`);
		};
		const table = await readRatings(path.endsWith('.gz') ? unzip(input) : input, onBadLine, scale);
		if (bad > 0) errors.write(`${path}: ${bad} lines left out, ${table.starsOf.length} ratings read.\n`);
		return { table, sha256: hash.digest('hex') };
	} catch (error) {
		throw new UsageError(`${path} cannot be read: ${(error as Error).message}`);
	} finally {
		progress.stop();
	}
}

/** The reader hears of failures of the file by way of the unpacked stream. */
function unzip(input: Readable): Readable {
	return pipeline(input, createGunzip(), () => {});
}

/** Leaves out the movies that the catalogue lacks, and says on `errors` how many. */
export function leaveOutUnknownMovies(table: RatingTable, catalogue: Catalogue, errors: Writable): RatingTable {
	const unknownIds = new Set(table.movieIdOf.filter((movieId) => !catalogue.get(movieId)));
	if (unknownIds.size === 0) return table;
	const kept = keepMovies(table, (movieId) => !unknownIds.has(movieId));
	const ratings = table.movieIdOf.length - kept.movieIdOf.length;
	errors.write(
		`${ratings} ratings of ${unknownIds.size} movies that the catalogue lacks are left out; ` +
			'--any-movie would keep them.\n',
	);
	return kept;
}
