import type { Writable } from 'node:stream';
import { startBar } from './start-bar.ts';

/** Shows the progress of work in named steps: a bar on a terminal, else a line for each step. */
export function createStepProgress(errors: Writable, steps: number) {
	const startedAt = performance.now();
	const bar = startBar(errors, steps, { format: '{bar} {value}/{total}  {step}  {duration_formatted}' }, { step: '' });
	let begun = 0;
	return {
		/** Says which step begins now. */
		step(step: string): void {
			const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
			bar?.update(begun, { step });
			begun++;
			if (bar === undefined) errors.write(`${begun}/${steps}  ${seconds} s  ${step}\n`);
		},
		/** Fills the bar. */
		finish(): void {
			bar?.update(steps, { step: 'done' });
		},
		stop(): void {
			bar?.stop();
		},
	};
}
