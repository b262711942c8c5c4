import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, Server as NetServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SnowflakeUtil } from 'discord.js';
import {
	type APIMessage,
	ApplicationCommandOptionType,
	ChannelType,
	ComponentType,
	GatewayOpcodes,
	InteractionResponseType,
	InteractionType,
	MessageFlags,
} from 'discord-api-types/v10';
import { DigitalDiscord } from 'discord-digital-twin';
import { assertValidChoices, assertValidCommand, assertValidModal, assertValidPayload } from '../bot/payload-rules.ts';

/** One REST call the bot made, and what it got. */
export interface Call {
	readonly method: string;
	readonly path: string;
	// biome-ignore lint/suspicious/noExplicitAny: tests look into payloads of every shape.
	readonly body: any;
	/** The text of each file sent along, by name. */
	readonly files: Readonly<Record<string, string>>;
	readonly status: number;
}

/** What Discord is told to answer to the next call that fits, instead of doing it. */
export interface Trouble {
	readonly method: string;
	readonly path: RegExp;
	readonly status: number;
	readonly body?: object;
	readonly headers?: Readonly<Record<string, string>>;
	/** Holds the call back until this resolves; it is then done as usual if the status is 0. */
	readonly after?: Promise<void>;
}

interface Reply {
	readonly status: number;
	readonly text: string | Buffer;
	readonly headers?: Readonly<Record<string, string>>;
}

export interface Interaction {
	readonly id: string;
	readonly token: string;
}

export type Option = {
	name: string;
	type: number;
	value?: string | number | boolean;
	focused?: boolean;
	options?: Option[];
};

const CDN = 'https://cdn.discordapp.com';

export const TOKEN = 'MTE5.a-token-for-tests.0123456789abcdefghijklmnopq';

/**
 * Discord for tests: a server that others wrote, behind a proxy that holds every payload against Discord's rules, keeps
 * record, and breaks things on demand. All of it on loopback.
 */
export async function startTestDiscord() {
	const folder = await mkdtemp(join(tmpdir(), 'matinee-discord-'));
	const twin = new DigitalDiscord({
		botToken: TOKEN,
		dbUrl: `file:${join(folder, 'discord.db')}`,
		channels: [{ name: 'movies', type: ChannelType.GuildText }],
		users: [{ username: 'ada' }, { username: 'bob' }, { username: 'cyd' }],
	});
	await onLoopback(() => twin.start());
	const [channel] = await twin.prisma.channel.findMany();
	const users = await twin.prisma.user.findMany({ where: { bot: false }, orderBy: { username: 'asc' } });
	const [ada, bob, cyd] = users.map(({ id }) => id);

	const { identifies, heard } = routeByShard(twin);
	const calls: Call[] = [];
	const violations: string[] = [];
	const troubles: Trouble[] = [];
	let wake = Promise.withResolvers<void>();

	/** What people attached, by id. */
	const attachments = new Map<string, Buffer>();
	/** Where this server keeps it; Discord keeps it on {@link CDN}. */
	const localOf = (address: string) =>
		address.replace(CDN, `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
	const { fetch: realFetch } = globalThis;
	// The bot takes attachments from Discord's own host alone, so that host has to lead here.
	globalThis.fetch = (address, options) => realFetch(typeof address === 'string' ? localOf(address) : address, options);

	async function handle(request: IncomingMessage): Promise<Reply> {
		const { method = '', url: path = '' } = request;
		const attached = attachments.get(path.split('/').at(-2)!);
		if (path.startsWith('/attachments/')) return { status: attached ? 200 : 404, text: attached ?? '' };
		const { body, files } = await readBody(request);
		const trouble = troubles.findIndex((one) => one.method === method && one.path.test(path));
		const [told] = trouble < 0 ? [] : troubles.splice(trouble, 1);
		await told?.after;
		let answer: Reply;
		const violation = check(method, path, body, Object.keys(files).length);
		if (violation) violations.push(`${method} ${path}: ${violation}`);
		if (told?.status)
			answer = {
				status: told.status,
				text: JSON.stringify(told.body ?? { code: 0, message: 'Trouble' }),
				headers: told.headers,
			};
		else if (violation) answer = { status: 400, text: JSON.stringify({ code: 50035, message: 'Invalid Form Body' }) };
		else if (isUnauthorised(request))
			answer = { status: 401, text: JSON.stringify({ code: 0, message: '401: Unauthorized' }) };
		else answer = await pass(method, `http://127.0.0.1:${twin.port}${path}`, body);
		calls.push({ method, path, body, files, status: answer.status });
		wake.resolve();
		wake = Promise.withResolvers();
		return answer;
	}

	const proxy = createServer((request, response) => {
		handle(request).then(
			({ status, text, headers }) =>
				response.writeHead(status, { ...(text ? { 'content-type': 'application/json' } : {}), ...headers }).end(text),
			(error) => response.writeHead(500).end(String(error)),
		);
	});
	proxy.listen(0, '127.0.0.1');
	await once(proxy, 'listening');

	/** The first call that fits, made already or still to come. */
	async function call(fits: (call: Call) => boolean): Promise<Call> {
		for (;;) {
			const found = calls.find(fits);
			if (found) return found;
			await wake.promise;
		}
	}

	const simulate = (type: InteractionType, userId: string, data: Record<string, unknown>, messageId?: string) =>
		twin.simulateInteraction({ type, channelId: channel.id, userId, data, messageId }) as Promise<Interaction>;

	/** The twin's own parts, for what it has no method for. */
	const server = () =>
		(
			twin as unknown as {
				server: {
					gateway: { broadcast(event: string, data: object): void; clients: { ws: { close(code: number): void } }[] };
				};
			}
		).server;

	const dispatch = (event: string, data: object) => server().gateway.broadcast(event, data);

	/** An interaction as the gateway sends it, in a direct message. */
	async function makeInteraction(userId: string, data: object, type = InteractionType.ApplicationCommand) {
		const { username } = await twin.prisma.user.findUniqueOrThrow({ where: { id: userId } });
		return {
			id: String(SnowflakeUtil.generate()),
			token: 'direct',
			application_id: twin.botUserId,
			type,
			version: 1,
			channel_id: '100000000000000002',
			channel: { id: '100000000000000002', type: ChannelType.DM, recipients: [] },
			user: { id: userId, username, discriminator: '0', global_name: null, avatar: null },
			locale: 'de',
			entitlements: [],
			authorizing_integration_owners: { 1: userId },
			context: 1,
			attachment_size_limit: 1,
			data,
		};
	}

	/** Keeps a file as Discord keeps what a person attaches, which the twin does not. */
	const attach = (file: string | Buffer) => {
		const id = String(SnowflakeUtil.generate());
		const bytes = Buffer.from(file as string);
		attachments.set(id, bytes);
		const address = `${CDN}/attachments/1/${id}/history.dat`;
		const attachment = { id, filename: 'history.dat', size: bytes.length, url: address, proxy_url: address };
		return { id, resolved: { attachments: { [id]: attachment } } };
	};

	return {
		twin,
		ada,
		bob,
		cyd,
		calls,
		violations,
		troubles,
		/** The shards that connected, as `[number, how many]`, in order. */
		identifies,
		/** Is told each event that the gateway sends. */
		heard,
		/** What the next process is told before it connects, which asks twice. */
		recommend(shards: number, limit: { remaining?: number; reset_after?: number } = {}) {
			const session_start_limit = {
				...{ total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: shards },
				...limit,
			};
			const body = { url: twin.gatewayUrl, shards, session_start_limit };
			for (let at = 0; at < 2; at++) troubles.push({ method: 'GET', path: /gateway\/bot/, status: 200, body });
		},
		guildId: twin.guildId,
		channelId: channel.id,
		applicationId: twin.botUserId,
		url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/api`,
		call,
		/** The first response to an interaction. */
		answer: ({ id }: Interaction) => call(({ path }) => path.includes(`/interactions/${id}/`)),
		/** A later call on an interaction's behalf. */
		later: (method: string, { token }: Interaction) =>
			call((one) => one.method === method && one.path.includes('/webhooks/') && one.path.includes(token)),
		trouble: (one: Trouble) => troubles.push(one),
		/** @param resolved the people that options name, as Discord describes them */
		slash: (userId: string, name: string, options: Option[] = [], resolved?: object) =>
			simulate(InteractionType.ApplicationCommand, userId, { id: '1', name, type: 1, options, resolved }),
		autocomplete: (userId: string, name: string, options: Option[]) =>
			simulate(InteractionType.ApplicationCommandAutocomplete, userId, { id: '1', name, type: 1, options }),
		press: (userId: string, messageId: string, customId: string) =>
			simulate(
				InteractionType.MessageComponent,
				userId,
				{ custom_id: customId, component_type: ComponentType.Button },
				messageId,
			),
		choose: (userId: string, messageId: string, customId: string, ...values: string[]) =>
			simulate(
				InteractionType.MessageComponent,
				userId,
				{ custom_id: customId, component_type: ComponentType.StringSelect, values },
				messageId,
			),
		submit: (userId: string, customId: string, components: object[], messageId?: string) =>
			simulate(InteractionType.ModalSubmit, userId, { custom_id: customId, components }, messageId),
		/** Types a command of a subcommand that takes a file. */
		slashWithFile: (userId: string, name: string, subcommand: string, option: string, file: string | Buffer) => {
			const { id, resolved } = attach(file);
			const options = [{ name: option, type: ApplicationCommandOptionType.Attachment, value: id }];
			const data = { options: [{ name: subcommand, type: ApplicationCommandOptionType.Subcommand, options }] };
			return simulate(InteractionType.ApplicationCommand, userId, { id: '1', name, type: 1, ...data, resolved });
		},
		/** Sends in a modal with a file in a field. */
		submitFile: (userId: string, customId: string, field: string, file: string | Buffer, messageId?: string) => {
			const { id, resolved } = attach(file);
			const component = { type: ComponentType.FileUpload, custom_id: field, values: [id] };
			const data = { custom_id: customId, components: [{ type: ComponentType.Label, component }], resolved };
			return simulate(InteractionType.ModalSubmit, userId, data, messageId);
		},
		/** The message that an interaction's answer stands in. */
		async shown({ id }: Interaction): Promise<APIMessage> {
			const response = await twin.prisma.interactionResponse.findUniqueOrThrow({ where: { interactionId: id } });
			const messages = await twin.channel(channel.id).getMessages();
			return messages.find((message) => message.id === response.messageId)!;
		},
		/** A command typed in a direct message, which the twin cannot send by itself: its people are members of nothing. */
		async direct(userId: string, name: string): Promise<void> {
			dispatch('INTERACTION_CREATE', await makeInteraction(userId, { id: '1', name, type: 1 }));
		},
		makeInteraction,
		/** Has the twin take what answers an interaction that was made by hand. */
		async admit({ id, token }: Interaction): Promise<void> {
			const asked = { interactionId: id, interactionToken: token, channelId: channel.id, type: 0 };
			await twin.prisma.interactionResponse.create({ data: { ...asked, applicationId: twin.botUserId } });
		},
		/** Sends an interaction that was made by hand as one of a server. */
		askIn(serverId: string, { user, context: _, ...asked }: Awaited<ReturnType<typeof makeInteraction>>): void {
			const member = { user, roles: [], joined_at: new Date().toISOString(), deaf: false, mute: false, flags: 0 };
			const where = {
				guild_id: serverId,
				channel_id: channel.id,
				channel: { id: channel.id, type: ChannelType.GuildText },
			};
			dispatch('INTERACTION_CREATE', { ...asked, ...where, member: { ...member, permissions: '0' }, context: 0 });
		},
		/** Sends an event as it is, however malformed. */
		dispatch,
		/** Ends every connection in the way that asks for a new session; the twin cannot resume an old one. */
		hangUp(code = 1000) {
			for (const { ws } of server().gateway.clients) ws.close(code);
		},
		messages: () => twin.channel(channel.id).getMessages(),
		async stop() {
			globalThis.fetch = realFetch;
			await closeServer(proxy);
			await twin.stop();
			await twin.prisma.$disconnect();
		},
	};
}

export type TestDiscord = Awaited<ReturnType<typeof startTestDiscord>>;

interface Client {
	shard?: readonly [id: number, count: number];
}

interface Gateway {
	clients: Client[];
	handleMessage(client: Client, raw: string): Promise<void>;
	broadcast(event: string, data: { guild_id?: string } | null): void;
}

/**
 * The twin sends every event to every connection. Discord sends those of a server to its shard, and direct messages to
 * the first. @returns the shards that connect, and who hears each event.
 */
function routeByShard(twin: DigitalDiscord) {
	const { gateway } = (twin as unknown as { server: { gateway: Gateway } }).server;
	const identifies: (readonly number[])[] = [];
	const heard: ((event: string, data: object | null) => void)[] = [];
	const handleMessage = gateway.handleMessage.bind(gateway);
	gateway.handleMessage = (client, raw) => {
		const { op, d } = JSON.parse(raw);
		if (op === GatewayOpcodes.Identify) {
			client.shard = d.shard;
			identifies.push(d.shard);
		}
		return handleMessage(client, raw);
	};
	const broadcast = gateway.broadcast.bind(gateway);
	gateway.broadcast = (event, data) => {
		const all = gateway.clients;
		const serverId = BigInt(data?.guild_id ?? 0);
		gateway.clients = all.filter(({ shard: [id, count] = [0, 1] }) => Number((serverId >> 22n) % BigInt(count)) === id);
		broadcast(event, data);
		gateway.clients = all;
		for (const hear of heard) hear(event, data);
	};
	return { identifies, heard };
}

/** The twin would listen on every address of the machine. */
async function onLoopback(start: () => Promise<void>): Promise<void> {
	const { listen } = NetServer.prototype;
	NetServer.prototype.listen = function (this: NetServer, port: number, done: () => void) {
		return Reflect.apply(listen, this, [port, '127.0.0.1', done]);
	} as typeof listen;
	try {
		await start();
	} finally {
		NetServer.prototype.listen = listen;
	}
}

async function closeServer(server: Server): Promise<void> {
	server.closeAllConnections();
	server.close();
	await once(server, 'close');
}

async function readBody(request: IncomingMessage): Promise<Pick<Call, 'body' | 'files'>> {
	const bytes = Buffer.concat(await request.toArray());
	const type = request.headers['content-type'] ?? '';
	if (!type.startsWith('multipart/')) return { body: bytes.length ? JSON.parse(String(bytes)) : undefined, files: {} };
	const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
	const files: Record<string, string> = {};
	for (const value of form.values()) if (value instanceof File) files[value.name] = await value.text();
	return { body: JSON.parse(String(form.get('payload_json'))), files };
}

/** @returns which rule of Discord's this call breaks. */
function check(method: string, path: string, body: Call['body'], files: number): string | undefined {
	try {
		if (/\/commands$/.test(path)) for (const command of body) assertValidCommand(command);
		else if (/\/callback/.test(path)) checkCallback(path, body, files);
		else if (/\/webhooks\//.test(path) && method === 'POST') assertValidPayload(body, 'message', files);
		else if (/\/webhooks\//.test(path) && method === 'PATCH') checkUpdate(body);
		else if (/\/channels\/\d+\/messages$/.test(path) && method === 'POST') checkPost(body);
		else if (/\/channels\/\d+\/messages\/\d+$/.test(path) && method === 'PATCH') checkUpdate(body);
	} catch (error) {
		return (error as Error).message;
	}
	return undefined;
}

function checkCallback(path: string, { type, data }: Call['body'], files: number): void {
	if (path.includes('with_response=true')) throw new Error('with_response asks for what is not read');
	if (type === InteractionResponseType.ChannelMessageWithSource) assertValidPayload(data, 'message', files);
	else if (type === InteractionResponseType.UpdateMessage) checkUpdate(data);
	else if (type === InteractionResponseType.Modal) assertValidModal(data);
	else if (type === InteractionResponseType.ApplicationCommandAutocompleteResult) assertValidChoices(data.choices);
	else if (
		data &&
		(Object.keys(data).some((key) => key !== 'flags') || ![0, MessageFlags.Ephemeral].includes(data.flags ?? 0))
	)
		throw new Error(`a deferral takes the ephemeral flag alone: ${JSON.stringify(data)}`);
}

/** What the bot writes by itself. It may ping the people whom it names, and no one else. */
function checkPost({ nonce, enforce_nonce: isEnforced, ...payload }: Call['body']): void {
	if (typeof nonce !== 'string' || nonce.length > 25 || !isEnforced) throw new Error(`a bad nonce: ${nonce}`);
	const named = [...JSON.stringify(payload).matchAll(/<@(\d+)>/g)].map(([, userId]) => userId);
	assertValidPayload(payload, 'message', 0, named);
}

function checkUpdate(payload: Call['body']): void {
	assertValidPayload(payload, 'update');
	if (payload.flags & MessageFlags.Ephemeral) throw new Error('an edit cannot make a message private');
}

function isUnauthorised({ headers, url = '' }: IncomingMessage): boolean {
	return !/\/(interactions|webhooks)\//.test(url) && headers.authorization !== `Bot ${TOKEN}`;
}

async function pass(method: string, url: string, body: unknown): Promise<{ status: number; text: string }> {
	const response = await fetch(url, {
		method,
		headers: { 'content-type': 'application/json', authorization: `Bot ${TOKEN}` },
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
	return { status: response.status, text: await response.text() };
}
