import { MessageFlags } from 'discord-api-types/v10';
import type { MessageResponse } from './response.ts';

/** Our messages ping no one, whatever a title or an option holds. */
export const NO_MENTIONS = { parse: [] };

/** One plain sentence that only the caller sees. */
export function sayPrivately(content: string): MessageResponse {
	return { kind: 'message', payload: { content, flags: MessageFlags.Ephemeral, allowed_mentions: NO_MENTIONS } };
}
