import type { Caller } from '../bot/request.ts';
import { BadRequest } from './bad-request.ts';
import { LOCAL_GUILD_ID, LOCAL_PEOPLE } from './local-people.ts';

/** @throws {BadRequest} when it is none of the local people. */
export function findCaller(userId: string): Caller {
	if (!LOCAL_PEOPLE.some(({ id }) => id === userId)) throw new BadRequest('There is nobody of that id here.');
	return { userId, guildId: LOCAL_GUILD_ID, locale: 'en-US' };
}
