import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { DatasetError } from './dataset-error.ts';
import type { Progress } from './download.ts';
import type { Member, Release } from './release.ts';

/** The archive is at fault, not the disk or the network. */
export class BadArchive extends DatasetError {
	override name = 'BadArchive';
}

export interface UnpackOptions {
	readonly onProgress?: (progress: Progress) => void;
	readonly signal?: AbortSignal;
}

/**
 * Unpacks the files of a release into `folder` and checks their checksums. Other files of the archive are left in it.
 *
 * Refuses an archive that names a place outside of its own folder, holds a link, or unpacks to more than is allowed.
 * Streams, so memory does not grow with the files.
 *
 * @throws {BadArchive} when the archive is refused or damaged; `folder` may then hold some of it.
 * @throws {Error} when the file system fails, or `signal` fires.
 */
export async function unpack(
	path: string,
	folder: string,
	release: Release,
	{ onProgress, signal }: UnpackOptions = {},
): Promise<void> {
	try {
		await checkArchive(path, release);
		// Strict names: a backslash would mean a folder on Windows only.
		const zip = await openPromise(path, { autoClose: false, strictFileNames: true });
		try {
			await unpackMembers(zip, folder, release, { onProgress, signal });
		} finally {
			zip.close();
		}
	} catch (error) {
		signal?.throwIfAborted();
		// An error with a system call comes from the file system, any other one from the content of the archive.
		if (error instanceof DatasetError || (error as NodeJS.ErrnoException).syscall !== undefined) throw error;
		throw new BadArchive(`${release.name}.zip is damaged or not what it should be: ${(error as Error).message}.`);
	}
}

async function checkArchive(path: string, { name, zipSha256 }: Release): Promise<void> {
	if (zipSha256 === undefined) return;
	const hash = createHash('sha256');
	for await (const chunk of createReadStream(path)) hash.update(chunk);
	checkDigest(`${name}.zip`, hash.digest('hex'), { algorithm: 'sha256', hex: zipSha256 });
}

async function unpackMembers(zip: ZipFile, folder: string, release: Release, options: UnpackOptions): Promise<void> {
	const missing = new Map(release.members.map((member) => [`${release.name}/${member.name}`, member]));
	// The reader itself refuses absolute paths and ".." in every entry.
	for await (const entry of zip.eachEntry()) {
		if (isLink(entry)) throw new BadArchive(`${release.name}.zip holds a link, "${entry.fileName}", and is refused.`);
		const member = missing.get(entry.fileName);
		if (member === undefined) continue;
		await unpackMember(zip, entry, member, join(folder, member.name), options);
		missing.delete(entry.fileName);
	}
	if (missing.size > 0) throw new BadArchive(`${release.name}.zip lacks ${[...missing.keys()].join(', ')}.`);
}

/** The upper half of the attributes holds the Unix file type. */
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
	// The reader makes sure that the file does not exceed the announced size.
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
	checkDigest(entry.fileName, hash?.digest('hex'), digest);
}

function checkDigest(file: string, found: string | undefined, digest: Member['digest']): void {
	if (digest === undefined || found === digest.hex) return;
	throw new BadArchive(
		`${file} has the ${digest.algorithm} checksum ${found}, but ${digest.hex} was published: ` +
			'it was damaged on the way, or replaced.',
	);
}
