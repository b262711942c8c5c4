import { SnowflakeUtil } from 'discord.js';
import {
	InteractionResponseType,
	InteractionType,
	ApplicationCommandOptionType as Option,
} from 'discord-api-types/v10';
import type { createSigner } from '../../test/discord/create-signer.ts';
import type { FollowUps } from './follow-ups.ts';
import { openHttpLines } from './http-lines.ts';
import type { Answer, Connection } from './run-load.ts';
import type { Deed } from './what-people-do.ts';

type Signer = ReturnType<typeof createSigner>;

interface Said {
	readonly content?: string;
}

const [APPLICATION, GUILD, CHANNEL] = ['100000000000000004', '100000000000000003', '100000000000000002'];

/**
 * Posts interactions as Discord does, signed, in turn to each of these addresses, over connections that stay open. A
 * deferred answer is waited for at the {@link FollowUps}.
 */
export function connectHttp(urls: readonly string[], signer: Signer, followUps: FollowUps): Connection {
	const servers = urls.map((url) => openHttpLines(new URL(url)));
	let next = 0;
	return {
		async ask(deed) {
			const token = `${'a'.repeat(160)}${next}`;
			const body = JSON.stringify(toInteraction(deed, token));
			const { signature, timestamp } = signer.sign(Buffer.from(body));
			const signed = { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp };
			const server = servers[next++ % servers.length];
			const answer = await server.post('/interactions', { 'content-type': 'application/json', ...signed }, body);
			if (answer.status !== 200) return 'failed';
			const { type, data } = JSON.parse(answer.body) as { type?: InteractionResponseType; data?: Said };
			if (type !== InteractionResponseType.DeferredChannelMessageWithSource) return classify(data);
			await followUps.of(token);
			return 'deferred';
		},
		async close() {
			for (const server of servers) server.close();
			followUps.close();
		},
	};
}

function toInteraction({ userId, command, options, typing }: Deed, token: string): object {
	const { ApplicationCommand, ApplicationCommandAutocomplete } = InteractionType;
	return {
		...{ id: String(SnowflakeUtil.generate()), token, application_id: APPLICATION, version: 1 },
		type: typing === undefined ? ApplicationCommand : ApplicationCommandAutocomplete,
		...{ guild_id: GUILD, channel_id: CHANNEL, locale: 'en-US', guild_locale: 'en-US', context: 0 },
		guild: { id: GUILD, locale: 'en-US', features: [] },
		channel: { id: CHANNEL, type: 0, name: 'movies', permissions: '2147483647' },
		member: {
			user: { id: userId, username: `person${userId}`, discriminator: '0', global_name: null, avatar: null },
			...{ roles: [], joined_at: '2026-01-01T00:00:00.000000+00:00', permissions: '2147483647', flags: 0 },
			...{ deaf: false, mute: false, nick: null, avatar: null, premium_since: null },
		},
		...{ app_permissions: '2147483647', entitlements: [], attachment_size_limit: 10485760 },
		authorizing_integration_owners: { 0: GUILD },
		data: {
			...{ id: '1', name: command, type: 1 },
			options: Object.entries(options).map(([name, value]) => ({
				...{ name, value, type: typeof value === 'number' ? Option.Number : Option.String },
				...(name === typing ? { focused: true } : {}),
			})),
		},
	};
}

/** A sentence stands where a message made of components should be. */
function classify(data: Said | undefined): Answer {
	return data?.content === undefined ? 'answered' : 'refused';
}
