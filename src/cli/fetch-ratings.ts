import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { type FetchOptions, fetchRelease } from '../datasets/fetch-release.ts';
import type { Release } from '../datasets/release.ts';
import { createByteProgress } from './byte-progress.ts';

/**
 * Sees to it that releases are on disk, one after the other, and shows how far it is. The first Ctrl-C stops in order.
 *
 * @returns path of each release's ratings.
 * @throws {DatasetError} when one cannot be had.
 */
export async function fetchRatings(
	releases: readonly Release[],
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
		return paths;
	} finally {
		process.off('SIGINT', onInterrupt);
		progress.stop();
	}
}
