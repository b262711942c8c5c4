import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';

/** Every command works in servers, in direct messages, and wherever a person who installed the bot for themselves is. */
export const EVERYWHERE = {
	contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
	integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};
