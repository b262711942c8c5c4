import type { Logger } from 'pino';
import type { Dispatch } from '../bot/dispatch.ts';
import { createInFlight } from '../bot/in-flight.ts';
import type { Transport } from '../bot/transport.ts';
import type { Address } from '../http-server.ts';
import { createPostAnswerer } from './answer-posts.ts';
import { checkPublicKey } from './check-public-key.ts';
import { createChannels } from './create-channels.ts';
import { createBotRest, createRest } from './create-rest.ts';
import { forgetLeftServers, type Memory } from './forget-left-servers.ts';
import { listServers } from './list-servers.ts';
import type { SharedReplies } from './share-replies.ts';
import { takePostsInThread } from './take-posts-in-thread.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface HttpOptions extends Address {
	/** Of the application: Discord signs what it sends with the other half. */
	readonly publicKey: string;
	/** For what the bot does by itself; answers need none. */
	readonly token: string;
	/** Base of the REST API without the version; Discord's own if left out. */
	readonly apiUrl: string | undefined;
	readonly dispatch: Dispatch;
	/** Where servers are forgotten that the bot left, and what people took back. */
	readonly memory: Memory;
	/** Where several processes share the work; left out where this one is alone. */
	readonly replies?: SharedReplies | undefined;
	/** The pause before a follow-up that Discord failed to take is tried again; it doubles. 1 s if left out. */
	readonly firstPauseMs?: number;
	readonly log: Logger;
}

/**
 * Takes interactions that Discord posts to `/interactions`, in place of the gateway. The first answer is the response;
 * what follows a deferral goes over REST. `ready` rejects with a {@link ListenError} when it cannot listen.
 *
 * Only what Discord signed in the last minutes is read. What is delivered twice gets the first answer again, with
 * `replies` whichever process gave it. Webhook events go to `/events`.
 */
export function startHttp(options: HttpOptions): Transport {
	const { publicKey, token, apiUrl, dispatch, memory, replies, firstPauseMs = 1000, log, host, port } = options;
	const inFlight = createInFlight();
	const closing = new AbortController();
	const bot = createBotRest(apiUrl, token);
	const answer = createPostAnswerer({ rest: createRest(apiUrl), dispatch, memory, replies, firstPauseMs, log });
	const posts = takePostsInThread(
		{ host, port, publicKey, isShared: replies !== undefined },
		(post, poster) => void inFlight.add(answer(post, poster)),
		log,
	);

	/** Over HTTP no one says that the bot left a server. */
	async function lookForLeftServers(): Promise<void> {
		try {
			await forgetLeftServers(memory, () => listServers(bot, closing.signal), log);
		} catch (error) {
			if (!closing.signal.aborted)
				log.warn({ err: error }, 'could not look for servers that I am no longer in; I look again tomorrow');
		}
	}
	const looking = setInterval(() => void inFlight.add(lookForLeftServers()), DAY_MS).unref();

	return {
		ready: posts.ready.then((url) => {
			log.info({ url: `${url}/interactions` }, 'taking interactions from Discord');
			void inFlight.add(checkPublicKey(bot, publicKey, log, closing.signal));
			void inFlight.add(lookForLeftServers());
			return undefined;
		}),
		lost: posts.lost,
		channels: createChannels(bot),
		async close(graceMs) {
			const until = performance.now() + graceMs;
			clearInterval(looking);
			closing.abort();
			await posts.close(graceMs);
			const isDone = await inFlight.finish(Math.max(0, until - performance.now()));
			if (!isDone) log.warn({ requests: inFlight.size, graceMs }, 'stopped before every request was answered');
		},
	};
}
