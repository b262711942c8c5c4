import { createReadStream, existsSync } from 'node:fs';
import { type RatingTable, readRatings } from '../../src/training/read-ratings.ts';

const FOLDER = new URL('../../../shared/data/', import.meta.url);

/** Whether the MovieLens files, which are not ours to ship, are at hand; says so where they are not. */
export function hasSharedData(): boolean {
	const found = existsSync(new URL('ml-latest-small/ratings.csv', FOLDER));
	if (!found) console.warn('SKIPPED: ../shared/data/ml-latest-small/ratings.csv is not there to compare with.');
	return found;
}

/** @param set - A folder of MovieLens, such as `ml-latest-small`. */
export function readSharedRatings(set: string): Promise<RatingTable> {
	return readRatings(createReadStream(new URL(`${set}/ratings.csv`, FOLDER)), ({ line, reason }) => {
		throw new Error(`${set} line ${line}: ${reason}`);
	});
}
