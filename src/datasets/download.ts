import { createWriteStream } from 'node:fs';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { DatasetError, describeFileFailure } from './dataset-error.ts';

/** How far a file has come. */
export interface Progress {
	/** The file's name. */
	readonly what: string;
	readonly doneBytes: number;
	/** `undefined` where the server does not say. */
	readonly totalBytes: number | undefined;
}

export interface DownloadOptions {
	/** A larger file is refused: by what the server announces, and by what it sends. */
	readonly maxBytes: number;
	/** The server is given up when it sends nothing for so long. */
	readonly idleTimeoutMs: number;
	readonly onProgress?: (doneBytes: number, totalBytes: number | undefined) => void;
	/** Stops the download; what has arrived is kept for the next time. */
	readonly signal?: AbortSignal;
}

/** The end of a sentence. */
export const AGAIN = 'run the same command again: it goes on from where it stopped';

/**
 * Downloads a file. While it arrives it is called `path` with `.part` behind it, and what is there already is not asked for again,
 * as long as the server says that the file is still the same.
 *
 * @throws {DatasetError} when the server cannot be reached, has no such file or breaks off, the file is too large, or the disk is full.
 * What it throws once `signal` has fired may be anything.
 */
export async function download(url: string, path: string, options: DownloadOptions): Promise<void> {
	const part = `${path}.part`;
	const idle = new AbortController();
	const timer = setTimeout(() => {
		const seconds = options.idleTimeoutMs / 1000;
		idle.abort(new DatasetError(`${new URL(url).host} sent nothing for ${seconds} s. Later, ${AGAIN}.`));
	}, options.idleTimeoutMs);
	const signal = AbortSignal.any([idle.signal, ...(options.signal ? [options.signal] : [])]);
	try {
		const { response, from } = await request(url, part, signal);
		const total = readTotal(response, from);
		if (total !== undefined && total > options.maxBytes) throw tooLarge(url, options.maxBytes);
		if (from === 0) await startOver(part, response);
		await save(response, url, part, from, total, { ...options, onChunk: () => timer.refresh() });
		await rename(part, path);
		await rm(stateOf(part), { force: true });
	} catch (error) {
		throw explain(idle.signal.aborted ? idle.signal.reason : error, url);
	} finally {
		clearTimeout(timer);
		// Lets go of an answer that was not read to its end.
		idle.abort();
	}
}

/** Asks for what is missing. @returns the answer, and the byte it begins at. */
async function request(url: string, part: string, signal: AbortSignal): Promise<{ response: Response; from: number }> {
	const kept = await findKept(part);
	// A compressed answer could not be continued.
	const headers: Record<string, string> = { 'accept-encoding': 'identity' };
	if (kept) Object.assign(headers, { range: `bytes=${kept.bytes}-`, 'if-range': kept.validator });
	const response = await fetch(url, { headers, signal });
	if (response.status === 200) return { response, from: 0 };
	if (kept && response.status === 206 && readRange(response)?.first === kept.bytes)
		return { response, from: kept.bytes };
	await response.body?.cancel();
	// 416: there is nothing behind the bytes we have, so they are not what the server has.
	if (kept && [206, 416].includes(response.status)) {
		await rm(part);
		return request(url, part, signal);
	}
	if ([404, 410].includes(response.status))
		throw new DatasetError(`There is no ${url} (${response.status}). See https://grouplens.org/datasets/movielens/.`);
	throw new DatasetError(`${url} is answered with ${response.status} ${response.statusText}. Later, ${AGAIN}.`);
}

const stateSchema = z.strictObject({ validator: z.string().min(1) });

/** Beside the part: how to ask whether the file is still the one that the part is of. */
function stateOf(part: string): string {
	return `${part}.json`;
}

async function findKept(part: string): Promise<{ bytes: number; validator: string } | undefined> {
	try {
		const { size } = await stat(part);
		const { validator } = stateSchema.parse(JSON.parse(await readFile(stateOf(part), 'utf8')));
		return size > 0 ? { bytes: size, validator } : undefined;
	} catch {
		return undefined;
	}
}

/** The part is emptied first: bytes of one file never stand beside the validator of another, whenever the power fails. */
async function startOver(part: string, { headers }: Response): Promise<void> {
	await writeFile(part, '');
	const etag = headers.get('etag');
	const validator = etag?.startsWith('"') ? etag : headers.get('last-modified');
	if (validator) await writeFile(stateOf(part), JSON.stringify({ validator }));
	else await rm(stateOf(part), { force: true });
}

function readRange(response: Response): { first: number; total: number } | undefined {
	const found = /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '');
	return found ? { first: Number(found[1]), total: Number(found[2]) } : undefined;
}

function readTotal(response: Response, from: number): number | undefined {
	if (from > 0) return readRange(response)?.total;
	const length = response.headers.get('content-length');
	return length === null ? undefined : Number(length);
}

/** Writes what arrives behind the `from` bytes that are there. */
async function save(
	response: Response,
	url: string,
	part: string,
	from: number,
	total: number | undefined,
	{ maxBytes, onProgress, onChunk }: DownloadOptions & { onChunk: () => void },
): Promise<void> {
	let done = from;
	let broken = false;
	// When the connection breaks the file is closed as if all were well, so that no byte that has arrived is lost.
	async function* receive(): AsyncGenerator<Uint8Array> {
		try {
			for await (const chunk of response.body ?? []) {
				done += chunk.length;
				if (done > maxBytes) return;
				onChunk();
				onProgress?.(done, total);
				yield chunk;
			}
		} catch {
			broken = true;
		}
	}
	onProgress?.(done, total);
	await pipeline(receive(), createWriteStream(part, { flags: from > 0 ? 'a' : 'w', flush: true }));
	if (done > maxBytes) {
		await rm(part);
		throw tooLarge(url, maxBytes);
	}
	if (!broken && (total === undefined || done === total)) return;
	const of = total === undefined ? '' : ` of ${formatMegabytes(total)}`;
	throw new DatasetError(`The connection broke after ${formatMegabytes(done)}${of}; ${AGAIN}.`);
}

function tooLarge(url: string, maxBytes: number): DatasetError {
	return new DatasetError(`${url} is larger than the ${formatMegabytes(maxBytes)} it may have, and is not downloaded.`);
}

function formatMegabytes(bytes: number): string {
	return `${(bytes / 1e6).toFixed(1)} MB`;
}

function explain(error: unknown, url: string): DatasetError {
	if (error instanceof DatasetError) return error;
	const failure = describeFileFailure(error);
	// A failed connection has a system call too, but inside the error that fetch throws.
	if (failure) return new DatasetError(`${failure} and ${AGAIN}.`, { cause: error });
	const { cause } = error as Error;
	const reason = (cause as NodeJS.ErrnoException | undefined)?.code ?? (error as Error).message;
	const host = new URL(url).host;
	return new DatasetError(`${host} cannot be reached (${reason}). Check the network and run the same command again.`, {
		cause: error,
	});
}
