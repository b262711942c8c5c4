import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError } from 'discord.js';

/** No pause between two tries is longer. */
const LONGEST_PAUSE_MS = 60_000;

/** Makes a REST call that ends at a given time, whatever the server does: then it rejects with a TimeoutError. */
export async function callUntil<T>(until: number, call: (signal: AbortSignal) => Promise<T>): Promise<T> {
	const timeout = () => new DOMException('Discord gave no answer in time', 'TimeoutError');
	const leftMs = until - Date.now();
	if (leftMs <= 0) throw timeout();
	const controller = new AbortController();
	// A call may also hang where it does not look at the signal: in the body of an answer, or in the wait that a 429
	// asks for.
	const { promise: timeUp, reject } = Promise.withResolvers<never>();
	const timer = setTimeout(() => {
		reject(timeout());
		controller.abort();
	}, leftMs);
	try {
		return await Promise.race([call(controller.signal), timeUp]);
	} finally {
		clearTimeout(timer);
	}
}

/**
 * Makes a REST call again and again until Discord takes or refuses it, with pauses that double, or until a time. It
 * rejects with the last error.
 */
export async function retryUntil<T>(
	until: number,
	firstPauseMs: number,
	call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
	for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
		try {
			return await callUntil(until, call);
		} catch (error) {
			const jitteredMs = pauseMs * (0.5 + Math.random() / 2);
			if (error instanceof DiscordAPIError || Date.now() + jitteredMs >= until) throw error;
			await sleep(jitteredMs);
		}
	}
}
