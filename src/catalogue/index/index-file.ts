import { endianness } from 'node:os';
import { promisify } from 'node:util';
import { constants, type ZstdOptions, zstdCompressSync, zstdDecompress } from 'node:zlib';
import { finishInTurns, type Pieces } from '../../pieces.ts';
import { hashAside, hashCatalogue } from '../catalogue-checksum.ts';
import { type CatalogueIndex, SECTIONS } from './catalogue-index.ts';

/** Raise it whenever the same sources give another index, or a section comes to mean something else. */
const VERSION = `8 ${endianness()}`;
/** Far above any catalogue of ours; a damaged length asks for no more memory. */
const MAX_BODY_BYTES = 256 * 2 ** 20;
const HEAD = /^Matinee catalogue index, version (.{1,20}), (\d{1,9}) bytes, sha256 ([0-9a-f]{64})\n/;
const MAX_HEAD_BYTES = 200;
const ALIGNMENT = 8;
const LENGTH_BYTES = 4;
/** Higher levels take many times as long to write and save a few percent; all are read equally fast. */
const LEVEL = 9;

/** What each source file hashes to, by its name: what an index was built from. */
export type SourceDigests = Readonly<Record<string, string>>;

const decompress = promisify<Uint8Array, ZstdOptions, Buffer>(zstdDecompress);

/** An index cannot be used; the message completes the sentence "The index ... ". */
export class IndexProblem extends Error {
	override name = 'IndexProblem';
}

type Section = CatalogueIndex[keyof CatalogueIndex];

interface BodyHeader {
	readonly sources: SourceDigests;
	/** Names and bytes of the sections, in their order, and whether they hold differences. */
	readonly sections: readonly (readonly [name: string, bytes: number, isDifferences: boolean])[];
}

/**
 * Encodes an index: a line of text with the version and the checksum of what follows, then, compressed by Zstandard, a
 * header in JSON and the sections, each at a multiple of 8 bytes. Sections whose numbers rise hold the differences
 * between neighbours, which compress to a third.
 */
export function encodeIndex(index: CatalogueIndex, sources: SourceDigests): Buffer<ArrayBuffer> {
	const names = Object.keys(SECTIONS) as (keyof CatalogueIndex)[];
	const isDifferences = names.map((name) => isRising(index[name]));
	const sections = names.map((name, at) => [name, index[name].byteLength, isDifferences[at]] as const);
	const header = Buffer.from(JSON.stringify({ sources, sections } satisfies BodyHeader));
	const length = Buffer.alloc(LENGTH_BYTES);
	length.writeUInt32LE(header.length);
	const parts: Uint8Array[] = [pad(Buffer.concat([length, header]))];
	for (const [at, name] of names.entries()) {
		const { buffer, byteOffset, byteLength } = isDifferences[at] ? subtractNeighbours(index[name]) : index[name];
		parts.push(pad(new Uint8Array(buffer, byteOffset, byteLength)));
	}
	const body = Buffer.concat(parts);
	const packed = zstdCompressSync(body, { params: { [constants.ZSTD_c_compressionLevel]: LEVEL } });
	const head = `Matinee catalogue index, version ${VERSION}, ${body.length} bytes, sha256 ${hashCatalogue(packed)}\n`;
	return Buffer.concat([Buffer.from(head), packed]);
}

/**
 * Decodes an index, while requests are answered: a thread of Node's pool decompresses it. Its arrays are views on one
 * buffer.
 *
 * @param sources what the source files hash to now
 * @throws {IndexProblem} when the bytes are no sound index of this version, or it was built from other sources.
 */
export async function decodeIndex(bytes: Buffer<ArrayBuffer>, sources: SourceDigests): Promise<CatalogueIndex> {
	return finishInTurns(readSections(await unpackBody(bytes), sources));
}

function* readSections(body: Buffer, sources: SourceDigests): Pieces<CatalogueIndex> {
	const headerBytes = body.readUInt32LE(0);
	const header = JSON.parse(body.toString('utf8', LENGTH_BYTES, LENGTH_BYTES + headerBytes)) as BodyHeader;
	if (header.sections.map(([name]) => name).join() !== Object.keys(SECTIONS).join()) {
		throw new IndexProblem('was written by another version of Matinee');
	}
	const changed = Object.keys(sources).filter((name) => sources[name] !== header.sources[name]);
	if (changed.length > 0) throw new IndexProblem(`is older than ${changed.join(', ')}`);
	const index: Record<string, Section> = {};
	let at = align(LENGTH_BYTES + headerBytes);
	for (const [name, size, isDifferences] of header.sections) {
		const Constructor = SECTIONS[name as keyof CatalogueIndex];
		const length = size / Constructor.BYTES_PER_ELEMENT;
		index[name] = new Constructor(body.buffer as ArrayBuffer, body.byteOffset + at, length);
		if (isDifferences) addNeighbours(index[name]);
		at += align(size);
		yield;
	}
	return index as unknown as CatalogueIndex;
}

/** Whether the differences between neighbours are far smaller than the numbers. */
function isRising(section: Section): boolean {
	if (!(section instanceof Int32Array || section instanceof Uint32Array)) return false;
	let [numbers, differences] = [0, 0];
	for (let at = 1; at < section.length; at++) {
		numbers += Math.abs(section[at]);
		differences += Math.abs(section[at] - section[at - 1]);
	}
	return differences < numbers / 2;
}

function subtractNeighbours(section: Section): Section {
	const differences = section.slice();
	for (let at = section.length - 1; at > 0; at--) differences[at] = section[at] - section[at - 1];
	return differences;
}

/** Undoes `subtractNeighbours` in place. */
function addNeighbours(section: Section): void {
	for (let at = 1; at < section.length; at++) section[at] += section[at - 1];
}

/** Checks all that could be wrong with a file: what is left has a good checksum, so `encodeIndex` wrote it. */
async function unpackBody(bytes: Buffer<ArrayBuffer>): Promise<Buffer> {
	const head = HEAD.exec(bytes.toString('latin1', 0, MAX_HEAD_BYTES));
	if (!head) throw new IndexProblem('is damaged: its first line is not that of an index');
	const [line, version, size, checksum] = head;
	if (version !== VERSION) throw new IndexProblem('was written by another version of Matinee');
	const packed = bytes.subarray(line.length);
	if ((await hashAside(packed)) !== checksum || Number(size) > MAX_BODY_BYTES) throw new IndexProblem('is damaged');
	// in one piece, so that nothing is copied
	const body = await decompress(packed, { chunkSize: Number(size) + 64, maxOutputLength: MAX_BODY_BYTES });
	if (body.length !== Number(size)) throw new IndexProblem('is damaged: it has another length than it says');
	return body.byteOffset % ALIGNMENT === 0 ? body : Buffer.from(new Uint8Array(body).buffer);
}

function align(size: number): number {
	return Math.ceil(size / ALIGNMENT) * ALIGNMENT;
}

function pad(bytes: Uint8Array): Uint8Array {
	const padded = new Uint8Array(align(bytes.length));
	padded.set(bytes);
	return padded;
}
