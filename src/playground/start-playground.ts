import { join } from 'node:path';
import rateLimit from '@fastify/rate-limit';
import serveFiles from '@fastify/static';
import Fastify, { type FastifyError } from 'fastify';
import type { Logger } from 'pino';
import type { Command } from '../bot/command.ts';
import type { Dispatch } from '../bot/dispatch.ts';
import { guardOrigin } from './guard-origin.ts';
import { serveApi } from './serve-api.ts';

export interface PlaygroundOptions {
	readonly dispatch: Dispatch;
	readonly commands: readonly Command[];
	/** Where to listen; a loopback address unless others shall reach it. */
	readonly host: string;
	/** 0 takes any free one. */
	readonly port: number;
	readonly log: Logger;
}

/** The port or address cannot be had; the message says which and what to do. */
export class ListenError extends Error {
	override name = 'ListenError';
}

const BODY_BYTES = 64 * 1024;
/** Far above what typing fast asks for. */
const REQUESTS_PER_MINUTE = 1200;

/**
 * Serves a page that looks like a Discord channel and speaks to the same dispatch as the gateway does.
 *
 * @throws {ListenError} when the port is taken or the address is not ours.
 * @example const { url, close } = await startPlayground({ dispatch, commands, host: '127.0.0.1', port: 3000, log });
 */
export async function startPlayground(options: PlaygroundOptions): Promise<{ url: string; close(): Promise<void> }> {
	const { dispatch, commands, host, port, log } = options;
	const app = Fastify({ bodyLimit: BODY_BYTES });
	app.removeContentTypeParser('text/plain');
	guardOrigin(app, host);
	await app.register(rateLimit, {
		max: REQUESTS_PER_MINUTE,
		timeWindow: 60_000,
		errorResponseBuilder: () =>
			Object.assign(new Error('That was too much at once. Wait a minute.'), { statusCode: 429 }),
	});
	app.setErrorHandler<FastifyError>((error, _request, reply) => {
		const status = error.statusCode ?? 500;
		if (status >= 500) log.error({ err: error }, 'playground request failed');
		const sentence = status >= 500 ? 'Something went wrong in the playground; its log says what.' : error.message;
		return reply.code(status).send({ error: sentence });
	});
	app.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: 'There is nothing here.' }));
	await app.register(serveFiles, { root: join(import.meta.dirname, 'page') });
	serveApi(app, commands, dispatch);

	try {
		const url = await app.listen({ host, port });
		return { url, close: () => app.close() };
	} catch (error) {
		await app.close();
		throw explain(error, host, port);
	}
}

function explain(error: unknown, host: string, port: number): unknown {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	if (code === 'EADDRINUSE')
		return new ListenError(
			`Port ${port} on ${host} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`,
		);
	if (code === 'EACCES')
		return new ListenError(`Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`);
	if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
		return new ListenError(
			`HOST=${host} is not an address of this machine. Leave HOST out to serve this machine only.`,
		);
	return error;
}
