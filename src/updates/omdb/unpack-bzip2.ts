import Bunzip from 'seek-bzip';
import { UpdateError } from '../update-error.ts';

const FIRST_BYTES = 1e6;

/**
 * Unpacks a file compressed by bzip2, which Node cannot.
 *
 * @throws {UpdateError} when it is damaged, or unpacks to more than `maxBytes`.
 */
export function unpackBzip2(packed: Uint8Array, name: string, maxBytes: number): Buffer {
	let bytes = Buffer.alloc(Math.min(FIRST_BYTES, maxBytes));
	let length = 0;
	const output = {
		writeByte(byte: number): void {
			if (length === maxBytes) throw new UpdateError(`${name} unpacks to more than ${maxBytes / 1e6} MB.`);
			if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(2 * length, maxBytes));
			bytes[length++] = byte;
		},
		flush(): void {},
	};
	let at = 0;
	// The library takes the end of a buffer for the end of the data, even where half of the file is missing.
	const input = {
		readByte(): number {
			if (at === packed.length) throw new Error('it ends too early');
			return packed[at++];
		},
		read(into: Uint8Array, offset: number, count: number): number {
			const chunk = packed.subarray(at, at + count);
			into.set(chunk, offset);
			at += chunk.length;
			return chunk.length;
		},
	};
	try {
		do Bunzip.decode(input, output);
		while (at < packed.length);
	} catch (error) {
		if (error instanceof UpdateError) throw error;
		throw new UpdateError(`${name} is damaged (${(error as Error).message}).`, { cause: error });
	}
	return bytes.subarray(0, length);
}
