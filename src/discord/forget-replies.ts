import type { Logger } from 'pino';

const EVERY_MS = 60_000;

interface KeptReplies {
	/** Deletes what was answered minutes ago. */
	forgetOldReplies(): Promise<void>;
}

/**
 * Deletes the answers that processes keep for each other once no one can ask for them any more: now, and every minute.
 * They may be private. A process on the gateway does so, too, since it may follow others that took interactions over
 * HTTP.
 *
 * @returns what ends it.
 */
export function forgetReplies(replies: KeptReplies, log: Logger, everyMs = EVERY_MS): () => Promise<void> {
	const forget = () =>
		void replies
			.forgetOldReplies()
			.catch((error: unknown) => log.warn({ err: error }, 'could not delete old replies; I try again later'));
	forget();
	const timer = setInterval(forget, everyMs).unref();
	return async () => clearInterval(timer);
}
