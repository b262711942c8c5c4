import { parseArgs } from 'node:util';
import { commandList } from '../command-list.ts';
import { type Config, loadConfig } from '../config.ts';
import { RegistrationError, registerCommands } from '../discord/register-commands.ts';
import { UsageError, type Verb } from './verb.ts';

export const register = {
	name: 'register',
	summary: 'tell Discord which commands the bot has; once, and again after a command changed',
	usage: [
		'register                  everywhere',
		'register --guild          in the server DISCORD_GUILD_ID alone, at once',
		'register --clear          take back what was registered everywhere',
		'register --guild --clear  take back what was registered in that server',
	].join('\n'),

	async run(args, { output, errors }) {
		const { guild, clear } = readArgs(args);
		const { token, applicationId, guildId, apiUrl } = readRegistration(loadConfig(), guild);
		const where = guildId === undefined ? 'everywhere' : `in the server ${guildId}`;
		const definitions = clear ? [] : commandList.map(({ data }) => data);
		try {
			const count = await registerCommands({ token, applicationId, guildId, apiUrl }, definitions);
			output.write(clear ? `No commands are registered ${where} now.\n` : `Registered ${count} commands ${where}.\n`);
		} catch (error) {
			if (!(error instanceof RegistrationError)) throw error;
			errors.write(`${error.message}\n`);
			return 1;
		}
		if (!clear)
			output.write(
				guild
					? 'If every command shows twice there, they are registered everywhere, too: take these back with "register --guild --clear".\n'
					: 'If every command shows twice in a server, take back its own with "register --guild --clear".\n',
			);
		return 0;
	},
} satisfies Verb;

function readArgs(args: readonly string[]): { guild: boolean; clear: boolean } {
	try {
		const { values } = parseArgs({
			args: [...args],
			options: { guild: { type: 'boolean', default: false }, clear: { type: 'boolean', default: false } },
		});
		return values;
	} catch (error) {
		throw new UsageError((error as Error).message);
	}
}

/** @throws {UsageError} naming every variable that is missing. */
function readRegistration(config: Config, guild: boolean) {
	const missing = [
		...(config.discordToken === undefined ? ['DISCORD_TOKEN (the Bot page of your application)'] : []),
		...(config.discordApplicationId === undefined ? ['DISCORD_APPLICATION_ID (its General Information page)'] : []),
		...(guild && config.discordGuildId === undefined ? ['DISCORD_GUILD_ID (the id of the server)'] : []),
	];
	if (missing.length > 0) throw new UsageError(`Missing in .env or the environment: ${missing.join(', ')}.`);
	return {
		token: config.discordToken!,
		applicationId: config.discordApplicationId!,
		guildId: guild ? config.discordGuildId : undefined,
		apiUrl: config.discordApiUrl,
	};
}
