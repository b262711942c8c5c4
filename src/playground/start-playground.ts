import type { AddressInfo } from 'node:net';
import type { FastifyError, FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Command } from '../bot/command.ts';
import type { Dispatch } from '../bot/dispatch.ts';
import { createInFlight } from '../bot/in-flight.ts';
import type { Transport } from '../bot/transport.ts';
import { createHttpServer, listen } from '../http-server.ts';
import { createPlaces, type Places } from './create-places.ts';
import { explainError } from './explain-error.ts';
import { guardOrigin } from './guard-origin.ts';
import { createLocalChannels } from './local-channels.ts';
import { NO_PICTURES, type Pictures } from './pictures.ts';
import { serveApi } from './serve-api.ts';
import { servePage } from './serve-page.ts';
import { textsOf } from './texts-of.ts';

export interface PlaygroundOptions {
	readonly dispatch: Dispatch;
	readonly commands: readonly Command[];
	/** Where to listen; a loopback address unless other machines should reach it. */
	readonly host: string;
	/** 0 takes any free one. */
	readonly port: number;
	/** For each person; 1,200 if left out, far above what typing fast asks for. */
	readonly requestsPerMinute?: number;
	/** How large a file may be that someone sends; 10 MB if left out. */
	readonly importMaxBytes?: number;
	/** None if left out: pictures of other hosts are then links. */
	readonly pictures?: Pictures;
	readonly log: Logger;
}

const BODY_BYTES = 64 * 1024;
const FILE_BYTES = 10 * 1024 * 1024;

/**
 * Serves a page that looks like Discord and speaks to the same dispatch as the gateway does. `ready` resolves
 * to its address, or rejects with a {@link ListenError} when the port is taken or the address is not of this machine.
 *
 * @example const url = await startPlayground({ dispatch, commands, host: '127.0.0.1', port: 3000, log }).ready;
 */
export function startPlayground(options: PlaygroundOptions): Transport {
	const app = createHttpServer(BODY_BYTES);
	const inFlight = createInFlight();
	app.addHook('preHandler', async (_request, reply) => {
		inFlight.add(new Promise<void>((resolve) => reply.raw.once('close', resolve)));
	});
	// A page that went away leaves its request behind, which may still write to the store.
	const dispatch: Dispatch = (request, responder) => inFlight.add(options.dispatch(request, responder));
	const places = createPlaces();
	return {
		ready: serve(app, places, { ...options, dispatch }),
		channels: createLocalChannels(places),
		lost: new Promise(() => {}),
		async close(graceMs) {
			const closing = app.close();
			await inFlight.finish(graceMs);
			app.server.closeAllConnections();
			await closing;
		},
	};
}

async function serve(app: FastifyInstance, places: Places, options: PlaygroundOptions): Promise<string> {
	const { dispatch, commands, host, port, requestsPerMinute = 1200, log } = options;
	const { pictures = NO_PICTURES, importMaxBytes = FILE_BYTES } = options;
	app.removeContentTypeParser('text/plain');
	guardOrigin(app, host);
	app.setErrorHandler<FastifyError>((error, request, reply) => {
		const status = error.statusCode ?? 500;
		if (status >= 500) log.error({ err: error }, 'playground request failed');
		return reply.code(status).send({ error: explainError(error, textsOf(request)) });
	});
	app.setNotFoundHandler((request, reply) =>
		reply.code(404).send({ error: textsOf(request).say('playground.nothingHere') }),
	);
	app.register(servePage);
	const limits = { requestsPerMinute, importMaxBytes };
	app.register(serveApi, { prefix: '/api', places, commands, dispatch, pictures, ...limits });

	const url = await listen(app, { host, port }, { host: 'HOST', port: 'PORT' });
	const addresses = app.addresses() as AddressInfo[];
	if (!addresses.every(({ address }) => isLoopback(address)))
		log.warn({ host }, 'anyone who reaches this address can act as any of the people of the playground');
	return url;
}

function isLoopback(address: string): boolean {
	return address === '::1' || /^(::ffff:)?127\./.test(address);
}
