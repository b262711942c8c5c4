import type { Night } from '../../store/nights.ts';

/** So that messages that the bot may not change do not add up. */
const MOST_OLD = 5;

/** What a night is once another message shows it: the one before is to say where it is now. */
export function moveNight(night: Night, messageId: string): Night {
	if (messageId === night.messageId) return night;
	// The local page counts its messages from 1 at each start.
	const moved = { ...night, messageId, oldMessages: night.oldMessages.filter((old) => old !== messageId) };
	return night.messageId === undefined ? moved : leaveMessage(moved, night.messageId);
}

/**
 * What a night is once a press on a message has shown it there. An older message does not get it back, and is to say
 * where it is.
 *
 * @param messageId `undefined` where no message shows it
 */
export function followPress(night: Night, messageId: string | undefined): Night {
	if (messageId === undefined) return night;
	return isOldMessage(night, messageId) ? leaveMessage(night, messageId) : moveNight(night, messageId);
}

/** Whether a message showed the night before another did, known to us or by its age. */
export function isOldMessage({ messageId, oldMessages }: Night, pressed: string | undefined): boolean {
	if (pressed === undefined || messageId === undefined || pressed === messageId) return false;
	return oldMessages.includes(pressed) || isOlder(pressed, messageId);
}

function leaveMessage(night: Night, messageId: string): Night {
	const { oldMessages } = night;
	if (oldMessages.includes(messageId)) return night;
	return { ...night, oldMessages: [...oldMessages, messageId].slice(-MOST_OLD) };
}

/** Discord counts messages up. */
function isOlder(id: string, other: string): boolean {
	return id.length === other.length ? id < other : id.length < other.length;
}
