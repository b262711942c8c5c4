import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { type FetchOptions, fetchRelease } from '../../datasets/fetch-release.ts';
import { createByteProgress } from '../progress/byte-progress.ts';
import type { RatingSources } from './rating-sources.ts';

/**
 * Downloads the releases that are not on disk yet, one after the other, and shows how far it is. Ctrl-C stops in order.
 *
 * @returns the paths of all files of ratings, those of the releases first.
 * @throws {DatasetError} when a release cannot be downloaded.
 */
export async function fetchRatings(
	{ releases, files }: RatingSources,
	errors: Writable,
	where: Pick<FetchOptions, 'cache' | 'baseUrl'> = { cache: join('data', '.cache') },
): Promise<string[]> {
	const progress = createByteProgress(errors);
	const interrupt = new AbortController();
	const onInterrupt = () => interrupt.abort();
	process.once('SIGINT', onInterrupt);
	try {
		const paths: string[] = [];
		for (const release of releases) {
			const folder = await fetchRelease(release, { ...where, onProgress: progress.step, signal: interrupt.signal });
			paths.push(join(folder, 'ratings.csv'));
		}
		return [...paths, ...files];
	} finally {
		process.off('SIGINT', onInterrupt);
		progress.stop();
	}
}
