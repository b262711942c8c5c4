import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { AGAIN, DatasetError, describeFileFailure } from './dataset-error.ts';
import { finishPartialFile, startPartialFile } from './partial-file.ts';
import { type Rest, requestRest } from './request-rest.ts';

/** How much of a file has arrived. */
export interface Progress {
	/** The name of the file. */
	readonly what: string;
	readonly doneBytes: number;
	/** `undefined` when the server does not say. */
	readonly totalBytes: number | undefined;
}

export interface DownloadOptions {
	/** The page that tells where files are, for one that is not there. */
	readonly home: string;
	/** A larger file is refused, by the size that the server announces and by what it sends. */
	readonly maxBytes: number;
	/** The download is given up when the server sends nothing for this long. */
	readonly idleTimeoutMs: number;
	readonly onProgress?: (doneBytes: number, totalBytes: number | undefined) => void;
	/** Stops the download; what has arrived is kept for the next time. */
	readonly signal?: AbortSignal;
}

/**
 * Downloads a file. Until it is complete it is called `path` with `.part` behind it. The next call goes on from there,
 * as long as the server says that the file is still the same.
 *
 * @throws {DatasetError} when the server cannot be reached, does not have the file or breaks off, when the file is too
 * large, or the disk is full. After `signal` has fired, it may throw anything.
 */
export async function download(url: string, path: string, options: DownloadOptions): Promise<void> {
	const part = `${path}.part`;
	const idle = new AbortController();
	const timer = setTimeout(() => idle.abort(describeSilence(url, options.idleTimeoutMs)), options.idleTimeoutMs);
	const signal = AbortSignal.any([idle.signal, ...(options.signal ? [options.signal] : [])]);
	try {
		const rest = await requestRest(url, part, { signal, home: options.home });
		if (rest.totalBytes !== undefined && rest.totalBytes > options.maxBytes) throw refuseSize(url, options.maxBytes);
		if (rest.from === 0) await startPartialFile(part, rest.response.headers);
		await save(rest, part, options, () => timer.refresh());
		await finishPartialFile(part, path);
	} catch (error) {
		throw explain(idle.signal.aborted ? idle.signal.reason : error, url);
	} finally {
		clearTimeout(timer);
		// Closes the connection of an answer that was not read to its end.
		idle.abort();
	}
}

/** Appends what arrives to the part. */
async function save(rest: Rest, part: string, options: DownloadOptions, onChunk: () => void): Promise<void> {
	const { url, response, from, totalBytes } = rest;
	const { maxBytes, onProgress } = options;
	let [doneBytes, isBroken] = [from, false];
	// Closes the file normally when the connection breaks, so that no byte that has arrived is lost.
	async function* receive(): AsyncGenerator<Uint8Array> {
		try {
			for await (const chunk of response.body ?? []) {
				doneBytes += chunk.length;
				if (doneBytes > maxBytes) return;
				onChunk();
				onProgress?.(doneBytes, totalBytes);
				yield chunk;
			}
		} catch {
			isBroken = true;
		}
	}
	onProgress?.(doneBytes, totalBytes);
	await pipeline(receive(), createWriteStream(part, { flags: from > 0 ? 'a' : 'w', flush: true }));
	if (doneBytes > maxBytes) {
		await rm(part);
		throw refuseSize(url, maxBytes);
	}
	const isShort = totalBytes !== undefined && doneBytes !== totalBytes;
	if (isBroken || isShort) throw describeBreak(doneBytes, totalBytes);
}

function refuseSize(url: string, maxBytes: number): DatasetError {
	return new DatasetError(`${url} is larger than the ${formatMegabytes(maxBytes)} it may have, and is not downloaded.`);
}

function describeBreak(doneBytes: number, totalBytes: number | undefined): DatasetError {
	const of = totalBytes === undefined ? '' : ` of ${formatMegabytes(totalBytes)}`;
	return new DatasetError(`The connection broke after ${formatMegabytes(doneBytes)}${of}; ${AGAIN}.`);
}

function describeSilence(url: string, timeoutMs: number): DatasetError {
	return new DatasetError(`${new URL(url).host} sent nothing for ${timeoutMs / 1000} s. Wait a little, then ${AGAIN}.`);
}

function formatMegabytes(bytes: number): string {
	return `${(bytes / 1e6).toFixed(1)} MB`;
}

function explain(error: unknown, url: string): DatasetError {
	if (error instanceof DatasetError) return error;
	const failure = describeFileFailure(error);
	// A failed connection has a system call too, but only inside the error that fetch throws.
	if (failure) return new DatasetError(`${failure} and ${AGAIN}.`, { cause: error });
	const { message, cause } = error as Error & { cause?: NodeJS.ErrnoException };
	const reason = cause?.code ?? message;
	const { host } = new URL(url);
	return new DatasetError(`${host} cannot be reached (${reason}). Check the network and run the same command again.`, {
		cause: error,
	});
}
