import type { Writable } from 'node:stream';
import type { Progress } from '../../datasets/download.ts';
import { startBar } from './start-bar.ts';

/** Shows how much of each file is done: a bar for each on a terminal, else a line for each. */
export function createByteProgress(errors: Writable) {
	let current: string | undefined;
	let bar: ReturnType<typeof startBar>;
	return {
		step({ what, doneBytes, totalBytes = 0 }: Progress): void {
			if (what !== current) {
				current = what;
				bar?.stop();
				bar = startBar(errors, totalBytes, {
					format: `${what} {bar} {percentage}%  {value} of {total} MB  {eta_formatted} left`,
					formatValue: (value, _, type) => (type === 'value' || type === 'total' ? toMegabytes(value) : String(value)),
				});
				if (bar === undefined) errors.write(totalBytes > 0 ? `${what}, ${toMegabytes(totalBytes)} MB\n` : `${what}\n`);
			}
			bar?.update(doneBytes);
		},
		stop(): void {
			bar?.stop();
		},
	};
}

function toMegabytes(bytes: number): string {
	return (bytes / 1e6).toFixed(1);
}
