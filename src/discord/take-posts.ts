import { type APIInteraction, InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createInFlight } from '../bot/in-flight.ts';
import { type Address, createHttpServer, listen } from '../http-server.ts';
import { createDiscordClock } from './create-discord-clock.ts';
import { keepExchanges } from './keep-exchanges.ts';
import { explain, makeReply, type Reply, TAKEN } from './make-reply.ts';
import { type ReadInteraction, readInteraction } from './read-interaction.ts';
import { readWebhookEvent } from './read-webhook-event.ts';
import { createVerifier } from './verify-signature.ts';

/** Far above what Discord sends. */
const BODY_BYTES = 1_000_000;

const PONG = makeReply({ type: InteractionResponseType.Pong });

/** The body as it came, since the signature covers it. */
interface Posted {
	Body: Buffer;
}

export interface PostOptions extends Address {
	/** Of the application: Discord signs what it sends with the other half. */
	readonly publicKey: string;
	/** Whether another process may bring an answer whose connection to this one was closed. */
	readonly isShared: boolean;
}

/** An interaction that was posted. */
export interface PostedInteraction {
	readonly kind: 'interaction';
	readonly id: string;
	readonly read: ReadInteraction;
	/** When the person asked: milliseconds since 1970 on this machine's clock. */
	readonly askedAt: number;
}

/** What Discord posted and the bot is to answer. Plain data; no two that wait for an answer have the same id. */
export type Post = PostedInteraction | { readonly kind: 'deauthorised'; readonly id: string; readonly userId: string };

/** What posts go on to. */
export interface Bot {
	/** Never rejects. */
	answer(post: Post): Promise<Reply>;
	readonly log: PlainLog;
}

/** The part of a log that takes plain data. */
export type PlainLog = Record<'warn' | 'error', (fields: object, message: string) => void>;

/** Takes what Discord posts. */
export interface Posts {
	/** @returns the URL. @throws {ListenError} when it cannot listen there. */
	listen(): Promise<string>;
	/** Resolves once a connection has taken the first answer to an interaction, with how many milliseconds ago. */
	findSent(interactionId: string): Promise<number>;
	/** Takes nothing more, waits this long for answers, then closes every connection. */
	close(graceMs: number): Promise<void>;
}

/**
 * Takes interactions at `/interactions` and webhook events at `/events`. Only what Discord signed in the last minutes
 * is read, and what is delivered twice gets the first answer again. PING and what is refused never reach the bot.
 */
export function takePosts({ publicKey, isShared, host, port }: PostOptions, { answer, log }: Bot): Posts {
	const app = createHttpServer(BODY_BYTES);
	const judge = createVerifier(publicKey);
	const findAskedAt = createDiscordClock();
	const exchanges = keepExchanges();
	const inFlight = createInFlight();
	let events = 0;

	/** Refuses what Discord did not sign just now. */
	async function guard(request: FastifyRequest, response: FastifyReply): Promise<FastifyReply | undefined> {
		const verdict = judge(readSigned(request as FastifyRequest<Posted>));
		if (verdict === 'stale')
			log.warn({}, 'refused what was signed more than 5 minutes ago or ahead; check the clock of this machine');
		if (verdict !== 'valid') return send(response, explain(401, 'invalid request signature'));
		void inFlight.add(new Promise((resolve) => response.raw.once('close', resolve)));
	}

	async function take({ body }: FastifyRequest<Posted>, response: FastifyReply): Promise<FastifyReply> {
		const data = readBody(body);
		if (data === undefined) return send(response, explain(400, 'malformed interaction'));
		if (data.type === InteractionType.Ping) return send(response, await PONG);
		const { reply, sent } = exchanges.open(data.id, () => hand(data));
		response.raw.once('close', () => {
			// What followed would wait for ever where another process has to bring the answer.
			if (response.raw.writableFinished || isShared) sent.resolve(performance.now());
			else log.warn({ requestId: data.id }, 'a connection was closed before it took an answer');
		});
		const made = await reply;
		// Most of what comes: made again it changes nothing.
		if (data.type === InteractionType.ApplicationCommandAutocomplete) exchanges.forget(data.id);
		return send(response, made);
	}

	/** Reads an interaction and hands it on. @returns its first answer, also where it cannot be read. */
	async function hand(data: APIInteraction): Promise<Reply> {
		try {
			const read = readInteraction(data);
			if (read) return answer({ kind: 'interaction', id: data.id, read, askedAt: findAskedAt(read.madeAt) });
			log.warn({ type: data.type }, 'passed over an interaction of a kind I never offer');
			return explain(400, 'no such kind of interaction');
		} catch (error) {
			// A thread passes on a message that is plain; zod makes its own when it is asked for.
			const { message, stack } = error as Error;
			const err = Object.assign(new Error(message), { stack });
			log.error({ err, requestId: data.id }, 'could not read an interaction');
			return explain(400, 'malformed interaction');
		}
	}

	/** Discord repeats an event for ten minutes that is not taken. */
	async function takeEvent({ body }: FastifyRequest<Posted>, response: FastifyReply): Promise<FastifyReply> {
		const event = readWebhookEvent(body);
		if (event === undefined) return send(response, explain(400, 'malformed event'));
		return send(response, event.kind === 'deauthorised' ? await answer({ ...event, id: `event-${events++}` }) : TAKEN);
	}

	// The signature covers the body as it came, so nothing may parse it before.
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
	app.post<Posted>('/interactions', { preHandler: guard }, take);
	app.post<Posted>('/events', { preHandler: guard }, takeEvent);

	return {
		listen: () => listen(app, { host, port }, { host: 'HOST', port: 'PORT' }),
		async findSent(interactionId) {
			const sentAt = await exchanges.find(interactionId)?.sent.promise;
			return performance.now() - (sentAt ?? 0);
		},
		async close(graceMs) {
			const closed = app.close();
			await inFlight.finish(graceMs);
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

function send(response: FastifyReply, { status, contentType, body }: Reply): FastifyReply {
	return response.code(status).header('content-type', contentType).send(body);
}
