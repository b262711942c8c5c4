import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';
import { readAnswer } from './read-answer.ts';
import { LATER, TooSlow, UpdateError } from './update-error.ts';

export interface ClientOptions {
	/** Says who asks, and how to reach them. */
	readonly userAgent: string;
	readonly signal?: AbortSignal | undefined;
	/** Called before each wait that a server asks for. */
	readonly onPause?: (seconds: number, reason: string) => void;
	/** No try takes longer. A query of Wikidata's has 60 s. */
	readonly timeoutMs?: number;
	/** A larger answer is refused. */
	readonly maxBytes?: number;
	readonly pause?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<unknown>;
}

/** What to ask for. */
export interface Query<T> {
	readonly url: string;
	/** Sent as a form by POST; without it the query is a GET, whose answers a server may keep. */
	readonly form?: Readonly<Record<string, string>>;
	readonly accept: string;
	readonly schema: z.ZodType<T>;
}

export interface PoliteClient {
	/**
	 * Asks a server for JSON. Waits as long as it says, and tries again a few times what may pass.
	 *
	 * @throws {TooSlow} at once when the server took too long or broke off.
	 * @throws {UpdateError} when it refuses, or keeps failing; the message says what to do.
	 */
	ask<T>(query: Query<T>): Promise<T>;
}

const TRIES = 6;
const FIRST_PAUSE_SECONDS = 5;
const LONGEST_PAUSE_SECONDS = 15 * 60;

/** Makes a client for servers that ask to be treated with care. Ask one query at a time. */
export function createPoliteClient(options: ClientOptions): PoliteClient {
	const { signal, onPause, timeoutMs = 90_000, maxBytes = 100e6, userAgent } = options;
	const pause = options.pause ?? ((milliseconds, abort) => sleep(milliseconds, undefined, { signal: abort }));
	return {
		async ask(query) {
			const { host } = new URL(query.url);
			for (let attempt = 1; ; attempt++) {
				signal?.throwIfAborted();
				const answer = await readAnswer(query, { userAgent, signal, timeoutMs, maxBytes });
				if (answer.kind === 'value') return answer.value;
				if (answer.kind === 'refused') throw new UpdateError(answer.reason);
				if (answer.kind === 'too slow') throw new TooSlow(`${host} ${answer.reason}. ${LATER}.`);
				const seconds = answer.retryAfterSeconds ?? FIRST_PAUSE_SECONDS * 2 ** (attempt - 1);
				if (attempt === TRIES) throw new UpdateError(`${host} ${answer.reason}. ${LATER}.`);
				if (seconds > LONGEST_PAUSE_SECONDS)
					throw new UpdateError(`${host} asks to wait for ${Math.ceil(seconds / 60)} minutes. ${LATER}.`);
				onPause?.(seconds, `${host} ${answer.reason}`);
				await pause(seconds * 1000, signal).catch((error: unknown) => {
					signal?.throwIfAborted();
					throw error;
				});
			}
		},
	};
}
