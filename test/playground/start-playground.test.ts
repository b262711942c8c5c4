import { request } from 'node:http';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MessageView } from '../../src/playground/view-message.ts';
import { runCommands } from './run-playground.ts';
import { sampleCommands } from './sample-commands.ts';

const [ADA, BO] = ['100000000000000001', '100000000000000002'];

let playground: Awaited<ReturnType<typeof runCommands>>;
beforeAll(async () => {
	playground = await runCommands(sampleCommands, 100);
});
afterAll(() => playground.close());

interface Answer {
	status: number;
	headers: Record<string, unknown>;
	body: string;
}

/** node:http, as `fetch` would not let a test forge `Host`. */
function call(path: string, body?: string | object, headers: Record<string, string> = {}): Promise<Answer> {
	const method = body === undefined ? 'GET' : 'POST';
	const json = body === undefined ? {} : { origin: playground.url, 'content-type': 'application/json' };
	return new Promise((resolve, reject) => {
		const sent = request(`${playground.url}${path}`, { method, headers: { ...json, ...headers } }, async (response) => {
			const chunks = await response.toArray();
			const text = Buffer.concat(chunks).toString();
			resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
		});
		sent.on('error', reject);
		sent.end(typeof body === 'object' ? JSON.stringify(body) : body);
	});
}

function type(userId: string, command: string, options: object = {}) {
	return call('/api/interactions', { kind: 'command', userId, command, options });
}

/** What somebody sees in the channel now. */
async function look(userId: string): Promise<MessageView[]> {
	const stop = new AbortController();
	const response = await fetch(`${playground.url}/api/events?user=${userId}`, { signal: stop.signal });
	let text = '';
	for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
		text += chunk;
		if (text.includes('\n\n')) break;
	}
	stop.abort();
	return JSON.parse(text.split('data: ')[1].split('\n\n')[0]).messages;
}

const sentence = ({ body }: Answer): string => JSON.parse(body).error;

describe('only the page itself is answered', () => {
	const foreign: [string, Record<string, string>][] = [
		['a rebound name', { host: 'evil.example' }],
		['a rebound name with our port', { host: 'evil.example:3000' }],
		['another origin', { origin: 'https://evil.example' }],
		['an opaque origin', { origin: 'null' }],
		['another port of this machine', { origin: 'http://127.0.0.1:1' }],
		['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
		['a same-site request', { 'sec-fetch-site': 'same-site' }],
	];
	test.each(foreign)('%s is refused', async (_, headers) => {
		const answer = await call(
			'/api/interactions',
			{ kind: 'command', userId: ADA, command: 'all', options: {} },
			headers,
		);
		expect(answer.status).toBe(403);
		expect(sentence(answer)).toMatch(/^The playground .*\.$/);
	});

	test('a request that changes something must have an origin', async () => {
		const { port } = new URL(playground.url);
		const status = await new Promise((resolve) => {
			const headers = { 'content-type': 'application/json' };
			request({ port, host: '127.0.0.1', path: '/api/dismiss', method: 'POST', headers }, (response) => {
				response.resume();
				resolve(response.statusCode);
			}).end('{}');
		});
		expect(status).toBe(403);
	});

	test('reading is refused under a foreign name as well', async () => {
		for (const path of ['/', '/main.js', '/api/setup', `/api/events?user=${ADA}`])
			expect((await call(path, undefined, { host: 'evil.example' })).status).toBe(403);
	});

	test('localhost is one of its names', async () => {
		const { port } = new URL(playground.url);
		const headers = { host: `localhost:${port}`, origin: `http://localhost:${port}` };
		expect((await call('/api/dismiss', { userId: ADA, messageId: '0' }, headers)).status).toBe(200);
	});

	test('every answer forbids what the page does not need', async () => {
		for (const path of ['/', '/main.js', '/api/setup', '/nothing']) {
			const { headers } = await call(path);
			expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
			expect(headers['content-security-policy']).not.toContain('unsafe');
			expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
			expect(headers['x-content-type-options']).toBe('nosniff');
			expect(headers['referrer-policy']).toBe('no-referrer');
		}
	});
});

describe('malformed input is answered with 400 and a sentence', () => {
	const good = { kind: 'command', userId: ADA, command: 'echo', options: { text: 'x' } };
	const press = { kind: 'component', userId: ADA, messageId: '1', customId: 'all:count:0', values: [] };
	test.each<[string, string | object]>([
		['no JSON', '{"kind":'],
		['no object', '[]'],
		['nothing', ''],
		['a poisoned prototype', '{"__proto__":{"kind":"command"}}'],
		['an unknown kind', { ...good, kind: 'ping' }],
		['an unknown field', { ...good, admin: true }],
		['an unknown person', { ...good, userId: '42' }],
		['an unknown command', { ...good, command: 'constructor' }],
		['an unknown option', { ...good, options: { text: 'x', toString: 'y' } }],
		['a missing option', { ...good, options: {} }],
		['text for a number', { ...good, options: { text: 'x', times: 'two' } }],
		['half a whole number', { ...good, options: { text: 'x', times: 1.5 } }],
		['a number out of bounds', { ...good, options: { text: 'x', times: 4 } }],
		['text for a boolean', { ...good, options: { text: 'x', secret: 'yes' } }],
		['an object for text', { ...good, options: { text: { $ne: 1 } } }],
		['a long text', { ...good, options: { text: 'x'.repeat(6001) } }],
		['no subcommand', { ...good, command: 'nested', options: {} }],
		['an unknown subcommand', { ...good, command: 'nested', subcommand: 'three', options: {} }],
		['a message that is not there', { ...press, messageId: '999' }],
		['a form that is not open', { kind: 'modal', userId: ADA, customId: 'all:filled', fields: {} }],
	])('%s', async (_, body) => {
		const answer = await call('/api/interactions', body);
		expect(answer.status).toBe(400);
		expect(sentence(answer)).toMatch(/^[A-Z“/].*[.:a-z]/s);
	});

	test('too much is refused before it is read, and so is what is not JSON', async () => {
		expect((await call('/api/interactions', { text: 'x'.repeat(70_000) })).status).toBe(413);
		expect((await call('/api/interactions', 'kind=command', { 'content-type': 'text/plain' })).status).toBe(415);
		const form = { 'content-type': 'application/x-www-form-urlencoded' };
		expect((await call('/api/interactions', 'kind=command', form)).status).toBe(415);
	});

	test('files outside the page are not served', async () => {
		for (const path of ['/../start-playground.ts', '/..%2fstart-playground.ts', '/%2e%2e/tsconfig.json', '/.env'])
			expect((await call(path)).status).toBeGreaterThanOrEqual(400);
	});
});

describe('the channel', () => {
	test('shows a public answer to everybody and a private one to its addressee', async () => {
		await type(ADA, 'echo', { text: 'for all' });
		await type(ADA, 'echo', { text: 'for Ada', secret: true });
		const contents = async (userId: string) => (await look(userId)).map(({ payload }) => payload.content);
		expect(await contents(ADA)).toEqual(expect.arrayContaining(['for all', 'for Ada']));
		expect(await contents(BO)).toContain('for all');
		expect(await contents(BO)).not.toContain('for Ada');
	});

	test('does not let others press, dismiss or download what is private', async () => {
		await type(ADA, 'echo', { text: 'mine', secret: true });
		const { id } = (await look(ADA)).at(-1)!;
		const press = { kind: 'component', userId: BO, messageId: id, customId: 'all:off', values: [] };
		expect(sentence(await call('/api/interactions', press))).toContain('That message is gone');
		await call('/api/dismiss', { userId: BO, messageId: id });
		expect((await look(ADA)).at(-1)?.id).toBe(id);
		expect((await call(`/api/files/${id}/0?user=${BO}`)).status).toBe(404);
		await call('/api/dismiss', { userId: ADA, messageId: id });
		expect((await look(ADA)).some((message) => message.id === id)).toBe(false);
	});

	test('a public message cannot be dismissed', async () => {
		await type(ADA, 'echo', { text: 'stays' });
		const { id } = (await look(ADA)).at(-1)!;
		await call('/api/dismiss', { userId: ADA, messageId: id });
		expect((await look(ADA)).at(-1)?.id).toBe(id);
	});

	test('a press must fit the message', async () => {
		await type(ADA, 'all');
		const { id } = (await look(ADA)).at(-1)!;
		const press = async (customId: string, values: string[] = []) =>
			call('/api/interactions', { kind: 'component', userId: ADA, messageId: id, customId, values });
		expect(sentence(await press('all:forged'))).toContain('no such button');
		expect(sentence(await press('all:off'))).toContain('switched off');
		expect(sentence(await press('all:count:0', ['x']))).toContain('no values');
		expect(sentence(await press('all:pick', []))).toContain('between 1 and 2');
		expect(sentence(await press('all:pick', ['Red', 'Green', 'Blue']))).toContain('between 1 and 2');
		expect(sentence(await press('all:pick', ['Purple']))).toContain('not among the choices');
		expect((await press('all:pick', ['Red'])).status).toBe(200);
	});

	test('an attachment comes as a download that no browser runs', async () => {
		await type(ADA, 'all');
		const { files } = (await look(ADA)).at(-1)!;
		const notes = await call(files[1].url);
		expect(notes.headers['content-type']).toBe('application/octet-stream');
		expect(notes.headers['content-disposition']).toContain('attachment');
		expect((await call(files[0].url)).headers['content-type']).toBe('image/png');
	});

	test('a form takes only the fields it has, once', async () => {
		await type(BO, 'all');
		const { id } = (await look(BO)).at(-1)!;
		const open = { kind: 'component', userId: BO, messageId: id, customId: 'all:form', values: [] };
		expect(JSON.parse((await call('/api/interactions', open)).body).modal.title).toBe('A form');
		const submit = (fields: object) =>
			call('/api/interactions', { kind: 'modal', userId: BO, customId: 'all:filled', fields });
		expect(sentence(await submit({ age: '4' }))).toContain('no field “age”');
		expect((await submit({ name: 'Bo', colour: 'Red' })).status).toBe(200);
		expect((await look(BO)).at(-1)?.payload.content).toBe('Bo likes Red');
		expect((await submit({ name: 'Bo', colour: 'Red' })).status).toBe(400);
	});
});

test('what is out of bounds does not pile up: requests are bounded', async () => {
	const own = await runCommands(sampleCommands);
	const statuses = new Set<number>();
	for (let batch = 0; batch < 13; batch++) {
		const calls = Array.from({ length: 100 }, () => fetch(`${own.url}/api/setup`));
		for (const response of await Promise.all(calls)) {
			statuses.add(response.status);
			await response.arrayBuffer();
		}
	}
	await own.close();
	expect(statuses).toEqual(new Set([200, 429]));
});

test('a taken port is an error that names it and says what to do', async () => {
	const other = createServer().listen(0, '127.0.0.1');
	await new Promise((resolve) => other.once('listening', resolve));
	const { port } = other.address() as { port: number };
	await expect(runCommands([], undefined, port)).rejects.toThrow(
		`Port ${port} on 127.0.0.1 is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`,
	);
	other.close();
});

test('it stops while somebody is looking', async () => {
	const own = await runCommands(sampleCommands);
	const response = await fetch(`${own.url}/api/events?user=${ADA}`);
	expect(response.ok).toBe(true);
	await own.close();
	await expect(fetch(own.url)).rejects.toThrow();
});
