import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { decodeText } from './decode-text.ts';
import type { Io } from './subcommand.ts';

/** What other encodings leave behind: zeros of UTF-16, and the character that stands for bytes that are not UTF-8. */
const DAMAGE = /[\0\ufffd]/;

/**
 * Answers each line of the input with a line of JSON, in order and as it comes. A line that cannot be answered gets an
 * `error` in its place, and is named by its number on `errors`.
 *
 * @param answer - Returns a sentence where a line cannot be answered.
 * @returns the exit code: 1 when there was such a line.
 */
export async function answerLines({ input, output, errors }: Io, answer: (line: string) => object | string) {
	let [lines, bad] = [0, 0];
	const text = Readable.from(decodeText(input));
	for await (const line of createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })) {
		lines++;
		const answered = DAMAGE.test(line) ? 'The line is not UTF-8 text; save the input as UTF-8.' : answer(line);
		if (typeof answered === 'string') {
			bad++;
			errors.write(`Line ${lines}: ${answered}\n`);
		}
		const result = typeof answered === 'string' ? { error: answered } : answered;
		if (!output.write(`${JSON.stringify(result)}\n`)) await once(output, 'drain');
	}
	return bad === 0 ? 0 : 1;
}
