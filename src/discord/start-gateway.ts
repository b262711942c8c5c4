import { setTimeout as wait } from 'node:timers/promises';
import {
	type APIInteraction,
	Client,
	Events,
	GatewayDispatchEvents,
	GatewayIntentBits,
	type GatewayReadyDispatchData,
	type REST,
	type RESTGetAPIGatewayBotResult,
	Routes,
	ShardClientUtil,
	Status,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Dispatch } from '../bot/dispatch.ts';
import { createInFlight } from '../bot/in-flight.ts';
import type { Transport } from '../bot/transport.ts';
import { findAnswerTimes } from './answer-times.ts';
import { createChannels } from './create-channels.ts';
import { createDiscordClock } from './create-discord-clock.ts';
import { createResponder } from './create-responder.ts';
import { createAgent, createRest } from './create-rest.ts';
import { findIdentifyPause } from './find-identify-pause.ts';
import { forgetLeftServers, type Memory } from './forget-left-servers.ts';
import { explainClose, explainFailure, GatewayError } from './gateway-error.ts';
import { guardDispatch } from './guard-dispatch.ts';
import { keepLittle } from './keep-little.ts';
import { makeFetchable } from './make-fetchable.ts';
import { readInteraction } from './read-interaction.ts';

/** How often the log says that there is no connection yet. */
const STILL_TRYING_MS = 30_000;

/** A REST API that takes connections and answers nothing is given up after this, in all tries together. */
const START_TIMEOUT_MS = 15_000;
const START_TRIES = 3;

export interface GatewayOptions {
	readonly token: string;
	/** Base of the REST API without the version; Discord's own if left out. */
	readonly apiUrl: string | undefined;
	/** How many connections the bot has in all; as many as Discord recommends if left out. */
	readonly shards?: number | undefined;
	/** Those of this process; all if left out. */
	readonly shardIds?: readonly number[] | undefined;
	readonly dispatch: Dispatch;
	/** The pause before a follow-up that Discord failed to take is tried again; it doubles. 1 s if left out. */
	readonly firstPauseMs?: number;
	/** Where servers are forgotten that the bot left, now or while it was away. */
	readonly memory: Pick<Memory, 'knownServers' | 'forgetServer'>;
	readonly log: Logger;
}

/**
 * Connects to Discord and answers what people do there. The one intent tells us which servers we are in, and nothing
 * they write. `ready` and `lost` give a {@link GatewayError}; discord.js repairs any other loss of the connection by
 * itself.
 */
export function startGateway(options: GatewayOptions): Transport {
	const { token, apiUrl, shards, shardIds, dispatch, firstPauseMs = 1000, memory, log } = options;
	const api = apiUrl === undefined ? {} : { api: apiUrl };
	const client = new Client({
		intents: [GatewayIntentBits.Guilds],
		allowedMentions: { parse: [] },
		makeCache: keepLittle,
		// Without numbers of ours, discord.js would read others from the environment.
		...(shards === undefined
			? { shards: 'auto' }
			: { shards: [...(shardIds ?? Array(shards).keys())], shardCount: shards }),
		rest: { ...api, agent: createAgent(), timeout: START_TIMEOUT_MS / START_TRIES, retries: START_TRIES - 1 },
	});
	const rest = createRest(apiUrl);
	guardDispatch(client, log);
	const findAskedAt = createDiscordClock();
	const inFlight = createInFlight();
	let isStopping = false;

	async function answer(interaction: APIInteraction): Promise<void> {
		try {
			const read = readInteraction(interaction);
			if (!read) return log.warn({ type: interaction.type }, 'passed over an interaction of a kind I never offer');
			const askedAt = findAskedAt(read.madeAt);
			const responder = createResponder({ rest, firstPauseMs, log }, read.addressee, findAnswerTimes(askedAt));
			await dispatch(makeFetchable(read.request), responder, askedAt);
		} catch (error) {
			log.error({ err: error, requestId: interaction?.id }, 'could not handle an interaction');
		}
	}

	client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
		if (!isStopping) inFlight.add(answer(interaction));
	});
	client.on(Events.GuildDelete, ({ id }) => {
		const forgetting = memory.forgetServer(id).then(
			() => log.info({ serverId: id }, 'left a server, and deleted what was stored about it'),
			(error) => log.error({ err: error, serverId: id }, 'left a server, and could not delete what is stored about it'),
		);
		inFlight.add(forgetting);
	});
	// Each new session of a shard names its servers, those that Discord cannot reach for now, too.
	client.ws.on(GatewayDispatchEvents.Ready, ({ guilds }: GatewayReadyDispatchData, shard: number) => {
		const present = new Set(guilds.map(({ id }) => id));
		const count = client.options.shardCount!;
		const isOfShard = (serverId: string) => ShardClientUtil.shardIdForGuildId(serverId, count) === shard;
		const forgetting = forgetLeftServers(memory, () => present, log, isOfShard).catch((error) =>
			log.error({ err: error }, 'could not look for servers that I am no longer in; the next start does'),
		);
		inFlight.add(forgetting);
	});
	logEvents(client, log);
	logRateLimits(rest, log);

	const lost = new Promise<GatewayError>((resolve) => {
		client.on(Events.ShardDisconnect, ({ code }) => resolve(explainClose(code, shards)));
	});
	const connected = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
	const closing = new AbortController();
	const login = spareIdentifies(client, token, { log, signal: closing.signal })
		.then(() => client.login(token))
		.catch((error: unknown) => {
			if (isStopping) throw new GatewayError('Asked to stop before there was a connection to Discord.');
			throw explainFailure(error, apiUrl);
		});
	// discord.js keeps trying an unreachable gateway without a word.
	const waiting = setInterval(() => log.warn('no connection to Discord yet, still trying'), STILL_TRYING_MS);
	const ready = Promise.race([Promise.all([login, connected]), lost.then((reason) => Promise.reject(reason))])
		.then(() => undefined)
		.finally(() => clearInterval(waiting));

	return {
		ready,
		lost,
		connections: () => new Map(client.ws.shards.map(({ id, status }) => [id, status === Status.Ready])),
		channels: createChannels(client.rest),
		async close(graceMs) {
			isStopping = true;
			clearInterval(waiting);
			closing.abort();
			const isDone = await inFlight.finish(graceMs);
			if (!isDone) log.warn({ requests: inFlight.size, graceMs }, 'stopped before every request was answered');
			client.removeAllListeners(Events.ShardReconnecting); // it would log our own hanging up as a loss
			await client.destroy().catch((error) => log.warn({ err: error }, 'could not hang up'));
		},
	};
}

/** Waits where this process would use up how often the bot may connect. */
async function spareIdentifies(
	client: Client,
	token: string,
	{ log, signal }: { readonly log: Logger; readonly signal: AbortSignal },
): Promise<void> {
	const told = (await client.rest.setToken(token).get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
	const { shards } = client.options;
	const pauseMs = findIdentifyPause(told.session_start_limit, Array.isArray(shards) ? shards.length : told.shards);
	if (pauseMs === 0) return;
	const { remaining, reset_after: resetAfterMs } = told.session_start_limit;
	log.warn({ remaining, resetAfterMs, pauseMs }, 'connected too often lately; waiting, or Discord resets the token');
	await wait(pauseMs, undefined, { signal });
}

function logEvents(client: Client, log: Logger): void {
	client.on(Events.ClientReady, ({ user, guilds }) =>
		log.info({ botId: user.id, servers: guilds.cache.size, shards: client.ws.shards.size }, 'connected to Discord'),
	);
	client.on(Events.ShardReady, (shard) => log.debug({ shard }, 'shard ready'));
	client.on(Events.ShardReconnecting, (shard) => log.warn({ shard }, 'lost the connection to Discord, reconnecting'));
	client.on(Events.ShardResume, (shard, missed) => log.info({ shard, missed }, 'connection to Discord resumed'));
	client.on(Events.ShardError, (error, shard) => log.warn({ err: error, shard }, 'the connection to Discord failed'));
	client.on(Events.ShardDisconnect, ({ code }, shard) => log.error({ code, shard }, 'Discord closed the connection'));
	client.on(Events.Invalidated, () => log.error('Discord invalidated the session'));
	client.on(Events.Warn, (message) => log.warn(message));
	client.on(Events.Error, (error) => log.error({ err: error }, 'discord.js failed'));
	client.on(Events.Debug, (message) => log.trace(message));
	logRateLimits(client.rest, log);
}

function logRateLimits(rest: REST, log: Logger): void {
	rest.on('rateLimited', ({ method, timeToReset, scope }) =>
		log.warn({ method, timeToResetMs: timeToReset, scope }, 'Discord asks to slow down'),
	);
}
