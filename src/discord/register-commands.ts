import { DiscordAPIError, REST, type RESTPostAPIChatInputApplicationCommandsJSONBody, Routes } from 'discord.js';
import { callUntil } from './call-rest.ts';
import { explainSilence } from './explain-silence.ts';

export interface Registration {
	readonly token: string;
	readonly applicationId: string;
	/** One server only; everywhere if left out. */
	readonly guildId?: string;
	/** Base of the REST API without the version; Discord's own if left out. */
	readonly apiUrl?: string;
}

/** Discord took no definitions; the message says why and what to do. */
export class RegistrationError extends Error {
	override name = 'RegistrationError';
}

const TIMEOUT_MS = 15_000;

/**
 * Registers these commands in one request. They replace all that were registered there before.
 *
 * @returns how many there are now.
 * @throws {RegistrationError}
 */
export async function registerCommands(
	{ token, applicationId, guildId, apiUrl }: Registration,
	definitions: readonly RESTPostAPIChatInputApplicationCommandsJSONBody[],
): Promise<number> {
	const rest = new REST(apiUrl === undefined ? {} : { api: apiUrl }).setToken(token);
	const route =
		guildId === undefined
			? Routes.applicationCommands(applicationId)
			: Routes.applicationGuildCommands(applicationId, guildId);
	try {
		const until = Date.now() + TIMEOUT_MS;
		const commands = await callUntil(until, (signal) => rest.put(route, { body: definitions, signal }));
		return (commands as unknown[]).length;
	} catch (error) {
		throw new RegistrationError(explain(error), { cause: error });
	}
}

function explain(error: unknown): string {
	const { message, status } = error as Error & { status?: number };
	switch (status) {
		case 401:
			return 'Discord refused the token: copy DISCORD_TOKEN again from the Bot page of your application.';
		case 403:
			return (
				'Discord does not let this bot have commands there: check DISCORD_APPLICATION_ID and DISCORD_GUILD_ID, ' +
				'and invite the bot to that server with the scope "applications.commands".'
			);
		case 404:
			return 'Discord knows no such application: check that DISCORD_APPLICATION_ID and DISCORD_TOKEN belong together.';
		case undefined:
			return `Discord ${explainSilence(error)}: check the network and try again.`;
		default: {
			const detail = error instanceof DiscordAPIError ? `, code ${error.code}` : '';
			return `Discord answered with ${status}${detail}: ${message}`;
		}
	}
}
