import type { Writable } from 'node:stream';
import { type Options, SingleBar } from 'cli-progress';

/**
 * Starts a progress bar where somebody is watching. A file or another program is better served with lines: there it is `undefined`.
 *
 * @param shown - What the names in the format stand for at first.
 */
export function startBar(
	errors: Writable,
	total: number,
	options: Pick<Options, 'format' | 'formatValue'>,
	shown: object = {},
): SingleBar | undefined {
	if (!('isTTY' in errors && errors.isTTY)) return undefined;
	const bar = new SingleBar({ ...options, stream: errors as NodeJS.WriteStream });
	bar.start(total, 0, shown);
	return bar;
}
