import { expect, test } from 'vitest';
import { z } from 'zod';
import { type ClientOptions, createPoliteClient } from '../../src/updates/polite-client.ts';
import { TooSlow, UpdateError } from '../../src/updates/update-error.ts';
import { cutOff, ranOutOfTime, sendJson, sendStatus, serveWikidata, type Trouble } from './wikidata-server.ts';

const schema = z.object({ results: z.object({ bindings: z.array(z.unknown()) }) });
const EMPTY = { head: { vars: [] }, results: { bindings: [] } };
const answer: Trouble = (response) => sendJson(response, EMPTY);

/** Asks a server that has these troubles, and records how long it would have waited. */
async function ask(troubles: readonly Trouble[], options: Partial<ClientOptions> = {}) {
	const server = await serveWikidata([]);
	server.trouble('/sparql', ...troubles);
	const pauses: number[] = [];
	const reasons: string[] = [];
	const client = createPoliteClient({
		userAgent: 'Matinee/0.1 (ada@example.org) Node.js/24',
		pause: async (milliseconds) => void pauses.push(milliseconds / 1000),
		onPause: (_seconds, reason) => reasons.push(reason.replace(/^127\.0\.0\.1:\d+/, 'server')),
		...options,
	});
	const asking = client.ask({ url: `${server.sparqlUrl}?query=x`, accept: 'application/json', schema });
	const [outcome] = await Promise.allSettled([asking]);
	const error = outcome.status === 'rejected' ? (outcome.reason as Error) : undefined;
	const message = error?.message.replaceAll(/127\.0\.0\.1:\d+/g, 'server');
	return { value: outcome.status === 'fulfilled' ? outcome.value : undefined, error, message, pauses, reasons, server };
}

test('says who asks, and waits for nothing when all is well', async () => {
	const { value, pauses, server } = await ask([]);
	expect(value).toEqual({ results: { bindings: [] } });
	expect(pauses).toEqual([]);
	expect(server.requests).toMatchObject([
		{ method: 'GET', userAgent: 'Matinee/0.1 (ada@example.org) Node.js/24', accept: 'application/json' },
	]);
});

test('waits as long as a 429 says, and longer each time when it does not say', async () => {
	const body = 'Too Many Requests - Please retry in 7 seconds.';
	const date = new Date(Date.now() + 3_600_000).toUTCString();
	const { value, pauses, reasons } = await ask([
		sendStatus(429, body, { 'retry-after': '7' }),
		sendStatus(429, body),
		sendStatus(503, 'busy', { 'retry-after': '0' }),
		sendStatus(502, ''),
		answer,
	]);
	expect(value).toBeDefined();
	expect(pauses).toEqual([7, 10, 0, 40]);
	expect(reasons).toEqual([
		'server asks to slow down',
		'server asks to slow down',
		'server is not up to it now (503)',
		'server is not up to it now (502)',
	]);
	const far = await ask([sendStatus(429, body, { 'retry-after': date })]);
	expect(far.message).toMatch(/^server asks to wait for (59|60) minutes\. Run the same command again later/);
});

test('gives up after six tries, and says to come back', async () => {
	const { error, message, pauses } = await ask(Array.from({ length: 6 }, () => sendStatus(429, '')));
	expect(error).toBeInstanceOf(UpdateError);
	expect(message).toBe('server asks to slow down. Run the same command again later: it goes on from where it stopped.');
	expect(pauses).toEqual([5, 10, 20, 40, 80]);
});

test('stops at once when it is shut out, and quotes the reason without control characters', async () => {
	const body = 'You have been banned until 2026-11-27T10:00:00Z,\u001b[31m please respect throttling\n';
	const { message, server } = await ask([sendStatus(403, body)]);
	expect(server.requests).toHaveLength(1);
	expect(message).toBe(
		'server has shut this machine out (403: You have been banned until 2026-11-27T10:00:00Z, [31m please respect ' +
			'throttling). Wait a day, and give a way to reach you: UPDATE_CONTACT or --contact. What has arrived is kept.',
	);
});

test.each<[string, Trouble, RegExp]>([
	['breaks off within the JSON', cutOff, /^server broke off in the middle of an answer/],
	['runs out of time', ranOutOfTime, /^server ran out of time/],
	['sends half and then nothing', stall, /^server gave no whole answer in 0\.3 s/],
	['never answers', () => {}, /^server gave no whole answer in 0\.3 s/],
])('a server that %s is too slow for this query', async (_what, trouble, message) => {
	const asked = await ask([trouble], { timeoutMs: 300 });
	expect(asked.error).toBeInstanceOf(TooSlow);
	expect(asked.message).toMatch(message);
	expect(asked.pauses).toEqual([]);
});

function stall(...[response]: Parameters<Trouble>): void {
	response.writeHead(200, { 'content-type': 'application/json' });
	response.write('{"results":');
}

test('a connection that breaks is tried again', async () => {
	const hangUp: Trouble = (response) => response.destroy();
	const halfway: Trouble = (response) => {
		response.writeHead(200, { 'content-length': 1000 });
		response.write('{"results":', () => response.destroy());
	};
	const { value, pauses } = await ask([hangUp, halfway, answer]);
	expect(value).toBeDefined();
	expect(pauses).toEqual([5, 10]);
});

test('an answer that is too large is not read', async () => {
	let sent = 0;
	const flood: Trouble = (response) => {
		response.writeHead(200, { 'content-type': 'application/json' });
		const send = () => {
			while (sent < 50e6 && response.write(' '.repeat(65_536))) sent += 65_536;
			response.once('drain', send);
		};
		send();
	};
	const { error, message } = await ask([flood], { maxBytes: 1e6 });
	expect(error).toBeInstanceOf(UpdateError);
	expect(message).toContain('sends more than the 1 MB it may, and is not read.');
	expect(sent).toBeLessThan(50e6);
});

test.each<[string, Trouble, RegExp]>([
	['JSON of another form', (response) => sendJson(response, { results: [] }), /form that is not known, at "results"/],
	['an error of MediaWiki', (response) => sendJson(response, { error: { code: 'x', info: 'no' } }), /refuses .*x: no/],
	['a bad request', sendStatus(400, 'Malformed\nquery'), /^server answers with 400: Malformed query\.$/],
	['a way to another host', sendStatus(302, '', { location: 'http://127.0.0.1:1/' }), /cannot be reached/],
])('%s is refused', async (_what, trouble, message) => {
	const { error, message: said } = await ask(Array.from({ length: 6 }, () => trouble));
	expect(error).toBeInstanceOf(UpdateError);
	expect(said).toMatch(message);
});

test('maxlag is waited for, although its status is 200', async () => {
	const lag: Trouble = (response) => {
		response.writeHead(200, { 'retry-after': '5' });
		response.end(JSON.stringify({ error: { code: 'maxlag', info: 'Waiting for a database: 7 seconds lagged.' } }));
	};
	expect(await ask([lag, answer])).toMatchObject({ pauses: [5], reasons: ['server is behind with its work (maxlag)'] });
});

test('a server that is not there is named, with the reason', async () => {
	const client = createPoliteClient({ userAgent: 'x', pause: async () => {} });
	const asking = client.ask({ url: 'http://127.0.0.1:1/', accept: '*/*', schema });
	await expect(asking).rejects.toThrow(/^127\.0\.0\.1:1 cannot be reached \(.+\)\. Run the same command again later/);
});

test('a signal ends a request and a wait', async () => {
	const stop = new AbortController();
	const asking = ask([() => stop.abort(new UpdateError('Stopped.'))], { signal: stop.signal });
	expect((await asking).message).toBe('Stopped.');
	const later = new AbortController();
	const waiting = ask([sendStatus(429, '', { 'retry-after': '600' })], {
		signal: later.signal,
		pause: undefined,
		onPause: () => later.abort(new UpdateError('Stopped.')),
	});
	expect((await waiting).message).toBe('Stopped.');
});
