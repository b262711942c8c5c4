import type { APIApplication, REST } from 'discord.js';
import type { Logger } from 'pino';

const KEY = /^[0-9a-f]{64}$/i;

/** Says in the log when Discord signs with another key than ours: everything that it posts is then refused. */
export async function checkPublicKey(rest: REST, publicKey: string, log: Logger, signal: AbortSignal): Promise<void> {
	try {
		const { verify_key: key } = (await rest.get('/applications/@me', { signal })) as APIApplication;
		if (!KEY.test(key) || key.toLowerCase() === publicKey.toLowerCase()) return;
		log.error(
			'DISCORD_PUBLIC_KEY is not the key of the application of DISCORD_TOKEN, so I refuse everything that Discord ' +
				'posts: copy the Public Key again from its General Information page',
		);
	} catch (error) {
		if (!signal.aborted) log.warn({ err: error }, 'could not ask Discord whether DISCORD_PUBLIC_KEY is right');
	}
}
