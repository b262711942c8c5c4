import { SnowflakeUtil } from 'discord.js';
import {
	InteractionResponseType,
	InteractionType,
	ApplicationCommandOptionType as Option,
} from 'discord-api-types/v10';
import { Pool } from 'undici';
import type { createSigner } from '../../test/discord/create-signer.ts';
import type { FollowUps } from './follow-ups.ts';
import type { Answer, Connection } from './run-load.ts';
import { type Deed, PEOPLE } from './what-people-do.ts';

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
	const pools = urls.map((url) => new Pool(new URL(url).origin, { connections: PEOPLE }));
	let next = 0;
	return {
		async ask(deed) {
			const token = `${'a'.repeat(160)}${next}`;
			const body = Buffer.from(JSON.stringify(toInteraction(deed, token)));
			const { signature, timestamp } = signer.sign(body);
			const { statusCode, body: answer } = await pools[next++ % pools.length].request({
				...{ method: 'POST', path: '/interactions', body },
				headers: {
					...{ 'content-type': 'application/json', 'x-signature-ed25519': signature },
					'x-signature-timestamp': timestamp,
				},
			});
			const { type, data } = (await answer.json()) as { type?: InteractionResponseType; data?: Said };
			if (statusCode !== 200) return 'failed';
			if (type !== InteractionResponseType.DeferredChannelMessageWithSource) return classify(data);
			await followUps.of(token);
			return 'deferred';
		},
		async close() {
			await Promise.all(pools.map((pool) => pool.close()));
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
