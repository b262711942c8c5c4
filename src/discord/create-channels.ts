import {
	DiscordAPIError,
	GuildScheduledEventEntityType,
	GuildScheduledEventPrivacyLevel,
	messageLink,
	type REST,
	Routes,
} from 'discord.js';
import { type Channels, NotAllowedError, type ServerEvent } from '../bot/channels.ts';
import { callUntil } from './call-rest.ts';

/** What takes longer is tried again with the next look at the clock. */
const TIMEOUT_MS = 15_000;

/**
 * Makes what the bot does in Discord by itself, where no token of an interaction counts.
 *
 * @param rest knows the bot's token, and keeps Discord's limits; `undefined` where the bot has none, and may do nothing
 */
export function createChannels(rest: REST | undefined): Channels {
	/** @throws {NotAllowedError} where Discord will not take it however often it is asked. */
	async function call<Answer>(make: (rest: REST, signal: AbortSignal) => Promise<unknown>): Promise<Answer> {
		if (rest === undefined) throw new NotAllowedError('DISCORD_TOKEN is not set: Discord takes nothing but answers.');
		try {
			return (await callUntil(Date.now() + TIMEOUT_MS, (signal) => make(rest, signal))) as Answer;
		} catch (error) {
			if (error instanceof DiscordAPIError && error.status >= 400 && error.status < 500 && error.status !== 429)
				throw new NotAllowedError(`Discord refused it: ${error.message} (${error.code})`, { cause: error });
			throw error;
		}
	}

	return {
		async post(channelId, payload, nonce) {
			const body = { ...payload, nonce, enforce_nonce: true };
			const route = Routes.channelMessages(channelId);
			const { id } = await call<{ id: string }>((api, signal) => api.post(route, { body, signal }));
			return id;
		},
		async edit(channelId, messageId, payload) {
			await call((api, signal) => api.patch(Routes.channelMessage(channelId, messageId), { body: payload, signal }));
		},
		async createEvent(serverId, event) {
			const route = Routes.guildScheduledEvents(serverId);
			const { id } = await call<{ id: string }>((api, signal) =>
				api.post(route, { body: describeEvent(event), signal }),
			);
			return id;
		},
		async changeEvent(serverId, eventId, event) {
			const route = Routes.guildScheduledEvent(serverId, eventId);
			await call((api, signal) => api.patch(route, { body: describeEvent(event), signal }));
		},
		async removeEvent(serverId, eventId) {
			await call((api, signal) => api.delete(Routes.guildScheduledEvent(serverId, eventId), { signal }));
		},
		linkTo: (serverId, channelId, messageId) => messageLink(channelId, messageId, serverId),
	};
}

function describeEvent({ name, description, location, startsAt, endsAt }: ServerEvent): object {
	return {
		name,
		description,
		privacy_level: GuildScheduledEventPrivacyLevel.GuildOnly,
		entity_type: GuildScheduledEventEntityType.External,
		entity_metadata: { location },
		scheduled_start_time: new Date(startsAt).toISOString(),
		scheduled_end_time: new Date(endsAt).toISOString(),
	};
}
