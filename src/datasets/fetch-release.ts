import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DatasetError, describeFileFailure } from './dataset-error.ts';
import { AGAIN, download, type Progress } from './download.ts';
import type { Release } from './release.ts';
import { BadArchive, type UnpackOptions, unpack } from './unpack.ts';

export const GROUPLENS = 'https://files.grouplens.org/datasets/movielens';
/** Long enough that no other run can still be writing there. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

export interface FetchOptions {
	/** Folder for the data, made where it does not exist. */
	readonly cache: string;
	readonly onProgress?: (progress: Progress) => void;
	readonly signal?: AbortSignal;
	/** Where the zip files are. */
	readonly baseUrl?: string;
	readonly idleTimeoutMs?: number;
}

/**
 * Sees to it that the files of a release are in the cache: downloads and unpacks them where they are not. A folder with the name of
 * the release appears once every file in it is complete and has the right checksum, and never before; whatever happens on the way
 * leaves at most a partial download, with which the next call goes on.
 *
 * @returns the folder with the files.
 * @throws {DatasetError} which says what went wrong and what to do.
 * @example await fetchRelease(RELEASES[0], { cache: 'data/.cache' }) // 'data/.cache/ml-latest-small'
 */
export async function fetchRelease(release: Release, options: FetchOptions): Promise<string> {
	const { cache, onProgress, signal, baseUrl = GROUPLENS, idleTimeoutMs = 30_000 } = options;
	const folder = join(cache, release.name);
	const zip = `${folder}.zip`;
	try {
		if (await exists(folder)) return folder;
		await mkdir(cache, { recursive: true });
		await removeAbandoned(cache, release);
		if (!(await exists(zip))) {
			await download(`${baseUrl}/${release.name}.zip`, zip, {
				maxBytes: release.maxZipBytes,
				idleTimeoutMs,
				signal,
				onProgress: (doneBytes, totalBytes) => onProgress?.({ what: `${release.name}.zip`, doneBytes, totalBytes }),
			});
		}
		await unpackAtOnce(zip, folder, release, options);
		await rm(zip, { force: true });
		return folder;
	} catch (error) {
		if (signal?.aborted) throw new DatasetError(`Stopped. To finish, ${AGAIN}.`);
		if (error instanceof BadArchive) {
			await rm(zip, { force: true });
			throw new DatasetError(
				`${error.message} The zip file is deleted; run the same command again to download it anew. ` +
					'Should it say this again, see https://grouplens.org/datasets/movielens/ for what has changed.',
			);
		}
		const failure = describeFileFailure(error);
		throw failure ? new DatasetError(`${failure} and run the same command again.`, { cause: error }) : error;
	}
}

/** Unpacks into a folder of another name, and renames it when all is well. */
async function unpackAtOnce(zip: string, folder: string, release: Release, options: UnpackOptions): Promise<void> {
	const staging = await mkdtemp(stagingPrefix(folder));
	try {
		await unpack(zip, staging, release, options);
		await rename(staging, folder).catch((error: NodeJS.ErrnoException) => {
			// Another run was faster, and its files are as good.
			if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
		});
	} finally {
		await rm(staging, { recursive: true, force: true });
	}
}

function stagingPrefix(folder: string): string {
	return `${folder}.unpacking-`;
}

/** What a run that was killed while unpacking has left. */
async function removeAbandoned(cache: string, release: Release): Promise<void> {
	for (const name of await readdir(cache)) {
		if (!name.startsWith(stagingPrefix(release.name))) continue;
		const { mtimeMs } = await stat(join(cache, name));
		if (Date.now() - mtimeMs > ABANDONED_AFTER_MS) await rm(join(cache, name), { recursive: true, force: true });
	}
}

async function exists(path: string): Promise<boolean> {
	return stat(path).then(
		() => true,
		() => false,
	);
}
