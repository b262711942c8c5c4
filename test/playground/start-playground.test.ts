import { request } from 'node:http';
import { createServer } from 'node:net';
import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Command } from '../../src/bot/command.ts';
import type { MessageView } from '../../src/playground/view-message.ts';
import { type Answer, callPlayground } from './call-playground.ts';
import { runCommands } from './run-playground.ts';
import { sampleCommands } from './sample-commands.ts';

const [ADA, BO] = ['100000000000000001', '100000000000000002'];
const CHANNEL = '100000000000000010';

let playground: Awaited<ReturnType<typeof runCommands>>;
beforeAll(async () => {
	playground = await runCommands(sampleCommands, { deferAfterMs: 100 });
});
afterAll(() => playground.close());

const call = (path: string, body?: string | object, headers?: Record<string, string>) =>
	callPlayground(playground.url, path, body, headers);

/** The status for a path exactly as it is written. A POST says that nothing is to be dismissed. */
function statusOf(path: string, headers: Record<string, string>, method: 'GET' | 'POST' = 'GET'): Promise<number> {
	const { port } = new URL(playground.url);
	return new Promise((resolve, reject) => {
		const sent = request({ port, host: '127.0.0.1', path, method, headers }, (response) => {
			response.resume();
			resolve(response.statusCode ?? 0);
		});
		sent.on('error', reject);
		sent.end(method === 'POST' ? JSON.stringify({ userId: ADA, channelId: CHANNEL, messageId: '0' }) : undefined);
	});
}

function type(userId: string, command: string, options: object = {}) {
	return call('/api/interactions', { kind: 'command', userId, channelId: CHANNEL, command, options });
}

/** The first event that the page gets. */
async function readSnapshot(url: string, userId: string): Promise<{ messages: MessageView[]; bytes: number }> {
	const stop = new AbortController();
	const response = await fetch(`${url}/api/events?user=${userId}&channel=${CHANNEL}`, { signal: stop.signal });
	let text = '';
	for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
		text += chunk;
		if (text.includes('\n\n')) break;
	}
	stop.abort();
	const [, data] = /^event: snapshot\ndata: (.*)$/m.exec(text)!;
	return { ...JSON.parse(data), bytes: Buffer.byteLength(data) };
}

/** What a person sees in the channel now. */
const look = async (userId: string) => (await readSnapshot(playground.url, userId)).messages;

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
			{ kind: 'command', userId: ADA, channelId: CHANNEL, command: 'all', options: {} },
			headers,
		);
		expect(answer.status).toBe(403);
		expect(sentence(answer)).toMatch(/^The playground .*\.$/);
	});

	test('a request that changes something must have an origin', async () => {
		expect(await statusOf('/api/dismiss', { 'content-type': 'application/json' }, 'POST')).toBe(403);
	});

	test('reading is refused under a foreign name as well', async () => {
		for (const path of ['/', '/main.js', '/api/setup', `/api/events?user=${ADA}&channel=${CHANNEL}`])
			expect((await call(path, undefined, { host: 'evil.example' })).status).toBe(403);
	});

	test.each([
		'/%61pi/setup',
		'/%61%70%69/%73%65%74%75%70',
		'//api/setup',
		'/api//setup',
		'/API/setup',
		'/api%2Fsetup',
		'/%2Fapi/setup',
		'/./api/setup',
		'/%2e/api/setup',
		'/x/../api/setup',
		'/api/setup/',
		'/api/setup;x',
		'/api\\setup',
	])('no way of writing a path leads around the guard: %s', async (path) => {
		expect(await statusOf(path, { 'sec-fetch-site': 'cross-site' })).toBeGreaterThanOrEqual(400);
		const dismiss = path.replace(/(setup|%73%65%74%75%70)/, 'dismiss');
		expect(await statusOf(dismiss, { 'content-type': 'application/json' }, 'POST')).toBeGreaterThanOrEqual(403);
	});

	test('localhost is one of its names', async () => {
		const { port } = new URL(playground.url);
		const headers = { host: `localhost:${port}`, origin: `http://localhost:${port}` };
		expect((await call('/api/dismiss', { userId: ADA, channelId: CHANNEL, messageId: '0' }, headers)).status).toBe(200);
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
	const good = { kind: 'command', userId: ADA, channelId: CHANNEL, command: 'echo', options: { text: 'x' } };
	const press = {
		kind: 'component',
		userId: ADA,
		channelId: CHANNEL,
		messageId: '1',
		customId: 'all:count:0',
		values: [],
	};
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
		['a form that is not open', { kind: 'modal', userId: ADA, channelId: CHANNEL, customId: 'all:filled', fields: {} }],
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
	test('shows a public answer to everyone and a private one to its addressee', async () => {
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
		const press = { kind: 'component', userId: BO, channelId: CHANNEL, messageId: id, customId: 'all:off', values: [] };
		expect(sentence(await call('/api/interactions', press))).toContain('That message is gone');
		await call('/api/dismiss', { userId: BO, channelId: CHANNEL, messageId: id });
		expect((await look(ADA)).at(-1)?.id).toBe(id);
		expect((await call(`/api/files/${id}/0?user=${BO}&channel=${CHANNEL}`)).status).toBe(404);
		await call('/api/dismiss', { userId: ADA, channelId: CHANNEL, messageId: id });
		expect((await look(ADA)).some((message) => message.id === id)).toBe(false);
	});

	test('a public message cannot be dismissed', async () => {
		await type(ADA, 'echo', { text: 'stays' });
		const { id } = (await look(ADA)).at(-1)!;
		await call('/api/dismiss', { userId: ADA, channelId: CHANNEL, messageId: id });
		expect((await look(ADA)).at(-1)?.id).toBe(id);
	});

	test('a press must fit the message', async () => {
		await type(ADA, 'all');
		const { id } = (await look(ADA)).at(-1)!;
		const press = async (customId: string, values: string[] = []) =>
			call('/api/interactions', {
				kind: 'component',
				userId: ADA,
				channelId: CHANNEL,
				messageId: id,
				customId,
				values,
			});
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
		const open = { kind: 'component', userId: BO, channelId: CHANNEL, messageId: id, customId: 'all:form', values: [] };
		expect(JSON.parse((await call('/api/interactions', open)).body).modal.title).toBe('A form');
		const submit = (fields: object) =>
			call('/api/interactions', { kind: 'modal', userId: BO, channelId: CHANNEL, customId: 'all:filled', fields });
		expect(sentence(await submit({ age: '4' }))).toContain('no field “age”');
		expect((await submit({ name: 'Bo', colour: 'Red' })).status).toBe(200);
		expect((await look(BO)).at(-1)?.payload.content).toBe('Bo likes Red');
		expect((await submit({ name: 'Bo', colour: 'Red' })).status).toBe(400);
	});
});

test('a person who posts too much waits, and the page, its events and the others do not', async () => {
	const own = await runCommands(sampleCommands, { requestsPerMinute: 20 });
	const post = async (userId: string) => {
		const response = await fetch(`${own.url}/api/dismiss`, {
			method: 'POST',
			headers: { origin: own.url, 'content-type': 'application/json' },
			body: JSON.stringify({ userId, channelId: CHANNEL, messageId: '0' }),
		});
		const { error } = (await response.json()) as { error?: string };
		return { status: response.status, error };
	};
	const statuses: number[] = [];
	for (let request = 0; request < 25; request++) statuses.push((await post(ADA)).status);
	expect(statuses).toEqual([...Array(20).fill(200), ...Array(5).fill(429)]);
	expect((await post(ADA)).error).toBe('That was too much at once. Wait a minute.');
	expect((await post(BO)).status).toBe(200);
	// Made-up people share one limit.
	const madeUp: number[] = [];
	for (let request = 0; request < 25; request++) madeUp.push((await post(`made-up-${request}`)).status);
	expect(new Set(madeUp)).toEqual(new Set([400, 429]));
	for (const path of ['/', '/main.js', '/api/setup', `/api/events?user=${ADA}&channel=${CHANNEL}`]) {
		const stop = new AbortController();
		expect((await fetch(`${own.url}${path}`, { signal: stop.signal })).status).toBe(200);
		stop.abort();
	}
	await own.close();
});

/** A list as long as those of /recommend: ten movies with reasons and buttons. */
const longList = {
	data: { name: 'list', description: 'For tests' },
	answers: () => 'publicly',
	execute: () => ({
		kind: 'message',
		payload: {
			flags: MessageFlags.IsComponentsV2,
			components: Array.from({ length: 10 }, (_, row) => ({
				type: ComponentType.Section as const,
				components: [
					{
						type: ComponentType.TextDisplay as const,
						content: `${row}. **Movie ${row} (1999)**\n${'Because you rated **Heat** 5 stars. '.repeat(8)}`,
					},
				],
				accessory: {
					type: ComponentType.Button as const,
					style: ButtonStyle.Primary as const,
					custom_id: `list:rate:${row}`,
					label: 'Rate',
				},
			})),
		},
	}),
} satisfies Command;

test('the page answers after 5,000 public lists, and shows the newest', { timeout: 120_000 }, async () => {
	const own = await runCommands([longList], { requestsPerMinute: 10_000 });
	const body = JSON.stringify({ kind: 'command', userId: ADA, channelId: CHANNEL, command: 'list', options: {} });
	const headers = { origin: own.url, 'content-type': 'application/json' };
	const stalled = await fetch(`${own.url}/api/events?user=${BO}&channel=${CHANNEL}`);
	for (let batch = 0; batch < 100; batch++) {
		const posts = Array.from({ length: 50 }, async () => {
			const response = await fetch(`${own.url}/api/interactions`, { method: 'POST', headers, body });
			expect(await response.text()).toBe('{}');
		});
		await Promise.all(posts);
	}
	const { messages, bytes } = await readSnapshot(own.url, BO);
	expect(messages.at(-1)?.id).toBe('5000');
	expect(messages.length).toBeGreaterThan(50);
	expect(bytes).toBeLessThan(2_100_000);
	expect((await fetch(own.url)).status).toBe(200);
	await stalled.body!.cancel();
	await own.close();
});

test.each([
	['0.0.0.0', 1],
	['127.0.0.1', 0],
	['localhost', 0],
])('listening on %s is warned of %i times', async (host, count) => {
	const lines: string[] = [];
	const log = pino({ level: 'warn' }, { write: (line) => void lines.push(line) });
	const own = await runCommands([], { host, log });
	await own.close();
	expect(lines.filter((line) => line.includes('can act as any of the people'))).toHaveLength(count);
});

test('a taken port is an error that names it and says what to do', async () => {
	const other = createServer().listen(0, '127.0.0.1');
	await new Promise((resolve) => other.once('listening', resolve));
	const { port } = other.address() as { port: number };
	await expect(runCommands([], { port })).rejects.toThrow(
		`Port ${port} on 127.0.0.1 is taken by another program. ` +
			`Stop that one, or choose another port: PORT=${port + 1} npm start`,
	);
	other.close();
});

test('it stops while a page is open', async () => {
	const own = await runCommands(sampleCommands);
	const response = await fetch(`${own.url}/api/events?user=${ADA}&channel=${CHANNEL}`);
	expect(response.ok).toBe(true);
	await own.close();
	await expect(fetch(own.url)).rejects.toThrow();
});
