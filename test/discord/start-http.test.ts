import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { SnowflakeUtil } from 'discord.js';
import {
	type APIInteraction,
	ApplicationCommandOptionType,
	ComponentType,
	InteractionResponseType,
	InteractionType,
	MessageFlags,
} from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Command } from '../../src/bot/command.ts';
import { createDispatch } from '../../src/bot/dispatch.ts';
import { NO_MENTIONS, sayPrivately } from '../../src/bot/say.ts';
import type { Transport } from '../../src/bot/transport.ts';
import { checkPublicKey } from '../../src/discord/check-public-key.ts';
import { createBotRest } from '../../src/discord/create-rest.ts';
import { startHttp } from '../../src/discord/start-http.ts';
import { takePostsInThread } from '../../src/discord/take-posts-in-thread.ts';
import { createLog } from '../../src/log.ts';
import type { Services } from '../../src/services.ts';
import { createSigner } from './create-signer.ts';
import { KINDS, spoil } from './spoil.ts';
import { startTestDiscord, type TestDiscord, TOKEN } from './test-discord.ts';

/** What slow commands wait for, so that tests decide when they end. */
let gate = Promise.withResolvers<void>();
let runs = 0;
let suggestions = 0;
const sentIds: string[] = [];

const echo = {
	data: { name: 'echo', description: 'For tests' },
	answers: ({ options }) => (options.private ? 'privately' : 'publicly'),
	async execute({ options }) {
		runs++;
		if (options.slow) await gate.promise;
		const content = `You said ${options.text}`;
		if (options.private) return sayPrivately(content);
		const payload = { content, allowed_mentions: NO_MENTIONS };
		if (!options.file) return { kind: 'message', payload, sent: async (id: string) => void sentIds.push(id) };
		const data = new TextEncoder().encode('{"é":1}');
		return { kind: 'message', payload, files: [{ name: 'data.json', contentType: 'application/json', data }] };
	},
	async autocomplete({ focused, options }) {
		suggestions++;
		if (options.slow) await gate.promise;
		return [{ name: `${focused.name} is ${focused.value}`, value: 'a' }];
	},
	actions: {
		again: {
			answers: 'in place',
			press: ({ args }) => ({ kind: 'update', payload: { content: `again ${args}`, allowed_mentions: NO_MENTIONS } }),
		},
		told: { answers: 'privately', press: ({ fields }) => sayPrivately(`Told ${fields.why}`) },
	},
} satisfies Command;

const NO_SERVICES = { store: { join: async () => {}, settingsOf: async () => undefined } } as unknown as Services;
const signer = createSigner();
/** What the bot did to what is stored. */
const deeds: string[] = [];
const known: string[] = [];
const memory = {
	knownServers: async () => known,
	forgetServer: async (serverId: string) => void deeds.push(`forget ${serverId}`),
	agreeToTraining: async (userId: string, agrees: boolean) => void deeds.push(`training ${userId} ${agrees}`),
};
const logged: Record<string, unknown>[] = [];
let discord: TestDiscord;
let bot: Transport;
let url: string;

const log = createLog(
	{ logLevel: 'info', discordToken: TOKEN },
	{ write: (line) => void logged.push(JSON.parse(line)) },
);

async function start(): Promise<void> {
	const dispatch = createDispatch([echo], () => NO_SERVICES, log, { deferAfterMs: 500 });
	const { publicKey } = signer;
	const address = { host: '127.0.0.1', port: 0 };
	const options = { ...address, publicKey, token: TOKEN, apiUrl: discord.url, dispatch, memory };
	bot = startHttp({ ...options, firstPauseMs: 1, log });
	await bot.ready;
	url = String(logged.findLast(({ msg }) => msg === 'taking interactions from Discord')!.url);
}

interface Sent {
	readonly timestamp?: number;
	readonly headers?: Record<string, string>;
	readonly path?: string;
}

function post(body: string, { timestamp, headers, path = '/interactions' }: Sent = {}): Promise<Response> {
	const signed = signer.sign(Buffer.from(body), timestamp);
	return fetch(new URL(path, url), {
		method: 'POST',
		headers: {
			...{ 'content-type': 'application/json', 'x-signature-ed25519': signed.signature },
			...{ 'x-signature-timestamp': signed.timestamp, ...headers },
		},
		body,
	});
}

/** Posts over a connection that the test closes. */
function postRaw(body: string): Socket {
	const { signature, timestamp } = signer.sign(Buffer.from(body));
	const socket = connect(Number(new URL(url).port), '127.0.0.1');
	socket.write(
		`POST /interactions HTTP/1.1\r\nhost: x\r\ncontent-length: ${Buffer.byteLength(body)}\r\n` +
			`x-signature-ed25519: ${signature}\r\nx-signature-timestamp: ${timestamp}\r\n\r\n${body}`,
	);
	return socket;
}

/** Until then, Discord knows no message that what follows an answer could be about. */
const READING_MS = 50;

/** Posts an interaction as Discord does, and takes the answer as Discord does. */
async function deliver(interaction: APIInteraction): Promise<void> {
	const response = await post(JSON.stringify(interaction));
	await wait(READING_MS);
	await fetch(`${discord.url}/v10/interactions/${interaction.id}/${interaction.token}/callback`, {
		method: 'POST',
		headers: { 'content-type': response.headers.get('content-type')! },
		body: await response.arrayBuffer(),
	});
}

beforeAll(async () => {
	discord = await startTestDiscord();
	discord.heard.push((event, data) => {
		if (event === 'INTERACTION_CREATE') void deliver(data as APIInteraction);
	});
	await start();
});

afterEach(() => {
	gate.resolve();
	gate = Promise.withResolvers();
	expect(discord.violations.splice(0)).toEqual([]);
});

afterAll(async () => {
	await bot.close(1000);
	await discord.stop();
});

const text = (value: string) => ({ name: 'text', type: ApplicationCommandOptionType.String, value });
const yes = (...names: string[]) =>
	names.map((name) => ({ name, type: ApplicationCommandOptionType.Boolean, value: true }));

/** An interaction of a direct message, as it is delivered: with the message, if a button of it was pressed. */
async function make(data: object, type?: InteractionType) {
	const interaction = await discord.makeInteraction(discord.ada, data, type);
	return type === InteractionType.MessageComponent ? { ...interaction, message: MESSAGE } : interaction;
}

const MESSAGE = {
	...{ id: '100000000000000009', channel_id: '100000000000000002', type: 0, content: 'Press', components: [] },
	...{ author: { id: '100000000000000004', username: 'matinee', discriminator: '0', global_name: null, avatar: null } },
	...{ timestamp: '2026-01-02T03:04:05.000000+00:00', edited_timestamp: null, tts: false, mention_everyone: false },
	...{ mentions: [], mention_roles: [], attachments: [], embeds: [], pinned: false },
};
const command = (...options: object[]) => ({ id: '1', name: 'echo', type: 1, options: [text('hi'), ...options] });

describe('a request', () => {
	test('of PING is answered with the same', async () => {
		const response = await post('{"type":1,"id":"1"}');
		expect(response.headers.get('content-type')).toContain('application/json');
		expect([response.status, await response.json()]).toEqual([200, { type: InteractionResponseType.Pong }]);
	});

	test('without a signature, with a wrong one, or with one of another body is refused, and nothing runs', async () => {
		const before = runs;
		const body = JSON.stringify(await make(command()));
		const other = signer.sign(Buffer.from(`${body} `));
		const wrong: Record<string, string>[] = [
			{ 'x-signature-ed25519': '' },
			{ 'x-signature-timestamp': '' },
			{ 'x-signature-ed25519': 'a'.repeat(128) },
			{ 'x-signature-ed25519': other.signature, 'x-signature-timestamp': other.timestamp },
		];
		for (const headers of wrong) expect((await post(body, { headers })).status).toBe(401);
		expect((await fetch(url, { method: 'POST' })).status).toBe(401);
		expect(runs).toBe(before);
	});

	test('that was signed long ago is refused, with a line that names the clock', async () => {
		logged.length = 0;
		const old = Math.floor(Date.now() / 1000) - 600;
		expect((await post(JSON.stringify(await make(command())), { timestamp: old })).status).toBe(401);
		await expect
			.poll(() => logged)
			.toMatchObject([{ msg: expect.stringContaining('check the clock of this machine') }]);
	});

	test('that is signed and no interaction is refused', async () => {
		for (const body of ['', 'null', '7', '{', '{}', '[]', '{"type":2}', '{"id":"1","type":"2"}'])
			expect((await post(body)).status).toBe(400);
		expect((await post(JSON.stringify(await make({ id: '1', name: 'echo', type: 3 })))).status).toBe(400);
		expect((await post(JSON.stringify(await make({})))).status).toBe(400);
		expect((await post(JSON.stringify({ ...(await make(command())), user: null }))).status).toBe(400);
		expect((await fetch(url)).status).toBe(404);
		expect((await post(' '.repeat(1_100_000))).status).toBe(413);
	});

	test('that is malformed is refused, with a line that names the field', async () => {
		logged.length = 0;
		const body = { ...(await make(command())), token: 7 };
		expect((await post(JSON.stringify(body))).status).toBe(400);
		const line = { msg: 'could not read an interaction', requestId: body.id };
		await expect.poll(() => logged).toMatchObject([{ ...line, err: { message: expect.stringContaining('"token"') } }]);
	});
});

describe('a malformed interaction', () => {
	test.each(Object.entries(KINDS))(
		'of kind %s is answered or refused, and the next is answered',
		async (_, [type, data]) => {
			const whole = await make(data, type);
			const spoilt = [...spoil(whole)];
			expect(spoilt.length).toBeGreaterThan(100);
			const counts = new Map<number, number>();
			for (const each of spoilt) {
				// A new id, or it would get the answer of the first, and later on be too late.
				const isIntact = 'id' in each && each.id === whole.id;
				const sent = isIntact ? { ...each, id: String(SnowflakeUtil.generate()) } : each;
				const { status } = await post(JSON.stringify(sent));
				counts.set(status, (counts.get(status) ?? 0) + 1);
			}
			expect([...counts.keys()].toSorted()).toEqual([200, 400]);
			expect(counts.get(200)).toBeGreaterThan(10);
			const { status } = await post(JSON.stringify(await make(data, type)));
			expect(status).toBe(200);
		},
	);
});

describe('an answer', () => {
	test('to a command, suggestions, a button and a form is the response', async () => {
		const asked = await discord.slash(discord.ada, 'echo', [text('hi')]);
		expect((await discord.answer(asked)).body.data.content).toBe('You said hi');
		const { id } = await discord.shown(asked);
		const typed = await discord.autocomplete(discord.ada, 'echo', [{ ...text('lio'), focused: true }]);
		expect((await discord.answer(typed)).body.data.choices).toEqual([{ name: 'text is lio', value: 'a' }]);
		const pressed = await discord.press(discord.ada, id, 'echo:again:7');
		expect((await discord.answer(pressed)).body).toMatchObject({ type: 7, data: { content: 'again 7' } });
		const input = { type: ComponentType.TextInput, custom_id: 'why', value: 'fun' };
		const sent = await discord.submit(discord.ada, 'echo:told', [
			{ type: ComponentType.ActionRow, components: [input] },
		]);
		expect((await discord.answer(sent)).body.data).toMatchObject({
			content: 'Told fun',
			flags: MessageFlags.Ephemeral,
		});
	});

	test('that is slow is deferred in the response, and follows by REST', async () => {
		for (const option of [[], yes('private')]) {
			const asked = await discord.slash(discord.ada, 'echo', [text('late'), ...yes('slow'), ...option]);
			const { type, data } = (await discord.answer(asked)).body;
			expect(type).toBe(InteractionResponseType.DeferredChannelMessageWithSource);
			expect(data).toEqual(option.length > 0 ? { flags: MessageFlags.Ephemeral } : {});
			gate.resolve();
			expect((await discord.later('PATCH', asked)).body.content).toBe('You said late');
			gate = Promise.withResolvers();
		}
	});

	test('tells the id of its message once Discord has it', async () => {
		sentIds.length = 0;
		const asked = await discord.slash(discord.ada, 'echo', [text('which one?')]);
		await discord.answer(asked);
		await vi.waitFor(() => expect(sentIds).toHaveLength(1), { timeout: 10_000 });
		expect(sentIds).toEqual([(await discord.shown(asked)).id]);
	});

	test('with a file is a form with both', async () => {
		const asked = await discord.slash(discord.ada, 'echo', [text('file'), ...yes('file')]);
		const { body, files } = await discord.answer(asked);
		expect(body.data).toMatchObject({ content: 'You said file', attachments: [{ id: '0', filename: 'data.json' }] });
		expect(files).toEqual({ 'data.json': '{"é":1}' });
	});
});

describe('a webhook event', () => {
	const event = (type: string, data: object) => ({
		...{ version: 1, application_id: '1', type: 1 },
		event: { type, timestamp: '2026-01-02T03:04:05.000000+00:00', data },
	});
	const postEvent = (body: object, sent: Sent = {}) => post(JSON.stringify(body), { ...sent, path: '/events' });

	test('of PING, and of a kind that means nothing to us, is taken with 204', async () => {
		const authorised = event('APPLICATION_AUTHORIZED', { user: { id: '7' }, scopes: [] });
		for (const body of [{ version: 1, application_id: '1', type: 0 }, authorised]) {
			const response = await postEvent(body);
			expect([response.status, await response.text()]).toEqual([204, '']);
		}
	});

	test('that says who removed the bot from their account ends that their ratings train the model', async () => {
		deeds.length = 0;
		const removed = event('APPLICATION_DEAUTHORIZED', { user: { id: '100000000000000007' } });
		expect((await postEvent(removed, { headers: { 'x-signature-ed25519': 'a'.repeat(128) } })).status).toBe(401);
		expect(deeds).toEqual([]);
		expect((await postEvent(removed)).status).toBe(204);
		expect(deeds).toEqual(['training 100000000000000007 false']);
	});

	test('that could not be done is answered 500, with its cause in the log, and done when it comes again', async () => {
		for (const list of [deeds, logged]) list.length = 0;
		vi.spyOn(memory, 'agreeToTraining').mockRejectedValueOnce(new Error('no disk'));
		const removed = event('APPLICATION_DEAUTHORIZED', { user: { id: '100000000000000007' } });
		expect((await postEvent(removed)).status).toBe(500);
		expect(logged.filter(({ level }) => level === 50)).toMatchObject([{ err: { message: 'no disk' } }]);
		expect((await postEvent(removed)).status).toBe(204);
		expect(deeds).toEqual(['training 100000000000000007 false']);
	});

	test('that is malformed is refused, so that Discord says it again', async () => {
		for (const body of [{}, { type: 1 }, event('APPLICATION_DEAUTHORIZED', {}), { type: 7 }])
			expect((await postEvent(body)).status).toBe(400);
		expect((await post('{', { path: '/events' })).status).toBe(400);
	});
});

test('at the start it asks Discord, page by page, which servers it is in, and forgets the others', async () => {
	const page = Array.from({ length: 200 }, (_, at) => ({ id: String(200_000_000_000_000_000n + BigInt(at)) }));
	const answer = (body: object, path: RegExp) => discord.trouble({ method: 'GET', path, status: 200, body });
	answer(page, /users\/@me\/guilds\?after=0&/);
	answer([{ id: '200000000000000999' }], /users\/@me\/guilds\?after=200000000000000199&/);
	known.push('200000000000000000', '200000000000000500', '200000000000000999');
	deeds.length = 0;
	await bot.close(1000);
	await start();
	await vi.waitFor(() => expect(deeds).toEqual(['forget 200000000000000500']));
	known.length = 0;
});

test('in no server at all it forgets none, not even the only one that it knows', async () => {
	discord.trouble({ method: 'GET', path: /users\/@me\/guilds/, status: 200, body: [] });
	known.push('200000000000000500');
	for (const list of [deeds, logged]) list.length = 0;
	await bot.close(1000);
	await start();
	const line = 'in none of the servers that I know, so I keep what is stored about them';
	await expect.poll(() => logged.filter(({ msg }) => msg === line)).toMatchObject([{ servers: 1 }]);
	expect(deeds).toEqual([]);
	known.length = 0;
});

test('a server that takes it in while Discord lists the others is kept', async () => {
	const listed = Promise.withResolvers<void>();
	const body = [{ id: '200000000000000000' }];
	discord.trouble({ method: 'GET', path: /users\/@me\/guilds/, status: 200, body, after: listed.promise });
	known.push('200000000000000000', '200000000000000500');
	deeds.length = 0;
	await bot.close(1000);
	await start();
	await expect.poll(() => discord.troubles).toEqual([]);
	known.push('200000000000000999');
	listed.resolve();
	await expect.poll(() => deeds).toEqual(['forget 200000000000000500']);
	known.length = 0;
});

describe('an interaction that is delivered again', () => {
	test('runs once, and gets the first answer again', async () => {
		const before = runs;
		const body = JSON.stringify(await make(command()));
		const now = Math.floor(Date.now() / 1000);
		const first = await (await post(body)).text();
		const again = await (await post(body, { timestamp: now + 1 })).text();
		expect(JSON.parse(first).data.content).toBe('You said hi');
		expect(again).toBe(first);
		expect(runs).toBe(before + 1);
	});

	test('and asks for suggestions gets new ones, which need not be kept', async () => {
		const before = suggestions;
		const typed = { id: '1', name: 'echo', type: 1, options: [{ ...text('lio'), focused: true }] };
		const body = JSON.stringify(await make(typed, InteractionType.ApplicationCommandAutocomplete));
		for (const count of [1, 2]) {
			expect(await (await post(body)).json()).toMatchObject({ data: { choices: [{ name: 'text is lio' }] } });
			expect(suggestions).toBe(before + count);
		}
	});

	test('and asks for suggestions is answered also where it came three times, and the first gave up', async () => {
		const before = suggestions;
		const options = [...yes('slow'), { ...text('lio'), focused: true }];
		const data = { id: '1', name: 'echo', type: 1, options };
		const body = JSON.stringify(await make(data, InteractionType.ApplicationCommandAutocomplete));
		const socket = postRaw(body);
		await expect.poll(() => suggestions).toBe(before + 1);
		const others = [post(body)];
		await wait(READING_MS);
		socket.destroy();
		await wait(READING_MS);
		others.push(post(body));
		await wait(READING_MS);
		gate.resolve();
		for (const response of await Promise.all(others))
			expect(await response.json()).toMatchObject({ data: { choices: [{ name: 'text is lio' }] } });
	});

	test('while the first is being answered waits for that answer', async () => {
		const before = runs;
		const body = JSON.stringify(await make(command(...yes('slow'))));
		const both = Promise.all([post(body), post(body)]);
		const [first, second] = await Promise.all((await both).map((response) => response.text()));
		expect(JSON.parse(first).type).toBe(InteractionResponseType.DeferredChannelMessageWithSource);
		expect(second).toBe(first);
		gate.resolve();
		await discord.call(({ method, path }) => method === 'PATCH' && path.includes('/direct/'));
		expect(runs).toBe(before + 1);
	});
});

describe('the key of the application', () => {
	const tellKey = (verify_key: string) =>
		discord.trouble({ method: 'GET', path: /applications\/@me/, status: 200, body: { verify_key } });
	const complaints = () => logged.map(({ msg }) => String(msg)).filter((line) => line.includes('DISCORD_PUBLIC_KEY'));

	test('that is another than ours is told in the log at the start, since all is then refused', async () => {
		await bot.close(1000);
		logged.length = 0;
		tellKey(createSigner().publicKey);
		await start();
		await expect
			.poll(complaints)
			.toEqual([expect.stringMatching(/^DISCORD_PUBLIC_KEY is not the key of the application .* copy the Public Key/)]);
	});

	test('that is ours is told nowhere', async () => {
		logged.length = 0;
		tellKey(signer.publicKey.toUpperCase());
		const rest = createBotRest(discord.url, TOKEN);
		await checkPublicKey(rest, signer.publicKey, log, new AbortController().signal);
		expect(discord.troubles).toEqual([]);
		expect(complaints()).toEqual([]);
	});
});

test('what the bot does by itself goes over REST with its token', async () => {
	const [{ channel_id: channelId }] = await discord.messages();
	const id = await bot.channels.post(
		channelId,
		{ content: 'Tonight at eight', allowed_mentions: NO_MENTIONS },
		'nonce',
	);
	expect((await discord.messages()).find((message) => message.id === id)?.content).toBe('Tonight at eight');
});

/** Posts from a thread of its own, as one that is told to. */
const POSTER = `
	const { parentPort, workerData } = require('node:worker_threads');
	const { url, requests, shared } = workerData;
	parentPort.once('message', async () => {
		const statuses = await Promise.all(requests.map((request) => fetch(url, request).then(({ status }) => status)));
		const told = new Int32Array(shared);
		told.set(statuses, 1);
		Atomics.store(told, 0, 1);
		Atomics.notify(told, 0);
	});
`;

describe('the thread that takes posts', () => {
	test('answers PING and refuses what is forged while commands keep the other thread busy', async () => {
		const make = (body: string, spoilt: Record<string, string> = {}) => {
			const { signature, timestamp } = signer.sign(Buffer.from(body));
			const headers = { 'content-type': 'application/json', 'x-signature-timestamp': timestamp };
			return { method: 'POST', body, headers: { ...headers, 'x-signature-ed25519': signature, ...spoilt } };
		};
		const forged = { 'x-signature-ed25519': 'a'.repeat(128) };
		const requests = [make('{"type":1,"id":"1"}'), make('{"type":2,"id":"1"}', forged), make('no JSON')];
		const told = new Int32Array(new SharedArrayBuffer(16));
		const poster = new Worker(POSTER, { eval: true, workerData: { url, requests, shared: told.buffer } });
		await new Promise((resolve) => poster.once('online', resolve));
		poster.postMessage('go');
		Atomics.wait(told, 0, 0, 20_000);
		expect([...told.subarray(1)]).toEqual([200, 401, 400]);
		await poster.terminate();
	});

	test('that fails is told with its cause in the log, so that the process can end', async () => {
		await bot.close(1000);
		const threads: Worker[] = [];
		const notice = (thread: Worker) => threads.push(thread);
		process.on('worker', notice);
		await start();
		process.off('worker', notice);
		threads[0].postMessage(null); // which it never gets
		const { message } = await bot.lost;
		await bot.close(1000);
		await start();
		expect(message).toBe('The thread that takes what Discord posts has ended, so it cannot be answered.');
		const lines = logged.filter(({ msg }) => msg === 'the thread that takes what Discord posts failed');
		expect(lines).toMatchObject([{ level: 50, err: { message: expect.stringContaining('not iterable') } }]);
	});

	test('that cannot listen says why, and what to do', async () => {
		const { port } = new URL(url);
		const options = { host: '127.0.0.1', port: Number(port), publicKey: signer.publicKey, isShared: false };
		const other = takePostsInThread(options, () => {}, log);
		await expect(other.ready).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken by another program.`);
		await other.close(1000);
	});

	test('that is asked to stop while it starts ends without a word', async () => {
		const options = { host: '127.0.0.1', port: 0, publicKey: signer.publicKey, isShared: false };
		const lines = logged.length;
		await takePostsInThread(options, () => {}, log).close(1000);
		expect(logged.slice(lines)).toEqual([]);
	});

	test('says in the log which answer no connection took', async () => {
		const before = runs;
		const body = JSON.stringify(await make(command(...yes('slow'))));
		const socket = postRaw(body);
		await expect.poll(() => runs).toBe(before + 1);
		socket.destroy();
		const line = { requestId: JSON.parse(body).id, msg: 'a connection was closed before it took an answer' };
		await expect.poll(() => logged).toContainEqual(expect.objectContaining(line));
		gate.resolve();
	});
});

test('it stops only after what is in flight is answered, and takes nothing more', async () => {
	const asked = await discord.slash(discord.ada, 'echo', [text('last'), ...yes('slow')]);
	await discord.answer(asked);
	const stopped = bot.close(10_000);
	await expect.poll(() => post('{"type":1,"id":"1"}').then(({ status }) => status, String)).not.toBe(200);
	gate.resolve();
	await stopped;
	expect((await discord.shown(asked)).content).toBe('You said last');
	await start();
});
