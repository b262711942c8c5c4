import type { Caller } from '../bot/request.ts';
import { BadRequest } from './bad-request.ts';
import { isLocalPerson, LOCAL_CHANNEL_ID, LOCAL_GUILD_ID, LOCAL_LOCALE, LOCAL_PEOPLE } from './local-people.ts';

/**
 * The first of the local people manages the server.
 *
 * @throws {BadRequest} when the id belongs to none of the local people.
 */
export function findCaller(userId: string): Caller {
	if (!isLocalPerson(userId)) throw new BadRequest('playground.noSuchPerson');
	const mayManageServer = userId === LOCAL_PEOPLE[0].id;
	const botMay = { write: true, createEvents: false };
	const place = { guildId: LOCAL_GUILD_ID, channelId: LOCAL_CHANNEL_ID, botMay };
	return { userId, ...place, locale: LOCAL_LOCALE, mayManageServer };
}
