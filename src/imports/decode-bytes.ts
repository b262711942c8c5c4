/** How many bytes tell what the encoding is, where there is no byte order mark. */
const SAMPLE = 4096;

/**
 * Decodes the bytes of a text file: UTF-8 and UTF-16 with or without a byte order mark, else Windows-1252, in which
 * Excel saves. The mark, and any NUL that is left, is taken out. Never throws: bytes that are no text give nonsense.
 */
export function decodeBytes(bytes: Uint8Array): string {
	return new TextDecoder(findEncoding(bytes)).decode(bytes).replaceAll('\0', '');
}

function findEncoding(bytes: Uint8Array): string {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	return findUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** In UTF-16 without a mark, every other byte of Latin text is zero. */
function findUtf16(bytes: Uint8Array): string | undefined {
	const sample = bytes.subarray(0, SAMPLE);
	const zeros = [0, 0];
	for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2]++;
	const least = sample.length / 8;
	if (zeros[1] > least && zeros[0] < zeros[1] / 4) return 'utf-16le';
	return zeros[0] > least && zeros[1] < zeros[0] / 4 ? 'utf-16be' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}
