import { commandList } from '../command-list.ts';
import type { Config } from '../config.ts';
import { type Registration, RegistrationError, registerCommands } from '../discord/register-commands.ts';
import { switchFlag } from './flags/flag.ts';
import type { Subcommand } from './subcommand.ts';
import { UsageError } from './usage-error.ts';

const FLAGS = {
	guild: switchFlag('only in the server DISCORD_GUILD_ID, where it takes effect at once'),
	clear: switchFlag('take back what is registered there'),
};

/** Tells Discord which commands the bot has. */
export const register = {
	name: 'register',
	summary: 'tell Discord which commands the bot has; run it once, and again after a command has changed',
	flags: FLAGS,
	notes: ['It needs DISCORD_TOKEN and DISCORD_APPLICATION_ID in .env or the environment.'],
	examples: ['npm run cli -- register', 'npm run cli -- register --guild', 'npm run cli -- register --guild --clear'],
	async run({ flags: { guild, clear }, config }, { output, errors }) {
		const registration = readRegistration(config, guild);
		const where = guild ? `in the server ${registration.guildId}` : 'everywhere';
		try {
			const count = await registerCommands(registration, clear ? [] : commandList.map(({ data }) => data));
			output.write(clear ? `No commands are registered ${where} now.\n` : `Registered ${count} commands ${where}.\n`);
		} catch (error) {
			if (!(error instanceof RegistrationError)) throw error;
			errors.write(`${error.message}\n`);
			return 1;
		}
		if (!clear) output.write(adviseOnDoubles(guild));
		return 0;
	},
} satisfies Subcommand<typeof FLAGS>;

/** @throws {UsageError} naming every variable that is missing. */
function readRegistration(config: Config, guild: boolean): Registration {
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

function adviseOnDoubles(guild: boolean): string {
	return guild
		? 'If every command shows twice there, run "register --guild --clear": they are registered everywhere, too.\n'
		: 'If every command shows twice in a server, take back its own with "register --guild --clear".\n';
}
