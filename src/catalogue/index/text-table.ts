import { finish, PIECE_ROWS, type Pieces } from '../../pieces.ts';
import type { Lookup } from './lookup.ts';

/** Texts in one array of UTF-8, and where each starts, with the end of the last one behind. */
export interface PackedTexts {
	readonly bytes: Uint8Array;
	readonly starts: Int32Array;
}

export function packTexts(texts: readonly string[]): PackedTexts {
	const starts = new Int32Array(texts.length + 1);
	for (const [at, text] of texts.entries()) starts[at + 1] = starts[at] + Buffer.byteLength(text);
	return { bytes: new TextEncoder().encode(texts.join('')), starts };
}

/** Opens packed texts. Nothing is decoded before it is asked for; a text then costs about 0.2 µs. */
export function openTexts(bytes: Uint8Array, starts: Int32Array): Lookup<string> {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return {
		length: starts.length - 1,
		at: (place) => buffer.toString('utf8', starts[place], starts[place + 1]),
	};
}

/** Decodes every text. */
export function listTexts(bytes: Uint8Array, starts: Int32Array): string[] {
	return finish(listTextsInPieces(bytes, starts));
}

export function* listTextsInPieces(bytes: Uint8Array, starts: Int32Array): Pieces<string[]> {
	const texts = openTexts(bytes, starts);
	const listed: string[] = [];
	for (let at = 0; at < texts.length; at++) {
		listed.push(texts.at(at));
		if (at % PIECE_ROWS === 0) yield;
	}
	return listed;
}
