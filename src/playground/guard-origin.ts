import { isIP } from 'node:net';
import { hostname } from 'node:os';
import type { FastifyInstance } from 'fastify';
import { textsOf } from './texts-of.ts';

/** Nothing is loaded from elsewhere, nothing runs that we did not serve, no other page may frame this one. */
const HEADERS = {
	'content-security-policy':
		"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
		"base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
};

/**
 * Keeps web pages from elsewhere out, from every route and from paths without a route. A page whose name was made to
 * point here (DNS rebinding) shows by its `Host`, a page that posts here (CSRF) by its `Origin`. An address in numbers
 * cannot be rebound, so any is fine.
 */
export function guardOrigin(app: FastifyInstance, boundHost: string): void {
	const names = new Set(['localhost', boundHost.toLowerCase(), hostname().toLowerCase()]);
	const isOurs = (host: string) => {
		const name = readUrl(`http://${host}`)?.hostname;
		return name !== undefined && (names.has(name) || isIP(name.replace(/^\[|\]$/g, '')) !== 0);
	};

	app.addHook('onRequest', async (request, reply) => {
		reply.headers(HEADERS);
		const { host = '', origin } = request.headers;
		if (!isOurs(host)) return reply.code(403).send({ error: textsOf(request).say('playground.foreignHost') });
		if (origin !== undefined && readUrl(origin)?.host !== host.toLowerCase())
			return reply.code(403).send({ error: textsOf(request).say('playground.foreignPage') });
	});
}

function readUrl(url: string): URL | undefined {
	return URL.canParse(url) ? new URL(url) : undefined;
}
