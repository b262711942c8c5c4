import { createHash } from 'node:crypto';

/** Holds the place of the checksum while it is computed. */
export const BLANK_CHECKSUM = '0'.repeat(64);

/**
 * Computes the checksum of a model file: the sha256 of all its bytes, with the 64 digits of the checksum itself counted
 * as zeros.
 *
 * @param bytes - The whole file.
 * @param written - The checksum in its header.
 * @returns `undefined` when the header does not hold it as `encodeModel` writes it.
 */
export function computeChecksum(bytes: Uint8Array, written: string): string | undefined {
	if (!/^[0-9a-f]{64}$/.test(written)) return undefined;
	const key = '"sha256":"';
	const found = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(`${key}${written}"`);
	if (found < 0) return undefined;
	const at = found + key.length;
	const hash = createHash('sha256').update(bytes.subarray(0, at)).update(BLANK_CHECKSUM);
	return hash.update(bytes.subarray(at + written.length)).digest('hex');
}
