import type { Writable } from 'node:stream';
import type { Progress } from '../../training/factorise.ts';
import { startBar } from './start-bar.ts';

/** Shows how far training is: a bar on a terminal, else a line now and then. */
export function createTrainingProgress(errors: Writable, total: number) {
	// Plain NMF stops long before `total`, so one line for each twentieth of that could mean no line at all.
	const every = Math.min(10, Math.max(1, Math.floor(total / 20)));
	const format = '{bar} {value}/{total}  violation {violation}  {eta_formatted} left';
	const bar = startBar(errors, total, { format }, { violation: '1' });
	return {
		step({ iteration, violation }: Progress): void {
			bar?.update(iteration, { violation: violation.toExponential(2) });
			if (bar === undefined && iteration % every === 0) {
				errors.write(`iteration ${iteration}, violation ${violation.toExponential(2)}\n`);
			}
		},
		stop(): void {
			bar?.stop();
		},
	};
}
