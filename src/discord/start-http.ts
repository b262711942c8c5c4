import { setTimeout as wait } from 'node:timers/promises';
import { type APIInteraction, InteractionResponseType, InteractionType } from 'discord.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Dispatch } from '../bot/dispatch.ts';
import { createInFlight } from '../bot/in-flight.ts';
import type { Transport } from '../bot/transport.ts';
import { type Address, createHttpServer, listen } from '../http-server.ts';
import { findAnswerTimes } from './answer-times.ts';
import { createChannels } from './create-channels.ts';
import { createDiscordClock } from './create-discord-clock.ts';
import { createInteractionReader } from './create-interaction-reader.ts';
import { createResponder } from './create-responder.ts';
import { createBotRest, createRest } from './create-rest.ts';
import { type Exchange, keepExchanges, type Reply } from './keep-exchanges.ts';
import { makeReply } from './make-reply.ts';
import { readInteraction } from './read-interaction.ts';
import { createVerifier } from './verify-signature.ts';

/** Far above what Discord sends. */
const BODY_BYTES = 1_000_000;

/** Discord has to read an answer before it takes what follows it. */
const SETTLE_MS = 250;

export interface HttpOptions extends Address {
	/** Of the application: Discord signs what it sends with the other half. */
	readonly publicKey: string;
	/** For what the bot does by itself; answers need none. */
	readonly token: string;
	/** Base of the REST API without the version; Discord's own if left out. */
	readonly apiUrl: string | undefined;
	readonly dispatch: Dispatch;
	/** The pause before a follow-up that Discord failed to take is tried again; it doubles. 1 s if left out. */
	readonly firstPauseMs?: number;
	readonly log: Logger;
}

/**
 * Takes interactions that Discord posts to `/interactions`, in place of the gateway. The first answer is the response;
 * what follows a deferral goes over REST. `ready` rejects with a {@link ListenError} when it cannot listen.
 *
 * Only what Discord signed in the last minutes is read. What is delivered twice gets the first answer again.
 */
export function startHttp(options: HttpOptions): Transport {
	const { publicKey, token, apiUrl, dispatch, firstPauseMs = 1000, log, host, port } = options;
	const app = createHttpServer(BODY_BYTES);
	const judge = createVerifier(publicKey);
	const findAskedAt = createDiscordClock();
	const makeInteraction = createInteractionReader();
	const exchanges = keepExchanges();
	const inFlight = createInFlight();
	const rest = createRest(apiUrl);

	async function answer(data: APIInteraction, { reply, sent }: Exchange): Promise<void> {
		try {
			const interaction = makeInteraction(data);
			const request = interaction && readInteraction(interaction);
			if (!request) {
				log.warn({ type: data.type }, 'passed over an interaction of a kind I never offer');
				return reply.resolve(explain(400, 'no such kind of interaction'));
			}
			const askedAt = findAskedAt(interaction.createdTimestamp);
			const respond = async (...made: Parameters<typeof makeReply>) => {
				reply.resolve(await makeReply(...made));
				await sent.promise;
			};
			const settled = sent.promise.then(() => wait(SETTLE_MS));
			const responding = { rest, respond, settled, firstPauseMs, log };
			await dispatch(request, createResponder(responding, interaction, findAnswerTimes(askedAt)), askedAt);
			reply.resolve(explain(504, 'too late'));
		} catch (error) {
			log.error({ err: error, requestId: data.id }, 'could not handle an interaction');
			reply.resolve(explain(400, 'malformed interaction'));
		}
	}

	async function take(request: FastifyRequest<{ Body: Buffer }>, response: FastifyReply): Promise<FastifyReply> {
		const verdict = judge(readSigned(request));
		if (verdict === 'stale')
			log.warn(
				'refused an interaction that was signed more than 5 minutes ago or ahead; check the clock of this machine',
			);
		if (verdict !== 'valid') return send(response, explain(401, 'invalid request signature'));
		const data = readBody(request.body);
		if (data === undefined) return send(response, explain(400, 'malformed interaction'));
		if (data.type === InteractionType.Ping)
			return send(response, await makeReply({ type: InteractionResponseType.Pong }, []));
		const exchange = exchanges.open(data.id, (begun) => void inFlight.add(answer(data, begun)));
		response.raw.once('finish', exchange.sent.resolve);
		return send(response, await exchange.reply.promise);
	}

	// The signature covers the body as it came, so nothing may parse it before.
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
	app.post('/interactions', take);

	return {
		ready: listen(app, { host, port }, { host: 'HOST', port: 'PORT' }).then((url) => {
			log.info({ url: `${url}/interactions` }, 'taking interactions from Discord');
			return undefined;
		}),
		lost: new Promise(() => {}),
		channels: createChannels(createBotRest(apiUrl, token)),
		async close(graceMs) {
			const closing = app.close();
			const isDone = await inFlight.finish(graceMs);
			if (!isDone) log.warn({ requests: inFlight.size, graceMs }, 'stopped before every request was answered');
			app.server.closeAllConnections();
			await closing;
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
