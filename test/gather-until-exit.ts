import { constants } from 'node:os';
import gatherTemporaryFiles from './gather-temporary-files.ts';

/** Does the same for a program that ends by itself, by an error, or by Ctrl-C. */
export function gatherUntilExit(): void {
	process.on('exit', gatherTemporaryFiles());
	for (const signal of ['SIGINT', 'SIGTERM'] as const)
		process.once(signal, () => process.exit(128 + constants.signals[signal]));
}
