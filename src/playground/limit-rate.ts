import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, RouteShorthandOptions } from 'fastify';
import { isLocalPerson } from './local-people.ts';
import { textsOf } from './texts-of.ts';

const WINDOW_MS = 60_000;

/**
 * Limits how often one person may post. Only routes with the options that this returns are limited: the page, its
 * events, and the other people go on.
 */
export async function limitRate(api: FastifyInstance, requestsPerMinute: number): Promise<RouteShorthandOptions> {
	await api.register(rateLimit, {
		global: false,
		hook: 'preHandler', // the body, which says who posts, is read by then
		keyGenerator: ({ body }) => readUserId(body) ?? 'unknown',
		errorResponseBuilder: (request) =>
			Object.assign(new Error(textsOf(request).say('playground.tooMany')), { statusCode: 429 }),
	});
	return { config: { rateLimit: { max: requestsPerMinute, timeWindow: WINDOW_MS } } };
}

/** Unknown people share one limit; otherwise each made-up id would have its own. */
function readUserId(body: unknown): string | undefined {
	const userId = typeof body === 'object' && body !== null && 'userId' in body ? body.userId : undefined;
	return isLocalPerson(userId) ? userId : undefined;
}
