import type { Writable } from 'node:stream';
import { type Options, SingleBar } from 'cli-progress';

/**
 * Starts a progress bar on a terminal.
 *
 * @param shown - What the names in the format stand for at first.
 * @returns `undefined` when `errors` is a file or another program, which want lines instead.
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
