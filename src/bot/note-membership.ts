import type { Logger } from 'pino';
import type { Services } from '../services.ts';
import type { Request } from './request.ts';

/**
 * Remembers that a person used the bot in a server. No answer waits for it; a failure costs them their place on the
 * pages of the server until the next request.
 */
export function noteMembership({ kind, caller }: Request, { store }: Pick<Services, 'store'>, log: Logger): void {
	if (kind === 'autocomplete' || caller.guildId === undefined) return;
	store.join(caller.guildId, caller.userId).catch((error: Error) => log.warn(`no membership noted: ${error.message}`));
}
