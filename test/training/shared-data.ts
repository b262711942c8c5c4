import { createReadStream, existsSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { RatingTable } from '../../src/training/rating-table.ts';
import { readRatings } from '../../src/training/read-ratings.ts';

const FOLDER = new URL('../../../shared/data/', import.meta.url);

/** Returns whether the MovieLens files are there, which we may not ship, and warns when they are not. */
export function hasSharedData(): boolean {
	const found = existsSync(new URL('ml-latest-small/ratings.csv', FOLDER));
	if (!found) console.warn('SKIPPED: ../shared/data/ml-latest-small/ratings.csv is not there to compare with.');
	return found;
}

/** Reads the ratings of a folder there, such as `ml-latest-small`, packed or not, and throws at a bad line. */
export function readSharedRatings(set: string): Promise<RatingTable> {
	const plain = new URL(`${set}/ratings.csv`, FOLDER);
	const input = existsSync(plain)
		? createReadStream(plain)
		: createReadStream(new URL(`${set}/ratings.csv.gz`, FOLDER)).pipe(createGunzip());
	return readRatings(input, ({ line, reason }) => {
		throw new Error(`${set} line ${line}: ${reason}`);
	});
}
