import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { SnowflakeUtil } from 'discord.js';
import {
	ApplicationCommandOptionType,
	ButtonStyle,
	ComponentType,
	InteractionResponseType,
	MessageFlags,
	TextInputStyle,
} from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Command } from '../../src/bot/command.ts';
import { createDispatch, type Dispatch } from '../../src/bot/dispatch.ts';
import { Refusal } from '../../src/bot/refusal.ts';
import type { CommandRequest } from '../../src/bot/request.ts';
import type { MessageResponse } from '../../src/bot/response.ts';
import { NO_MENTIONS, sayPrivately } from '../../src/bot/say.ts';
import type { Transport } from '../../src/bot/transport.ts';
import { GatewayError } from '../../src/discord/gateway-error.ts';
import { registerCommands } from '../../src/discord/register-commands.ts';
import { startGateway } from '../../src/discord/start-gateway.ts';
import { createLog } from '../../src/log.ts';
import type { Services } from '../../src/services.ts';
import { english } from '../../src/texts/english.ts';
import { KINDS, spoil } from './spoil.ts';
import { type Interaction, startTestDiscord, type TestDiscord, TOKEN } from './test-discord.ts';

function say(content: string, ...customIds: string[]): MessageResponse {
	const components = customIds.map((custom_id) => ({
		type: ComponentType.ActionRow as const,
		components: [
			{ type: ComponentType.Button as const, style: ButtonStyle.Primary as const, custom_id, label: custom_id },
		],
	}));
	return { kind: 'message', payload: { content, components, allowed_mentions: NO_MENTIONS } };
}

function sayV2(content: string): MessageResponse {
	const components = [{ type: ComponentType.TextDisplay as const, content }];
	return {
		kind: 'message',
		payload: { components, flags: MessageFlags.IsComponentsV2, allowed_mentions: NO_MENTIONS },
	};
}

/** What slow commands wait for, so that tests decide when they end. */
let gate = Promise.withResolvers<void>();
let seen: CommandRequest | undefined;
let lastAskedAt: number | undefined;
/** How many requests reached the dispatch, and how many of them it has neither answered nor logged. */
const requests = { arrived: 0, open: 0 };

const data = (name: string) => ({ name, description: 'For tests' });

const echo = {
	data: data('echo'),
	answers: () => 'publicly',
	execute(request) {
		seen = request;
		return say(`You said ${request.options.text}`, 'echo:again:7', 'echo:ask', 'echo:slow', 'echo:tell');
	},
	autocomplete: ({ focused, options }) => [
		{ name: `${focused.name} is ${focused.value}`, value: 'a' },
		{ name: `of ${Object.keys(options).length}`, value: 'b' },
	],
	actions: {
		again: {
			answers: 'in place',
			press: ({ caller, args, values }) => ({
				kind: 'update',
				payload: { ...say(`${caller.userId} ${args} ${values}`).payload },
			}),
		},
		ask: {
			answers: 'publicly',
			press: () => ({
				kind: 'modal',
				payload: {
					custom_id: 'echo:told:5',
					title: 'Tell me',
					components: [
						{
							type: ComponentType.Label,
							label: 'Why',
							component: { type: ComponentType.TextInput, custom_id: 'why', style: TextInputStyle.Short },
						},
					],
				},
			}),
		},
		told: {
			answers: 'privately',
			press: ({ args, fields }) => sayPrivately(`${args}: ${fields.why}, ${fields.pick}`),
		},
		slow: {
			answers: 'in place',
			async press() {
				await gate.promise;
				return { kind: 'update', payload: { content: 'slowly changed', allowed_mentions: NO_MENTIONS } };
			},
		},
		tell: {
			answers: 'in place',
			async press() {
				await gate.promise;
				return say('a message of its own');
			},
		},
	},
} satisfies Command;

const slow = {
	data: data('slow'),
	answers: ({ options }) => (options.private ? 'privately' : 'publicly'),
	async execute({ options }) {
		await gate.promise;
		if (options.refuse) throw new Refusal('dispatch.oldButton');
		return options.v2 ? sayV2('in new clothes') : say('at last');
	},
} satisfies Command;

const files = {
	data: data('files'),
	answers: () => 'privately',
	async execute({ options }) {
		if (options.slow) await gate.promise;
		const bytes = new TextEncoder().encode('{"é":1}');
		return { ...sayPrivately('Here'), files: [{ name: 'data.json', contentType: 'application/json', data: bytes }] };
	},
} satisfies Command;

const refuse = {
	data: data('refuse'),
	answers: () => 'publicly',
	execute() {
		throw new Refusal('movie.gone');
	},
} satisfies Command;

const broken = {
	data: data('broken'),
	answers: () => 'publicly',
	execute() {
		throw new TypeError('a bug with a secret in it');
	},
} satisfies Command;

const DEFER_AFTER_MS = 200;
const text = (value: string) => [{ name: 'text', type: ApplicationCommandOptionType.String, value }];
const yes = (...names: string[]) =>
	names.map((name) => ({ name, type: ApplicationCommandOptionType.Boolean, value: true }));

const NO_SERVICES = { store: { join: async () => {}, settingsOf: async () => undefined } } as unknown as Services;

/** Servers that the bot has left. */
const forgotten: string[] = [];
/** Servers that something is stored about. */
const known: string[] = [];

let discord: TestDiscord;
let gateway: Transport;
const logged: Record<string, unknown>[] = [];
const log = createLog(
	{ logLevel: 'debug', discordToken: TOKEN },
	{ write: (line) => void logged.push(JSON.parse(line)) },
);

function start(token = TOKEN, apiUrl = discord.url, shards: { shards?: number; shardIds?: number[] } = {}): Transport {
	const dispatch = createDispatch([echo, slow, files, refuse, broken], () => NO_SERVICES, log, {
		deferAfterMs: DEFER_AFTER_MS,
	});
	// The tests' Discord is slow, so the time to a deferral counts from the arrival here.
	const dispatchOnArrival: Dispatch = async (request, responder, askedAt) => {
		lastAskedAt = askedAt;
		requests.arrived++;
		requests.open++;
		await dispatch(request, responder);
		requests.open--;
	};
	const memory = {
		knownServers: async () => known,
		forgetServer: async (serverId: string) => void forgotten.push(serverId),
	};
	const options = { token, apiUrl, ...shards, memory };
	return startGateway({ ...options, dispatch: dispatchOnArrival, firstPauseMs: 1, log });
}

function linesOf(message: string) {
	return logged.filter(({ msg }) => msg === message);
}

beforeAll(async () => {
	discord = await startTestDiscord();
	gateway = start();
	await gateway.ready;
});

afterEach(() => {
	gate.resolve();
	gate = Promise.withResolvers();
	expect(discord.violations.splice(0)).toEqual([]);
});

afterAll(async () => {
	await gateway.close(1000);
	await discord.stop();
});

async function echoOnce(): Promise<string> {
	const asked = await discord.slash(discord.ada, 'echo', text('hi'));
	await discord.answer(asked);
	return (await discord.shown(asked)).id;
}

/** Waits for the deferral of an interaction, then lets what it waits for come about. */
async function release(interaction: Interaction) {
	const deferral = await discord.answer(interaction);
	gate.resolve();
	return deferral.body;
}

describe('a request', () => {
	test('of a command carries who, where and what was typed', async () => {
		const asked = await discord.slash(discord.bob, 'echo', [
			...text('@everyone'),
			{ name: 'stars', type: ApplicationCommandOptionType.Number, value: 4.5 },
		]);
		const { body } = await discord.answer(asked);
		expect(body.type).toBe(InteractionResponseType.ChannelMessageWithSource);
		expect(body.data).toMatchObject({ content: 'You said @everyone', allowed_mentions: { parse: [] } });
		expect(seen).toEqual({
			kind: 'command',
			caller: {
				userId: discord.bob,
				guildId: discord.guildId,
				guildLocale: 'en-US',
				locale: 'en-US',
				mayManageServer: true,
				channelId: discord.channelId,
				botMay: { write: true, createEvents: true },
			},
			command: 'echo',
			files: {},
			people: {},
			options: { text: '@everyone', stars: 4.5 },
		});
	});

	test('of a subcommand carries its name and its options', async () => {
		const { Subcommand } = ApplicationCommandOptionType;
		const asked = await discord.slash(discord.ada, 'echo', [{ name: 'loud', type: Subcommand, options: text('hey') }]);
		expect((await discord.answer(asked)).body.data.content).toBe('You said hey');
		expect(seen).toMatchObject({ subcommand: 'loud', options: { text: 'hey' } });
	});

	test('of autocomplete carries the focused option, half typed', async () => {
		const [option] = text('lio');
		const asked = await discord.autocomplete(discord.ada, 'echo', [
			{ ...option, focused: true },
			{ name: 'stars', type: ApplicationCommandOptionType.Number, value: 3 },
		]);
		const { body } = await discord.answer(asked);
		expect(body.type).toBe(InteractionResponseType.ApplicationCommandAutocompleteResult);
		expect(body.data.choices).toEqual([
			{ name: 'text is lio', value: 'a' },
			{ name: 'of 2', value: 'b' },
		]);
	});

	test('of a button and of a menu carries who pressed, what and the choice', async () => {
		const message = await echoOnce();
		const pressed = await discord.press(discord.bob, message, 'echo:again:7');
		const { body } = await discord.answer(pressed);
		expect(body.type).toBe(InteractionResponseType.UpdateMessage);
		expect(body.data.content).toBe(`${discord.bob} 7 `);
		const chosen = await discord.choose(discord.ada, message, 'echo:again:8', 'x', 'y');
		expect((await discord.answer(chosen)).body.data.content).toBe(`${discord.ada} 8 x,y`);
		expect((await discord.shown(chosen)).id).toBe(message);
	});

	test('of a modal carries its fields, old style and new', async () => {
		const message = await echoOnce();
		const asked = await discord.press(discord.ada, message, 'echo:ask');
		expect((await discord.answer(asked)).body.type).toBe(InteractionResponseType.Modal);
		const submitted = await discord.submit(discord.ada, 'echo:told:5', [
			{
				type: ComponentType.ActionRow,
				components: [{ type: ComponentType.TextInput, custom_id: 'why', value: 'fun' }],
			},
			{
				type: ComponentType.Label,
				component: { type: ComponentType.StringSelect, custom_id: 'pick', values: ['a', 'b'] },
			},
		]);
		const { body } = await discord.answer(submitted);
		expect(body.data).toMatchObject({ content: '5: fun, a,b', flags: MessageFlags.Ephemeral });
	});

	test('of an option that takes a person says who it is, whether a bot, and whether in the server', async () => {
		const { User } = ApplicationCommandOptionType;
		const named = { a: discord.ada, b: discord.bob, c: discord.applicationId };
		const options = Object.entries(named).map(([name, value]) => ({ name, type: User, value }));
		const users = Object.values(named).map((id) => [
			id,
			{ id, username: 'u', discriminator: '0', avatar: null, bot: id === discord.applicationId },
		]);
		const member = { roles: [], joined_at: '2026-01-01T00:00:00Z', deaf: false, mute: false, flags: 0 };
		const resolved = { users: Object.fromEntries(users), members: { [discord.ada]: member } };
		await discord.answer(await discord.slash(discord.ada, 'echo', options, resolved));
		expect(seen).toMatchObject({
			options: named,
			people: {
				a: { userId: discord.ada, isBot: false, isHere: true },
				b: { userId: discord.bob, isBot: false, isHere: false },
				c: { userId: discord.applicationId, isBot: true, isHere: false },
			},
		});
	});

	test('of a direct message names no server', async () => {
		await discord.direct(discord.bob, 'echo');
		await discord.call(({ path }) => path.includes('/direct/callback'));
		expect(seen).toEqual({
			kind: 'command',
			caller: {
				...{ userId: discord.bob, guildId: undefined, locale: 'de', channelId: '100000000000000002' },
				botMay: { write: false, createEvents: false },
			},
			command: 'echo',
			files: {},
			people: {},
			options: {},
		});
	});

	test('of a direct message between people says that others read it', async () => {
		const whole = await discord.makeInteraction(discord.bob, { id: '1', name: 'echo', type: 1 });
		discord.dispatch('INTERACTION_CREATE', { ...whole, token: 'group', context: 2 });
		await discord.call(({ path }) => path.includes('/group/callback'));
		expect(seen).toMatchObject({ caller: { userId: discord.bob, guildId: undefined, isAmongPeople: true } });
	});

	test('that took 5 s to arrive was asked 5 s ago', async () => {
		await echoOnce();
		const late = await discord.makeInteraction(discord.ada, { id: '1', name: 'echo', type: 1 });
		const id = String(SnowflakeUtil.generate({ timestamp: Date.now() - 5000 }));
		discord.dispatch('INTERACTION_CREATE', { ...late, id, token: 'late' });
		await expect.poll(() => lastAskedAt).toBeLessThan(Date.now() - 3000);
	});

	test('of a kind that the bot never offers is passed over', async () => {
		await discord.twin.simulateInteraction({
			type: 2,
			channelId: (await discord.messages())[0].channel_id,
			userId: discord.ada,
			data: { id: '1', name: 'Context menu', type: 2, target_id: discord.bob, resolved: { users: {} } },
		});
		await echoOnce();
		expect(linesOf('passed over an interaction of a kind I never offer')).toHaveLength(1);
	});

	test('that is malformed does not stop the next', async () => {
		const asked = await discord.autocomplete(discord.ada, 'echo', text('nothing focused'));
		await echoOnce();
		expect(linesOf('could not handle an interaction')).toMatchObject([{ requestId: asked.id }]);
	});
});

test('a server that the bot leaves is forgotten, and one that Discord cannot reach is not', async () => {
	const [gone, silent] = ['200000000000000077', '200000000000000078'];
	const guild = { name: 'A server', channels: [], members: [], roles: [], emojis: [], unavailable: false };
	for (const id of [gone, silent]) discord.dispatch('GUILD_CREATE', { ...guild, id });
	discord.dispatch('GUILD_DELETE', { id: silent, unavailable: true });
	discord.dispatch('GUILD_DELETE', { id: gone });
	await echoOnce();
	expect(forgotten).toEqual([gone]);
});

describe('a malformed dispatch', () => {
	const TOGETHER = 20;
	test.each(Object.entries(KINDS))(
		'of kind %s is answered or logged, and the next is answered',
		async (_, [type, data]) => {
			const whole = await discord.makeInteraction(discord.ada, data, type);
			const spoilt = [...spoil(whole)] as { id?: unknown }[];
			logged.length = 0;
			const before = requests.arrived;
			const isSkipped = ({ msg }: { msg?: unknown }) => /^could not handle|^passed over/.test(String(msg));
			const listHandled = () => ({
				handled: requests.arrived - before + logged.filter(isSkipped).length,
				open: requests.open,
			});
			expect(spoilt.length).toBeGreaterThan(100);
			for (let at = 0; at < spoilt.length; at += TOGETHER) {
				// Discord reads the time from the id, and the last of hundreds would be too old to be answered.
				const id = String(SnowflakeUtil.generate());
				const some = spoilt.slice(at, at + TOGETHER);
				for (const each of some) discord.dispatch('INTERACTION_CREATE', each.id === whole.id ? { ...each, id } : each);
				await expect.poll(listHandled, { timeout: 60_000 }).toEqual({ handled: at + some.length, open: 0 });
			}
			await echoOnce();
		},
	);

	test('of no shape at all is logged, and the next is answered', async () => {
		logged.length = 0;
		discord.dispatch('INTERACTION_CREATE', {});
		discord.dispatch('INTERACTION_CREATE', null as unknown as object);
		discord.dispatch('MESSAGE_CREATE', {});
		discord.dispatch('GUILD_CREATE', {});
		discord.dispatch('GUILD_CREATE', null as unknown as object);
		discord.dispatch('CHANNEL_UPDATE', { id: {} });
		discord.dispatch('NO_SUCH_EVENT', {});
		await echoOnce();
		expect(linesOf('skipped a malformed dispatch of the gateway')).not.toEqual([]);
		expect(linesOf('could not handle an interaction')).toHaveLength(2);
	});
});

describe('an answer', () => {
	test('that is slow is deferred and then takes its place', async () => {
		const asked = await discord.slash(discord.ada, 'slow');
		expect(await release(asked)).toEqual({
			type: InteractionResponseType.DeferredChannelMessageWithSource,
			data: {},
		});
		const edit = await discord.later('PATCH', asked);
		expect(edit.path).toMatch(/messages\/(@|%40)original$/);
		expect(edit.body.content).toBe('at last');
		expect((await discord.shown(asked)).content).toBe('at last');
	});

	test('that is slow and private is deferred privately', async () => {
		const asked = await discord.slash(discord.ada, 'slow', yes('private'));
		expect((await release(asked)).data).toEqual({ flags: MessageFlags.Ephemeral });
		expect((await discord.later('PATCH', asked)).body.content).toBe('at last');
	});

	test('in Components V2 says so on the edit, not on the deferral', async () => {
		const asked = await discord.slash(discord.ada, 'slow', yes('v2'));
		expect((await release(asked)).data).toEqual({});
		expect((await discord.later('PATCH', asked)).body.flags).toBe(MessageFlags.IsComponentsV2);
	});

	test('that changes a message slowly is deferred without a trace', async () => {
		const message = await echoOnce();
		const pressed = await discord.press(discord.ada, message, 'echo:slow');
		expect(await release(pressed)).toEqual({ type: InteractionResponseType.DeferredMessageUpdate });
		await discord.later('PATCH', pressed);
		expect((await discord.messages()).find(({ id }) => id === message)!.content).toBe('slowly changed');
	});

	test('that is a new message after an update was deferred leaves the old one alone', async () => {
		const message = await echoOnce();
		const pressed = await discord.press(discord.ada, message, 'echo:tell');
		await release(pressed);
		expect((await discord.later('POST', pressed)).body.content).toBe('a message of its own');
		expect((await discord.messages()).find(({ id }) => id === message)!.content).toBe('You said hi');
	});

	test('with a file sends it along', async () => {
		const asked = await discord.slash(discord.ada, 'files');
		const { body, files: sent } = await discord.answer(asked);
		expect(sent).toEqual({ 'data.json': '{"é":1}' });
		expect(body.data.attachments).toEqual([{ id: '0', filename: 'data.json' }]);
	});

	test('with a file sends it along after a deferral, too', async () => {
		const asked = await discord.slash(discord.ada, 'files', yes('slow'));
		await release(asked);
		const { body, files: sent } = await discord.later('PATCH', asked);
		expect(sent).toEqual({ 'data.json': '{"é":1}' });
		expect(body.attachments).toEqual([{ id: '0', filename: 'data.json' }]);
	});
});

describe('a refusal', () => {
	test('is told to the caller alone', async () => {
		const asked = await discord.slash(discord.ada, 'refuse');
		const { body } = await discord.answer(asked);
		expect(body.data).toEqual({
			content: english['movie.gone'],
			flags: MessageFlags.Ephemeral,
			allowed_mentions: { parse: [] },
		});
	});

	test('after a public deferral takes that back and is still private', async () => {
		const asked = await discord.slash(discord.ada, 'slow', yes('refuse'));
		await release(asked);
		const followUp = await discord.later('POST', asked);
		expect(followUp.body).toMatchObject({ content: english['dispatch.oldButton'], flags: MessageFlags.Ephemeral });
		const removal = discord.calls.findIndex((one) => one.method === 'DELETE' && one.path.includes(asked.token));
		expect(removal).toBeGreaterThan(-1);
		expect(removal).toBeLessThan(discord.calls.indexOf(followUp));
	});

	test('takes the deferred place where that cannot be taken back', async () => {
		discord.trouble({ method: 'DELETE', path: /original$/, status: 403, body: { code: 50013, message: 'No' } });
		const asked = await discord.slash(discord.ada, 'slow', yes('refuse'));
		await release(asked);
		expect((await discord.later('PATCH', asked)).body.content).toBe(english['dispatch.oldButton']);
	});
});

describe('trouble', () => {
	test('in a command is answered with a neutral line and an id, which the log has too', async () => {
		logged.length = 0;
		const asked = await discord.slash(discord.ada, 'broken');
		const { content, flags } = (await discord.answer(asked)).body.data;
		expect(flags).toBe(MessageFlags.Ephemeral);
		expect(content).not.toContain('secret');
		const [line] = linesOf('command failed');
		expect(content).toContain(line.errorId);
		expect(line).toMatchObject({ command: 'broken', level: 50 });
	});

	test.each([
		[10062, 404, 'Unknown interaction', /^Discord no longer takes this answer$/],
		[40060, 400, 'Interaction has already been acknowledged.', /^this was answered already/],
	])('%i, an answer that comes too late, is a warning and nothing else', async (code, status, message, line) => {
		logged.length = 0;
		discord.trouble({ method: 'POST', path: /callback/, status, body: { code, message } });
		const asked = await discord.slash(discord.ada, 'echo', text('late'));
		await discord.answer(asked);
		await echoOnce();
		expect(logged.filter(({ level }) => Number(level) > 30)).toMatchObject([
			{ level: 40, msg: expect.stringMatching(line), requestId: asked.id, err: { code } },
		]);
	});

	test('while deferring is followed by no second try, and is told to the dispatch', async () => {
		logged.length = 0;
		discord.trouble({ method: 'POST', path: /callback/, status: 404, body: { code: 10062, message: 'Unknown' } });
		const asked = await discord.slash(discord.ada, 'slow');
		await release(asked);
		await echoOnce();
		expect(discord.calls.filter(({ path }) => path.includes(asked.token))).toHaveLength(1);
		expect(linesOf('could not defer')).toMatchObject([{ err: { code: 10062 } }]);
	});

	const callsOf = ({ token }: Interaction, method: string) =>
		discord.calls.filter((one) => one.method === method && one.path.includes(token));
	const undelivered = () => linesOf('could not deliver an answer to Discord');

	test.each([500, 502, 503])(
		'of Discord (%i) with a first answer is logged, and the answer sent once',
		async (status) => {
			logged.length = 0;
			discord.trouble({ method: 'POST', path: /callback/, status });
			const asked = await discord.slash(discord.ada, 'echo', text('hi'));
			await expect.poll(undelivered).toMatchObject([{ requestId: asked.id, err: { status } }]);
			await echoOnce();
			expect(callsOf(asked, 'POST')).toHaveLength(1);
		},
	);

	test('of Discord with a deferral leaves the answer its try', async () => {
		discord.trouble({ method: 'POST', path: /callback/, status: 502 });
		const asked = await discord.slash(discord.ada, 'slow');
		await release(asked);
		await discord.call(({ path, status }) => path.includes(asked.token) && status === 204);
		expect((await discord.shown(asked)).content).toBe('at last');
	});

	test('of Discord that answers nothing ends when the time for a first answer is over', async () => {
		logged.length = 0;
		const held = Promise.withResolvers<void>();
		discord.trouble({ method: 'POST', path: /callback/, status: 500, after: held.promise });
		const asked = await discord.slash(discord.ada, 'echo', text('hi'));
		await expect
			.poll(undelivered, { timeout: 10_000 })
			.toMatchObject([{ requestId: asked.id, err: { type: 'TimeoutError' } }]);
		held.resolve();
		await echoOnce();
		expect(callsOf(asked, 'POST')).toHaveLength(1);
	});

	test('of Discord that asks to wait a little is waited for', async () => {
		discord.trouble({ method: 'POST', path: /callback/, status: 429, headers: { 'retry-after': '0.01' } });
		const asked = await discord.slash(discord.ada, 'echo', text('hi'));
		await discord.call(({ path, status }) => path.includes(asked.token) && status === 204);
		expect((await discord.shown(asked)).content).toBe('You said hi');
	});

	test('of Discord that asks to wait for too long ends when the time for a first answer is over', async () => {
		logged.length = 0;
		discord.trouble({ method: 'POST', path: /callback/, status: 429, headers: { 'retry-after': '60' } });
		await discord.slash(discord.ada, 'echo', text('hi'));
		await expect.poll(undelivered, { timeout: 10_000 }).toMatchObject([{ err: { type: 'TimeoutError' } }]);
	});

	test('of Discord with what follows a deferral is tried again until it is over', async () => {
		for (const status of [500, 502, 503, 500, 502]) discord.trouble({ method: 'PATCH', path: /original$/, status });
		const asked = await discord.slash(discord.ada, 'slow');
		await release(asked);
		await discord.call(({ method, path, status }) => method === 'PATCH' && path.includes(asked.token) && status < 300);
		expect(callsOf(asked, 'PATCH')).toHaveLength(6);
		expect((await discord.shown(asked)).content).toBe('at last');
	});

	test('with one payload is told to the caller', async () => {
		discord.trouble({ method: 'POST', path: /callback/, status: 400, body: { code: 50035, message: 'Invalid' } });
		const asked = await discord.slash(discord.ada, 'echo', text('too long, say'));
		await discord.call(({ path, status }) => path.includes(asked.token) && status === 204);
		expect((await discord.shown(asked)).content).toMatch(/Something went wrong.* error [0-9a-f]{8}/);
	});
});

describe('the connection', () => {
	test('comes back by itself after it was cut', async () => {
		logged.length = 0;
		discord.hangUp();
		await expect.poll(() => linesOf('shard ready').length, { timeout: 20_000 }).toBe(1);
		expect(linesOf('lost the connection to Discord, reconnecting')).toHaveLength(1);
		await echoOnce();
	});

	test('with a token that REST refuses fails with a sentence that does not show it', async () => {
		const error = await start('wrong-token').ready.catch((reason) => reason);
		expect(error).toBeInstanceOf(GatewayError);
		expect(error.message).toMatch(/^Discord refused the token\. Copy DISCORD_TOKEN again/);
		expect(JSON.stringify(logged)).not.toContain('wrong-token');
	});

	test('with a token that the gateway refuses fails with the same sentence', async () => {
		discord.recommend(1);
		const error = await start('wrong-token').ready.catch((reason) => reason);
		expect(error.message).toMatch(/^Discord refused the token/);
	});

	test('to a closed port fails with a sentence that says where', async () => {
		const error = await start(TOKEN, 'http://127.0.0.1:9/api').ready.catch((reason) => reason);
		expect(error).toBeInstanceOf(GatewayError);
		expect(error.message).toMatch(/127\.0\.0\.1:9\) cannot be reached/);
	});

	test('to a REST API that hangs is given up with a sentence, and so is a registration', async () => {
		const silent = createServer((socket) => socket.on('error', () => {}).resume()).listen(0, '127.0.0.1');
		await once(silent, 'listening');
		const apiUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/api`;
		const registration = { token: TOKEN, applicationId: discord.applicationId, apiUrl };
		const errors = await Promise.all([
			start(TOKEN, apiUrl).ready.catch((reason) => reason),
			registerCommands(registration, []).catch((reason) => reason),
		]);
		for (const { message } of errors) expect(message).toMatch(/takes connections but gave no answer for 15 s/);
		silent.close();
	}, 60_000);

	test('to a REST API that sends headers and then nothing is given up with a sentence', async () => {
		const stalling = createHttpServer((_request, response) => {
			response.writeHead(200, { 'content-type': 'application/json' });
			response.write('{"url":');
		}).listen(0, '127.0.0.1');
		await once(stalling, 'listening');
		const apiUrl = `http://127.0.0.1:${(stalling.address() as AddressInfo).port}/api`;
		const error = await start(TOKEN, apiUrl).ready.catch((reason) => reason);
		expect(error).toBeInstanceOf(GatewayError);
		expect(error.message).toMatch(/takes connections but gave no answer for 15 s/);
		stalling.closeAllConnections();
		stalling.close();
	}, 60_000);

	test('is hung up only after what is in flight is answered', async () => {
		const other = start();
		await other.ready;
		await gateway.close(1000);
		const asked = await discord.slash(discord.ada, 'slow');
		const deferral = await discord.answer(asked);
		expect(deferral.status).toBe(204);
		const stopped = other.close(10_000);
		const late = await discord.slash(discord.ada, 'echo', text('too late'));
		gate.resolve();
		await stopped;
		expect((await discord.shown(asked)).content).toBe('at last');
		expect(discord.calls.some(({ path }) => path.includes(late.token))).toBe(false);
		gateway = start();
		await gateway.ready;
	});

	test('is hung up after the grace even if something never ends', async () => {
		const asked = await discord.slash(discord.ada, 'slow');
		await discord.answer(asked);
		await gateway.close(50);
		expect(linesOf('stopped before every request was answered')).toMatchObject([{ requests: 1 }]);
		gateway = start();
		await gateway.ready;
	});
});

describe('several shards', () => {
	/** Asks in the server and in a direct message, each of which belongs to one shard, and counts the answers. */
	async function askEverywhere(): Promise<number[]> {
		const inServer = await discord.slash(discord.ada, 'echo', text('hi'));
		const before = discord.calls.length;
		await discord.direct(discord.bob, 'echo');
		await discord.answer(inServer);
		await expect.poll(() => discord.calls.slice(before).some(({ path }) => path.includes('/direct/'))).toBe(true);
		const count = (path: string, from: number) => discord.calls.slice(from).filter((call) => call.path.includes(path));
		return [count(`/${inServer.id}/`, 0).length, count('/direct/', before).length];
	}

	test('as many as Discord recommends connect, and each interaction is answered once', async () => {
		await gateway.close(1000);
		discord.identifies.length = 0;
		discord.recommend(2);
		gateway = start();
		await gateway.ready;
		expect(discord.identifies.toSorted()).toEqual([
			[0, 2],
			[1, 2],
		]);
		expect([...gateway.connections!()]).toEqual([
			[0, true],
			[1, true],
		]);
		expect(await askEverywhere()).toEqual([1, 1]);
	});

	test('of two processes connect apart, and each interaction is answered once', async () => {
		await gateway.close(1000);
		discord.identifies.length = 0;
		gateway = start(TOKEN, discord.url, { shards: 2, shardIds: [1] });
		const other = start(TOKEN, discord.url, { shards: 2, shardIds: [0] });
		await Promise.all([gateway.ready, other.ready]);
		expect(discord.identifies.toSorted()).toEqual([
			[0, 2],
			[1, 2],
		]);
		expect([...gateway.connections!().keys(), ...other.connections!().keys()]).toEqual([1, 0]);
		expect(await askEverywhere()).toEqual([1, 1]);
		await other.close(1000);
	});

	test('that are left out of two processes have one answer too late, and its log say why', async () => {
		await gateway.close(1000);
		logged.length = 0;
		gateway = start();
		const other = start();
		await Promise.all([gateway.ready, other.ready]);
		const asked = await discord.slash(discord.ada, 'echo', text('hi'));
		const answers = () =>
			discord.calls.filter(({ path }) => path.includes(`/${asked.id}/`)).map(({ status }) => status);
		await expect.poll(() => answers().toSorted()).toEqual([204, 400]);
		const line = 'this was answered already: is the bot started twice? Give each process its own SHARD_IDS';
		await expect.poll(() => linesOf(line).length).toBe(1);
		await other.close(1000);
	});

	test.each([
		[4010, {}, /Discord does not know such a shard\. Give all processes of the bot the same SHARDS\./],
		[4011, {}, /has outgrown its connections to Discord\. Start it again/],
		[4011, { shards: 1 }, /too many servers for SHARDS=1\. Give a higher number/],
	])('that Discord closes with %i and %o are lost, with a sentence', async (code, shards, sentence) => {
		await gateway.close(1000);
		gateway = start(TOKEN, discord.url, shards);
		await gateway.ready;
		discord.hangUp(code);
		expect((await gateway.lost).message).toMatch(sentence);
		expect([...gateway.connections!().values()]).toEqual([false]);
	});

	test('wait, with a line in the log, when the bot has connected too often; and can be given up meanwhile', async () => {
		await gateway.close(1000);
		logged.length = 0;
		discord.identifies.length = 0;
		discord.recommend(2, { remaining: 2, reset_after: 3_600_000 });
		const patient = start();
		patient.ready.catch(() => {});
		const line = 'connected too often lately; waiting, or Discord resets the token';
		await expect.poll(() => linesOf(line)).toMatchObject([{ remaining: 2, pauseMs: 3_600_000 }]);
		await patient.close(1000);
		await expect(patient.ready).rejects.toThrow('Asked to stop before there was a connection to Discord.');
		expect(discord.identifies).toEqual([]);
		discord.troubles.length = 0;
		discord.recommend(1, { remaining: 400, reset_after: 4000 });
		gateway = start();
		await gateway.ready;
		expect(discord.identifies).toEqual([[0, 1]]);
	});
});

describe('a server that the bot left while it was away', () => {
	const restart = async (shards = {}) => {
		await gateway.close(1000);
		forgotten.length = 0;
		gateway = start(TOKEN, discord.url, shards);
		await gateway.ready;
	};
	afterEach(() => {
		known.length = 0;
	});

	test('is forgotten at the start, and no other', async () => {
		const [left, alsoLeft] = ['200000000000000079', '200000000000000080'];
		known.push(left, discord.guildId, alsoLeft);
		await restart();
		await expect.poll(() => forgotten).toEqual([left, alsoLeft]);
	});

	test('is forgotten by the process of its shard alone', async () => {
		// Two of each shard, since a shard that lost all of several forgets none.
		const servers = [0n, 1n].map((shard) => String((((1n << 40n) + shard) << 22n) + 5n));
		known.push(discord.guildId, ...servers);
		const ours = Number((BigInt(discord.guildId) >> 22n) % 2n);
		await restart({ shards: 2, shardIds: [ours] });
		await expect.poll(() => forgotten).toEqual([servers[ours]]);
	});

	test('is kept where the bot is in none of those it knows, with a line in the log', async () => {
		logged.length = 0;
		known.push('200000000000000079', '200000000000000080');
		await restart();
		const line = 'in none of the servers that I know, so I keep what is stored about them';
		await expect.poll(() => linesOf(line)).toMatchObject([{ servers: 2 }]);
		expect(forgotten).toEqual([]);
	});
});
