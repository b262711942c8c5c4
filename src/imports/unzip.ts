import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { ImportError } from './import-error.ts';

/** A file of an archive. */
export interface ArchivedFile {
	/** With the folders it is in, "likes/films.csv". Names no place on this machine. */
	readonly path: string;
	readonly bytes: Uint8Array;
}

/** Letterboxd's export of someone with a hundred lists has fewer. */
const MAX_ENTRIES = 5000;
const MAX_READ = 100;

/** Whether a file is a zip archive, by its first bytes. */
export function isZip(bytes: Uint8Array): boolean {
	return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === bytes[2] + 1;
}

/**
 * Unpacks into memory the files whose path `wants`; the others are never opened. Archives in the archive stay packed.
 *
 * @param maxBytes what they may unpack to in all. The bytes are counted as they come: an archive may lie about sizes.
 * @throws {ImportError} when the archive is damaged or locked, names places outside of itself, or is too large.
 */
export async function unzip(
	bytes: Uint8Array,
	wants: (path: string) => boolean,
	maxBytes: number,
): Promise<ArchivedFile[]> {
	try {
		const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
		return await readEntries(zip, wants, maxBytes);
	} catch (error) {
		throw error instanceof ImportError ? error : new ImportError('badArchive');
	}
}

async function readEntries(zip: ZipFile, wants: (path: string) => boolean, maxBytes: number): Promise<ArchivedFile[]> {
	const files: ArchivedFile[] = [];
	let [entries, left] = [0, maxBytes];
	// yauzl itself refuses absolute paths and ".." in every entry.
	for await (const entry of zip.eachEntry()) {
		if (++entries > MAX_ENTRIES) throw new ImportError('tooManyFiles');
		if (!wants(entry.fileName)) continue;
		if (files.length >= MAX_READ) throw new ImportError('tooManyFiles');
		const content = await readEntry(zip, entry, left);
		left -= content.length;
		files.push({ path: entry.fileName, bytes: content });
	}
	return files;
}

async function readEntry(zip: ZipFile, entry: Entry, left: number): Promise<Uint8Array> {
	if (entry.uncompressedSize > left) throw new ImportError('unpacksTooLarge');
	const content = await zip.openReadStreamPromise(entry);
	let read = 0;
	async function* count(): AsyncGenerator<Buffer> {
		for await (const chunk of content as AsyncIterable<Buffer>) {
			read += chunk.length;
			if (read > left) throw new ImportError('unpacksTooLarge');
			yield chunk;
		}
	}
	return buffer(count());
}
