import type { Writable } from 'node:stream';
import type { UpdateProgress } from '../../updates/fetch-updates.ts';
import { startBar } from './start-bar.ts';

/** Shows how many days of releases an update has asked for: a bar on a terminal, else a line for each step. */
export function createDayProgress(errors: Writable) {
	let bar: ReturnType<typeof startBar>;
	let isStarted = false;
	return {
		step({ what, doneDays, totalDays }: UpdateProgress): void {
			if (!isStarted) bar = startBar(errors, totalDays, { format: '{bar} {percentage}%  {what}' }, { what: '' });
			isStarted = true;
			bar?.update(doneDays, { what });
			if (bar === undefined) errors.write(`${doneDays} of ${totalDays} days  ${what}\n`);
		},
		/** Says that it waits, and why. */
		pause(seconds: number, reason: string): void {
			const what = `${reason}: waiting ${Math.ceil(seconds)} s`;
			if (bar === undefined) errors.write(`${what}\n`);
			else bar.update({ what });
		},
		stop(): void {
			bar?.stop();
		},
	};
}
