import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';

/** Commands work in servers, in direct messages, and everywhere for a person who installed the bot for themselves. */
export const EVERYWHERE = {
	contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
	integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** A command that needs a server, and the bot in it. */
export const IN_SERVERS = {
	contexts: [InteractionContextType.Guild],
	integration_types: [ApplicationIntegrationType.GuildInstall],
};
