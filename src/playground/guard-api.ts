import type { FastifyInstance } from 'fastify';
import { textsOf } from './texts-of.ts';

/**
 * Keeps web pages from elsewhere out of the routes of `api`. The guard belongs to the routes and not to a path, so that
 * no way of writing the path, like `/%61pi/`, leads around it.
 */
export function guardApi(api: FastifyInstance): void {
	api.addHook('onRequest', async (request, reply) => {
		reply.header('cache-control', 'no-store');
		const { origin, 'sec-fetch-site': site } = request.headers;
		if (site !== undefined && site !== 'same-origin')
			return reply.code(403).send({ error: textsOf(request).say('playground.foreignPage') });
		if (request.method === 'POST' && origin === undefined)
			return reply.code(403).send({ error: textsOf(request).say('playground.noOrigin') });
	});
}
