import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { DatasetError } from './dataset-error.ts';
import type { Progress } from './download.ts';
import type { Member, Release } from './release.ts';

/** The archive, and not the disk or the network, is at fault. */
export class BadArchive extends DatasetError {
	override name = 'BadArchive';
}

export interface UnpackOptions {
	readonly onProgress?: (progress: Progress) => void;
	readonly signal?: AbortSignal;
}

/**
 * Unpacks the files of a release, and no others, from its zip file straight into `folder`, and holds them against their checksums.
 *
 * An archive that names a place outside its own folder or holds a link is refused as a whole, as is a file that would unpack to more
 * than it may have. Streams.
 *
 * @throws {BadArchive} when the archive is not what it should be; `folder` may then hold some of it.
 * @throws {Error} when the file system fails, or `signal` fires.
 */
export async function unpack(
	path: string,
	folder: string,
	release: Release,
	{ onProgress, signal }: UnpackOptions = {},
): Promise<void> {
	try {
		// A backslash in a name would be a folder on Windows only.
		const zip = await openPromise(path, { autoClose: false, strictFileNames: true });
		try {
			await unpackMembers(zip, folder, release, { onProgress, signal });
		} finally {
			zip.close();
		}
	} catch (error) {
		signal?.throwIfAborted();
		// What has a system call comes from the file system, and all else from what is in the archive.
		if (error instanceof DatasetError || (error as NodeJS.ErrnoException).syscall !== undefined) throw error;
		throw new BadArchive(`${release.name}.zip is damaged or not what it should be: ${(error as Error).message}.`);
	}
}

async function unpackMembers(zip: ZipFile, folder: string, release: Release, options: UnpackOptions): Promise<void> {
	const missing = new Map(release.members.map((member) => [`${release.name}/${member.name}`, member]));
	// The reader refuses absolute paths and ".." by itself, in every entry that it comes to.
	for await (const entry of zip.eachEntry()) {
		if (isLink(entry)) throw new BadArchive(`${release.name}.zip holds a link, "${entry.fileName}", and is refused.`);
		const member = missing.get(entry.fileName);
		if (member === undefined) continue;
		await unpackMember(zip, entry, member, join(folder, member.name), options);
		missing.delete(entry.fileName);
	}
	if (missing.size > 0) throw new BadArchive(`${release.name}.zip lacks ${[...missing.keys()].join(', ')}.`);
}

/** Unix file types are in the upper half of the attributes. */
function isLink({ externalFileAttributes }: Entry): boolean {
	return ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

async function unpackMember(
	zip: ZipFile,
	entry: Entry,
	{ name, maxBytes, digest }: Member,
	path: string,
	{ onProgress, signal }: UnpackOptions,
): Promise<void> {
	// The reader holds the file to the size that it announces.
	if (entry.uncompressedSize > maxBytes)
		throw new BadArchive(
			`${entry.fileName} would unpack to ${entry.uncompressedSize} bytes; at most ${maxBytes} are accepted.`,
		);
	const hash = digest && createHash(digest.algorithm);
	let doneBytes = 0;
	async function* watch(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
		for await (const chunk of chunks) {
			hash?.update(chunk);
			doneBytes += chunk.length;
			onProgress?.({ what: name, doneBytes, totalBytes: entry.uncompressedSize });
			yield chunk;
		}
	}
	const content = await zip.openReadStreamPromise(entry);
	await pipeline(content, watch, createWriteStream(path, { flush: true }), { signal });
	const found = hash?.digest('hex');
	if (found !== digest?.hex)
		throw new BadArchive(
			`${entry.fileName} has the ${digest?.algorithm} checksum ${found}, but ${digest?.hex} was published: it was damaged on the way, or replaced.`,
		);
}
