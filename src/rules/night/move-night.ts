import type { Night } from '../../store/nights.ts';

/** So that messages that the bot may not change do not add up. */
const MOST_OLD = 5;

/**
 * What a night is once another message shows it: the one before is to say where it is now. A message that showed it
 * before does not get it back.
 *
 * @param messageId `undefined` where no message is known to show it
 */
export function moveNight(night: Night, messageId: string | undefined): Night {
	if (messageId === undefined || messageId === night.messageId || isOldMessage(night, messageId)) return night;
	const left = night.messageId === undefined ? [] : [night.messageId];
	return { ...night, messageId, oldMessages: [...night.oldMessages, ...left].slice(-MOST_OLD) };
}

/** Whether a message showed the night before another did. */
export function isOldMessage({ oldMessages }: Night, messageId: string | undefined): boolean {
	return messageId !== undefined && oldMessages.includes(messageId);
}
