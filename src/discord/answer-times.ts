import { SnowflakeUtil } from 'discord.js';

/** Discord takes the first answer to an interaction for this long, counted from when it made the interaction. */
const FIRST_ANSWER_MS = 3000;

/** And whatever follows the first answer for this long. */
const FOLLOW_UP_MS = 15 * 60_000;

/** Times in ms since 1970, UTC. */
export interface AnswerTimes {
	readonly askedAt: number;
	readonly firstUntil: number;
	readonly followUpUntil: number;
}

/**
 * Says until when an interaction can be answered, by the time in its id (a snowflake).
 *
 * An interaction that seems too old when it arrives, or yet to come, tells of a wrong clock here rather than of
 * Discord: its time then counts from its arrival, since a bot with a wrong clock would otherwise answer nothing at all.
 */
export function findAnswerTimes(interactionId: string, now = Date.now()): AnswerTimes {
	const madeAt = SnowflakeUtil.timestampFrom(interactionId);
	const askedAt = madeAt > now || now - madeAt >= FIRST_ANSWER_MS ? now : madeAt;
	return { askedAt, firstUntil: askedAt + FIRST_ANSWER_MS, followUpUntil: askedAt + FOLLOW_UP_MS };
}
