import { DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes } from 'discord.js';
import { explainSilence } from './explain-silence.ts';

/** Discord cannot be used; the message says why in a sentence, and what the operator can do. */
export class GatewayError extends Error {
	override name = 'GatewayError';
}

const BAD_TOKEN =
	'Discord refused the token. Copy DISCORD_TOKEN again from the Bot page of your application, or reset it there.';

/**
 * Says why the gateway hung up for good.
 *
 * @param shards how many connections the operator asked for; as many as Discord recommends if left out
 */
export function explainClose(code: number, shards?: number): GatewayError {
	switch (code) {
		case GatewayCloseCodes.AuthenticationFailed:
			return new GatewayError(BAD_TOKEN);
		case GatewayCloseCodes.ShardingRequired:
			return new GatewayError(
				shards === undefined
					? 'The bot has outgrown its connections to Discord. Start it again: it then opens as many as Discord recommends.'
					: `The bot is in too many servers for SHARDS=${shards}. ` +
							'Give a higher number to all its processes, or leave SHARDS and SHARD_IDS out.',
			);
		case GatewayCloseCodes.InvalidShard:
			return new GatewayError('Discord does not know such a shard. Give all processes of the bot the same SHARDS.');
		case GatewayCloseCodes.DisallowedIntents:
			return new GatewayError('Discord refused an intent. Only "Guilds" is asked for, which needs no permission.');
		default:
			return new GatewayError(`Discord closed the connection for good, with code ${code}.`);
	}
}

/** Says why it could not connect. */
export function explainFailure(error: unknown, apiUrl: string | undefined): GatewayError {
	if (error instanceof GatewayError) return error;
	if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
		return new GatewayError(BAD_TOKEN);
	const where = apiUrl === undefined ? 'Discord' : `Discord at DISCORD_API_URL (${new URL(apiUrl).host})`;
	const { message, status } = error as Error & { status?: number };
	if (status === 401) return new GatewayError(BAD_TOKEN);
	if (status !== undefined)
		return new GatewayError(`${where} answered with ${status} (${message}). Try again later.`, { cause: error });
	return new GatewayError(`${where} ${explainSilence(error)}. Check the network and try again.`, { cause: error });
}
