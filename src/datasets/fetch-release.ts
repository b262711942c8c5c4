import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AGAIN, DatasetError, describeFileFailure } from './dataset-error.ts';
import { download, type Progress } from './download.ts';
import type { Release } from './release.ts';
import { BadArchive, type UnpackOptions, unpack } from './unpack.ts';

const GROUPLENS = 'https://files.grouplens.org/datasets/movielens';
/** After this time, no other run can still be writing to a folder. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

export interface FetchOptions {
	/** Folder for the data; it is made if it does not exist. */
	readonly cache: string;
	readonly onProgress?: (progress: Progress) => void;
	readonly signal?: AbortSignal;
	/** Where the zip files are. */
	readonly baseUrl?: string;
	readonly idleTimeoutMs?: number;
}

/**
 * Downloads and unpacks a release, unless its files are in the cache already.
 *
 * The folder of the release appears only when every file in it is complete and has the right checksum. A failure
 * before that leaves at most a partial download, and the next call continues it.
 *
 * @returns the folder with the files.
 * @throws {DatasetError} when it cannot get a file; the message says what to do.
 * @example await fetchRelease(RELEASES[0], { cache: 'data/.cache' }) // 'data/.cache/ml-latest-small'
 */
export async function fetchRelease(release: Release, options: FetchOptions): Promise<string> {
	const { cache, signal } = options;
	const folder = join(cache, release.name);
	const zip = `${folder}.zip`;
	try {
		if (await exists(folder)) return folder;
		await mkdir(cache, { recursive: true });
		await removeAbandoned(cache, release);
		if (!(await exists(zip))) await downloadZip(zip, release, options);
		await unpackAtOnce(zip, folder, release, options);
		await rm(zip, { force: true });
		return folder;
	} catch (error) {
		if (signal?.aborted) throw new DatasetError(`Stopped. To finish, ${AGAIN}.`);
		if (error instanceof BadArchive) await rm(zip, { force: true });
		throw explain(error);
	}
}

function downloadZip(zip: string, { name, maxZipBytes }: Release, options: FetchOptions): Promise<void> {
	const { signal, onProgress, baseUrl = GROUPLENS, idleTimeoutMs = 30_000 } = options;
	return download(`${baseUrl}/${name}.zip`, zip, {
		home: 'https://grouplens.org/datasets/movielens/',
		maxBytes: maxZipBytes,
		idleTimeoutMs,
		signal,
		onProgress: (doneBytes, totalBytes) => onProgress?.({ what: `${name}.zip`, doneBytes, totalBytes }),
	});
}

/** Unpacks into a folder of another name, and renames that when all is well. */
async function unpackAtOnce(zip: string, folder: string, release: Release, options: UnpackOptions): Promise<void> {
	const staging = await mkdtemp(stagingPrefix(folder));
	try {
		await unpack(zip, staging, release, options);
		await rename(staging, folder).catch((error: NodeJS.ErrnoException) => {
			// Another run was faster, and its files are just as good.
			if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
		});
	} finally {
		await rm(staging, { recursive: true, force: true });
	}
}

function stagingPrefix(folder: string): string {
	return `${folder}.unpacking-`;
}

/** Removes what is left of runs that were killed while unpacking. */
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

function explain(error: unknown): unknown {
	if (error instanceof BadArchive)
		return new DatasetError(
			`${error.message} The zip file is deleted; run the same command again to download a new one. ` +
				'If this message comes back, see https://grouplens.org/datasets/movielens/ for what has changed.',
		);
	const failure = describeFileFailure(error);
	return failure ? new DatasetError(`${failure} and run the same command again.`, { cause: error }) : error;
}
