import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';

interface Dotenv {
	readonly variables: Readonly<Record<string, string>>;
	/** Why the file cannot be used, in a sentence that says what to do. */
	readonly problem?: string;
}

/** Reads a `.env` file in UTF-8 or, as Windows tools write it, in UTF-16. One that is not there sets nothing. */
export function readDotenv(path: string): Dotenv {
	let bytes: Buffer;
	try {
		bytes = readFileSync(path);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT') return { variables: {} };
		if (code === 'EISDIR')
			return { variables: {}, problem: `${path} is a folder; move it away, or put a file in its place.` };
		return { variables: {}, problem: `${path} cannot be read (${code}); check who may read it.` };
	}
	try {
		const text = new TextDecoder(findEncoding(bytes), { fatal: true }).decode(bytes);
		if (text.includes('\0')) throw new TypeError('UTF-16 without a byte order mark');
		return { variables: parse(text) };
	} catch {
		return { variables: {}, problem: `${path} is not text that can be read; save it as UTF-8.` };
	}
}

/** By the byte order mark, which the decoder then leaves out. */
function findEncoding(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
	const mark = bytes.subarray(0, 2).toString('hex');
	if (mark === 'fffe') return 'utf-16le';
	return mark === 'feff' ? 'utf-16be' : 'utf-8';
}
