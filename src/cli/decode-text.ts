import { TextDecoder } from 'node:util';

/**
 * Decodes text that arrives in pieces. It is UTF-8, unless it starts with the byte order mark of UTF-16, as files that
 * Windows PowerShell writes do. The mark itself is left out.
 */
export async function* decodeText(input: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
	let decoder: TextDecoder | undefined;
	let held = Buffer.alloc(0);
	for await (const chunk of input) {
		const bytes = Buffer.concat([held, Buffer.from(chunk as Uint8Array)]);
		held = Buffer.alloc(0);
		// Half a mark: the next byte decides what it is.
		if (decoder === undefined && bytes.length === 1 && bytes[0] >= 0xfe) held = bytes;
		else {
			decoder ??= new TextDecoder(findEncoding(bytes));
			yield decoder.decode(bytes, { stream: true });
		}
	}
	yield (decoder ?? new TextDecoder()).decode(held);
}

function findEncoding([first, second]: Uint8Array): string {
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
