import type { Writable } from 'node:stream';
import { SingleBar } from 'cli-progress';
import type { Progress } from '../datasets/download.ts';

/** A bar for each file where somebody is watching, else a line for each. */
export function createByteProgress(errors: Writable & { isTTY?: boolean }) {
	let current: string | undefined;
	let bar: SingleBar | undefined;
	return {
		step({ what, doneBytes, totalBytes = 0 }: Progress): void {
			if (what !== current) {
				current = what;
				bar?.stop();
				if (errors.isTTY) bar = startBar(errors, what, totalBytes);
				else errors.write(totalBytes > 0 ? `${what}, ${toMegabytes(totalBytes)} MB\n` : `${what}\n`);
			}
			bar?.update(doneBytes);
		},
		stop(): void {
			bar?.stop();
		},
	};
}

function startBar(errors: Writable, what: string, totalBytes: number): SingleBar {
	const bar = new SingleBar({
		stream: errors as NodeJS.WriteStream,
		format: `${what} {bar} {percentage}%  {value} of {total} MB  {eta_formatted} left`,
		formatValue: (value, _options, type) => (type === 'value' || type === 'total' ? toMegabytes(value) : String(value)),
	});
	bar.start(totalBytes, 0);
	return bar;
}

function toMegabytes(bytes: number): string {
	return (bytes / 1e6).toFixed(1);
}
