import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { z } from 'zod';

const stateSchema = z.strictObject({ validator: z.string().min(1) });

/** What has arrived of a file so far. */
export interface PartialFile {
	readonly bytes: number;
	/** ETag or date of the file on the server, to ask whether it is still the same. */
	readonly validator: string;
}

/** @returns `undefined` when nothing has arrived, or when it is not known which file it belongs to. */
export async function findPartialFile(part: string): Promise<PartialFile | undefined> {
	try {
		const { size } = await stat(part);
		const { validator } = stateSchema.parse(JSON.parse(await readFile(stateOf(part), 'utf8')));
		return size > 0 ? { bytes: size, validator } : undefined;
	} catch {
		return undefined;
	}
}

/**
 * Prepares for a download from the first byte on.
 *
 * The part is emptied first, so that the bytes of one file never lie beside the validator of another, even if the power
 * fails in between.
 */
export async function startPartialFile(part: string, headers: Headers): Promise<void> {
	await writeFile(part, '');
	const etag = headers.get('etag');
	// A weak ETag says that two files mean the same, and not that their bytes are the same.
	const validator = etag?.startsWith('"') ? etag : headers.get('last-modified');
	if (validator) await writeFile(stateOf(part), JSON.stringify({ validator }));
	else await rm(stateOf(part), { force: true });
}

/** Gives the complete file its name. */
export async function finishPartialFile(part: string, path: string): Promise<void> {
	await rename(part, path);
	await rm(stateOf(part), { force: true });
}

function stateOf(part: string): string {
	return `${part}.json`;
}
