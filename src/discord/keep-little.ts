import { Options } from 'discord.js';

/** We need none of these caches to answer an interaction, and a busy server would fill them. */
const UNUSED = [
	'ApplicationCommandManager',
	'ApplicationEmojiManager',
	'AutoModerationRuleManager',
	'BaseGuildEmojiManager',
	'DMMessageManager',
	'EntitlementManager',
	'GuildBanManager',
	'GuildEmojiManager',
	'GuildForumThreadManager',
	'GuildInviteManager',
	'GuildMemberManager',
	'GuildMessageManager',
	'GuildScheduledEventManager',
	'GuildStickerManager',
	'GuildTextThreadManager',
	'MessageManager',
	'PresenceManager',
	'ReactionManager',
	'ReactionUserManager',
	'StageInstanceManager',
	'ThreadManager',
	'ThreadMemberManager',
	'UserManager',
	'VoiceStateManager',
] as const;

/**
 * Keeps discord.js from caching people, messages and the like. The other caches grow with servers and channels only.
 */
export const keepLittle = Options.cacheWithLimits(Object.fromEntries(UNUSED.map((manager) => [manager, 0])));
