import { rm } from 'node:fs/promises';
import { AGAIN, DatasetError } from './dataset-error.ts';
import { findPartialFile, type PartialFile } from './partial-file.ts';

/** The bytes of a file from a position on. */
export interface Rest {
	readonly url: string;
	/** Hold it until its body is being read: once it is garbage, fetch cancels a body that no one reads yet. */
	readonly response: Response;
	/** The position of the first byte that comes. */
	readonly from: number;
	/** The size of the whole file; `undefined` when the server does not say. */
	readonly totalBytes: number | undefined;
}

/**
 * Asks for the missing part of a file, or for all of it if the file on the server has changed.
 *
 * @throws {DatasetError} when the server does not have the file, or cannot answer.
 */
export async function requestRest(
	url: string,
	part: string,
	options: { readonly signal: AbortSignal; readonly home: string },
): Promise<Rest> {
	const kept = await findPartialFile(part);
	const response = await fetch(url, { headers: listHeaders(kept), signal: options.signal });
	const { status, headers } = response;
	if (status === 200) return { url, response, from: 0, totalBytes: readLength(headers) };
	const range = readRange(headers);
	if (kept && status === 206 && range?.first === kept.bytes)
		return { url, response, from: kept.bytes, totalBytes: range.total };
	await response.body?.cancel();
	// 416: the server has nothing beyond our bytes, so they belong to another file.
	if (kept && [206, 416].includes(status)) {
		await rm(part);
		return requestRest(url, part, options);
	}
	throw explainStatus(url, response, options.home);
}

function listHeaders(kept: PartialFile | undefined): Record<string, string> {
	// A compressed answer could not be continued later.
	const identity = { 'accept-encoding': 'identity' };
	return kept ? { ...identity, range: `bytes=${kept.bytes}-`, 'if-range': kept.validator } : identity;
}

function readRange(headers: Headers): { first: number; total: number } | undefined {
	const found = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers.get('content-range') ?? '');
	return found ? { first: Number(found[1]), total: Number(found[2]) } : undefined;
}

function readLength(headers: Headers): number | undefined {
	const length = headers.get('content-length');
	return length === null ? undefined : Number(length);
}

function explainStatus(url: string, { status, statusText }: Response, home: string): DatasetError {
	if ([404, 410].includes(status)) return new DatasetError(`There is no ${url} (${status}). See ${home}.`);
	return new DatasetError(`${url} is answered with ${status} ${statusText}. Wait a little, then ${AGAIN}.`);
}
