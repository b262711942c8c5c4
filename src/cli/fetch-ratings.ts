import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { SingleBar } from 'cli-progress';
import type { Progress } from '../datasets/download.ts';
import { type FetchOptions, fetchRelease } from '../datasets/fetch-release.ts';
import type { Release } from '../datasets/release.ts';

/**
 * Sees to it that releases are on disk, one after the other, and shows how far it is. The first Ctrl-C stops in order.
 *
 * @returns path of each release's ratings.
 * @throws {DatasetError} when one cannot be had.
 */
export async function fetchRatings(
	releases: readonly Release[],
	errors: Writable & { isTTY?: boolean },
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

/** A bar for each file where somebody is watching, else a line for each. */
function createByteProgress(errors: Writable & { isTTY?: boolean }) {
	let current: string | undefined;
	let bar: SingleBar | undefined;
	return {
		step({ what, doneBytes, totalBytes = 0 }: Progress): void {
			if (what !== current) {
				current = what;
				bar?.stop();
				if (errors.isTTY) bar = startBar(errors, what, totalBytes);
				else errors.write(totalBytes > 0 ? `${what}, ${toMegabytes(totalBytes)} MB\n` : `${what}\n`);
			}
			bar?.update(doneBytes);
		},
		stop(): void {
			bar?.stop();
		},
	};
}

function startBar(errors: Writable, what: string, totalBytes: number): SingleBar {
	const bar = new SingleBar({
		stream: errors as NodeJS.WriteStream,
		format: `${what} {bar} {percentage}%  {value} of {total} MB  {eta_formatted} left`,
		formatValue: (value, _options, type) => (type === 'value' || type === 'total' ? toMegabytes(value) : String(value)),
	});
	bar.start(totalBytes, 0);
	return bar;
}

function toMegabytes(bytes: number): string {
	return (bytes / 1e6).toFixed(1);
}
