import { Options } from 'discord.js';

/** Answering an interaction needs none of what these hold, and a busy server would fill them. */
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
 * Keeps discord.js from remembering people, messages and the like: what is left grows with servers and channels only.
 */
export const keepLittle = Options.cacheWithLimits(Object.fromEntries(UNUSED.map((manager) => [manager, 0])));
