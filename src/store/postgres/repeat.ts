import { setTimeout as wait } from 'node:timers/promises';
import { StoreError } from '../store-error.ts';
import { explainPostgres, isConflict, isUnreachable } from './explain-postgres.ts';

const MIN_PAUSE_MS = 5;
const MAX_PAUSE_MS = 500;

/** When to stop trying. */
export interface Patience {
	/** The database without its password. */
	readonly name: string;
	/** On the clock of `performance.now()`. */
	readonly giveUpAt: number;
	readonly isClosed: () => boolean;
}

/**
 * Runs `attempt` until it works or fails by itself: again when the server undid it because of another transaction, or
 * cannot be reached. Pauses grow and are random, so that many do not come back at once.
 *
 * @throws {StoreBusyError | StoreError} when it has not worked by then, or the store was closed before.
 */
export async function repeat<T>(attempt: () => Promise<T>, { name, giveUpAt, isClosed }: Patience): Promise<T> {
	const sayClosed = (options?: ErrorOptions) => new StoreError(`The database ${name} is closed.`, options);
	for (let pauseMs = MIN_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, MAX_PAUSE_MS)) {
		if (isClosed()) throw sayClosed();
		try {
			return await attempt();
		} catch (error) {
			if (isClosed() && isUnreachable(error)) throw sayClosed({ cause: error });
			const mayWork = isConflict(error) || isUnreachable(error);
			if (!mayWork || performance.now() >= giveUpAt) throw explainPostgres(error, name);
		}
		await wait(Math.random() * pauseMs);
	}
}
