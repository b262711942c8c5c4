import { isIP } from 'node:net';
import { hostname } from 'node:os';
import type { FastifyInstance } from 'fastify';

/** Nothing is loaded from elsewhere, nothing runs that we did not serve, nobody may frame the page. */
const HEADERS = {
	'content-security-policy':
		"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
};

/**
 * Keeps web pages from elsewhere out. A page whose name was made to point here (DNS rebinding) shows by its `Host`, a page
 * that posts here (CSRF) by its `Origin`. An address in numbers cannot be rebound, so any is fine.
 */
export function guardOrigin(app: FastifyInstance, boundHost: string): void {
	const names = new Set(['localhost', boundHost.toLowerCase(), hostname().toLowerCase()]);
	const isOurs = (host: string) => {
		const name = readHost(`http://${host}`)?.hostname;
		return name !== undefined && (names.has(name) || isIP(name.replace(/^\[|\]$/g, '')) !== 0);
	};

	app.addHook('onRequest', async (request, reply) => {
		reply.headers(HEADERS);
		const { host = '', origin, 'sec-fetch-site': site } = request.headers;
		const refuse = (sentence: string) => reply.code(403).send({ error: sentence });
		if (!isOurs(host)) return refuse('The playground answers only under its own address.');
		if (origin !== undefined && readHost(origin)?.host !== host.toLowerCase())
			return refuse('The playground takes nothing from other web pages.');
		if (!request.url.startsWith('/api/')) return;
		reply.header('cache-control', 'no-store');
		if (site !== undefined && site !== 'same-origin')
			return refuse('The playground takes nothing from other web pages.');
		if (request.method === 'POST' && origin === undefined)
			return refuse('Requests that change something must say their Origin.');
	});
}

function readHost(url: string): URL | undefined {
	return URL.canParse(url) ? new URL(url) : undefined;
}
