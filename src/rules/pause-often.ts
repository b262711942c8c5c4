import { setImmediate as nextTurn } from 'node:timers/promises';

/** Long work gives the thread away after this, so that others hardly wait. */
const SLICE_MS = 3;

/**
 * Makes a function to call often within long work. It resolves at once until the work has had the thread for a few
 * milliseconds; then others get their turn first.
 */
export function createPauses(signal?: AbortSignal): () => Promise<void> | undefined {
	let since = performance.now();
	return () => {
		signal?.throwIfAborted();
		if (performance.now() - since < SLICE_MS) return undefined;
		return nextTurn().then(() => {
			signal?.throwIfAborted();
			since = performance.now();
		});
	};
}
