import { setTimeout as wait } from 'node:timers/promises';
import { StoreBusyError } from './store-error.ts';

const MIN_PAUSE_MS = 5;
const MAX_PAUSE_MS = 15;

/**
 * Runs `attempt` until no other connection's lock is in its way. The event loop goes on between attempts. Pauses are
 * random, so that two processes do not keep in step.
 *
 * @param giveUpAt on the clock of `performance.now()`.
 * @throws {StoreBusyError} when the lock is still there then.
 */
export async function retryWhileBusy<T>(attempt: () => T, giveUpAt: number, path: string): Promise<T> {
	for (;;) {
		try {
			return attempt();
		} catch (error) {
			if (!isBusy(error)) throw error;
			if (performance.now() >= giveUpAt) throw describeBusy(path, error);
		}
		await wait(MIN_PAUSE_MS + Math.random() * (MAX_PAUSE_MS - MIN_PAUSE_MS));
	}
}

function isBusy(error: unknown): boolean {
	return String((error as { code?: string }).code).startsWith('SQLITE_BUSY');
}

function describeBusy(path: string, cause: unknown): StoreBusyError {
	return new StoreBusyError(`The database ${path} is locked by another program: stop that one, or try again.`, {
		cause,
	});
}
