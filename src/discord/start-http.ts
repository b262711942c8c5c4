import { setTimeout as wait } from 'node:timers/promises';
import { type APIInteraction, InteractionResponseType, InteractionType } from 'discord.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Dispatch } from '../bot/dispatch.ts';
import { createInFlight } from '../bot/in-flight.ts';
import type { Transport } from '../bot/transport.ts';
import { type Address, createHttpServer, listen } from '../http-server.ts';
import { findAnswerTimes } from './answer-times.ts';
import { checkPublicKey } from './check-public-key.ts';
import { createChannels } from './create-channels.ts';
import { createDiscordClock } from './create-discord-clock.ts';
import { createResponder } from './create-responder.ts';
import { createBotRest, createRest } from './create-rest.ts';
import { forgetLeftServers, type Memory } from './forget-left-servers.ts';
import { type Exchange, keepExchanges, type Reply } from './keep-exchanges.ts';
import { listServers } from './list-servers.ts';
import { makeFetchable } from './make-fetchable.ts';
import { makeReply } from './make-reply.ts';
import { readInteraction } from './read-interaction.ts';
import { readWebhookEvent } from './read-webhook-event.ts';
import { type SharedReplies, shareReplies } from './share-replies.ts';
import { createVerifier } from './verify-signature.ts';

/** Far above what Discord sends. */
const BODY_BYTES = 1_000_000;

/** Discord has to read an answer before it takes what follows it. */
const SETTLE_MS = 250;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The body as it came, since the signature covers it. */
interface Posted {
	Body: Buffer;
}

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
	const app = createHttpServer(BODY_BYTES);
	const judge = createVerifier(publicKey);
	const findAskedAt = createDiscordClock();
	const exchanges = keepExchanges();
	const sharing = replies && shareReplies(replies, log);
	const inFlight = createInFlight();
	const closing = new AbortController();
	const rest = createRest(apiUrl);
	const bot = createBotRest(apiUrl, token);

	async function answer(data: APIInteraction, { reply, sent }: Exchange): Promise<void> {
		try {
			const read = readInteraction(data);
			if (!read) {
				log.warn({ type: data.type }, 'passed over an interaction of a kind I never offer');
				return reply.resolve(explain(400, 'no such kind of interaction'));
			}
			const { addressee, madeAt, request } = read;
			const askedAt = findAskedAt(madeAt);
			const respond = (...made: Parameters<typeof makeReply>) => {
				reply.resolve(makeReply(...made));
				return sent.promise;
			};
			const settle = async () => wait(Math.max(0, (await sent.promise) + SETTLE_MS - performance.now()));
			const responding = { rest, respond, settle, firstPauseMs, log };
			await dispatch(makeFetchable(request), createResponder(responding, addressee, findAnswerTimes(askedAt)), askedAt);
			reply.resolve(explain(504, 'too late'));
		} catch (error) {
			log.error({ err: error, requestId: data.id }, 'could not handle an interaction');
			reply.resolve(explain(400, 'malformed interaction'));
		}
	}

	/** Lets another process answer that has begun to. Suggestions may be made twice: that changes nothing. */
	async function answerOnce(data: APIInteraction, exchange: Exchange): Promise<void> {
		if (!sharing || data.type === InteractionType.ApplicationCommandAutocomplete) return answer(data, exchange);
		const other = await sharing.findReply(data.id);
		if (other) return exchange.reply.resolve(other);
		const keeping = exchange.reply.promise.then((reply) => sharing.keepReply(data.id, reply));
		await Promise.all([answer(data, exchange), keeping]);
	}

	/** Refuses what Discord did not sign just now. */
	async function guard(request: FastifyRequest, response: FastifyReply): Promise<FastifyReply | undefined> {
		const verdict = await judge(readSigned(request as FastifyRequest<Posted>));
		if (verdict === 'stale')
			log.warn('refused what was signed more than 5 minutes ago or ahead; check the clock of this machine');
		return verdict === 'valid' ? undefined : send(response, explain(401, 'invalid request signature'));
	}

	/** Discord repeats an event for ten minutes that is not taken. */
	async function takeEvent({ body }: FastifyRequest<Posted>, response: FastifyReply): Promise<FastifyReply> {
		const event = readWebhookEvent(body);
		if (event === undefined) return send(response, explain(400, 'malformed event'));
		if (event.kind === 'deauthorised') {
			await memory.agreeToTraining(event.userId, false);
			log.info('a person removed me from their account; their ratings no longer train the model');
		}
		return response.code(204).send();
	}

	async function take(request: FastifyRequest<Posted>, response: FastifyReply): Promise<FastifyReply> {
		const data = readBody(request.body);
		if (data === undefined) return send(response, explain(400, 'malformed interaction'));
		if (data.type === InteractionType.Ping)
			return send(response, await makeReply({ type: InteractionResponseType.Pong }));
		const exchange = exchanges.open(data.id, (begun) => void inFlight.add(answerOnce(data, begun)));
		// What followed would wait for ever where another process has to bring the answer.
		response.raw.once(replies ? 'close' : 'finish', () => exchange.sent.resolve(performance.now()));
		return send(response, await exchange.reply.promise);
	}

	// The signature covers the body as it came, so nothing may parse it before.
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
	app.post<Posted>('/interactions', { preHandler: guard }, take);
	app.post<Posted>('/events', { preHandler: guard }, takeEvent);

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
		ready: listen(app, { host, port }, { host: 'HOST', port: 'PORT' }).then((url) => {
			log.info({ url: `${url}/interactions` }, 'taking interactions from Discord');
			void inFlight.add(checkPublicKey(bot, publicKey, log, closing.signal));
			void inFlight.add(lookForLeftServers());
			return undefined;
		}),
		lost: new Promise(() => {}),
		channels: createChannels(bot),
		async close(graceMs) {
			clearInterval(looking);
			closing.abort();
			const closed = app.close();
			const isDone = await inFlight.finish(graceMs);
			if (!isDone) log.warn({ requests: inFlight.size, graceMs }, 'stopped before every request was answered');
			app.server.closeAllConnections();
			await closed;
		},
	};
}

function readSigned({ headers, body }: FastifyRequest<{ Body: Buffer | undefined }>) {
	const header = (name: string) => String(headers[name] ?? '');
	const [signature, timestamp] = [header('x-signature-ed25519'), header('x-signature-timestamp')];
	return { signature, timestamp, body: body ?? Buffer.alloc(0) };
}

/** @returns `undefined` for what has no id and type of an interaction. */
function readBody(body: Buffer): APIInteraction | undefined {
	try {
		const data = JSON.parse(String(body));
		return typeof data.id === 'string' && typeof data.type === 'number' ? data : undefined;
	} catch {
		return undefined;
	}
}

function explain(status: number, error: string): Reply {
	return { status, contentType: 'application/json', body: JSON.stringify({ error }) };
}

function send(response: FastifyReply, { status, contentType, body }: Reply): FastifyReply {
	return response.code(status).header('content-type', contentType).send(body);
}
