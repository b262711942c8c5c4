import type { Services } from '../services.ts';
import type { Place } from './command.ts';
import type { Caller, Request } from './request.ts';

/** Whether more people than the one who asked read an answer. */
export function isShared(request: Request, answers: Place | undefined): boolean {
	if (answers === 'in place') return 'isPublic' in request && request.isPublic === true;
	return answers === 'publicly';
}

/**
 * The locale of what everyone in a server reads: the one that was chosen with `/settings language`, else Discord's for
 * the server. Outside of servers it is the person's own.
 */
export async function findSharedLocale(
	{ guildId, guildLocale, locale }: Caller,
	{ store }: Pick<Services, 'store'>,
): Promise<string> {
	const chosen = guildId === undefined ? undefined : (await store.settingsOf(guildId))?.locale;
	return chosen ?? guildLocale ?? locale;
}
