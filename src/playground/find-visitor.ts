import type { Caller } from '../bot/request.ts';
import { BadRequest } from './bad-request.ts';
import type { Channel } from './channel.ts';
import type { Places } from './create-places.ts';
import { isLocalPerson } from './local-people.ts';

/** Who sends something, from where, and in which language, as the page says. */
export interface Sender {
	readonly userId: string;
	readonly channelId: string;
	readonly locale: string;
}

/** Who asks and where, in the address of what has no body. */
export interface Asked {
	readonly Querystring: { readonly user?: string; readonly channel?: string };
}

/** A local person in a place. */
export interface Visitor {
	readonly caller: Caller;
	/** The messages that they see there, with those for others. */
	readonly channel: Channel;
}

/**
 * A server speaks the language of whoever asks until someone chooses another, so that the page is of one language.
 *
 * @throws {BadRequest} when there is no such person or place.
 */
export function findVisitor({ userId, channelId, locale }: Sender, places: Places): Visitor {
	const person = checkPerson(userId);
	const place = places.find(channelId);
	const channel = places.channelOf(place, person);
	const caller = { userId: person, channelId, locale, guildId: place.server?.id };
	if (!place.server) return { channel, caller };
	const mayManageServer = person === place.server.managerId;
	const botMay = { write: true, createEvents: false };
	return { channel, caller: { ...caller, guildLocale: channel.locale ?? locale, mayManageServer, botMay } };
}

/** @throws {BadRequest} when the id belongs to none of the local people. */
export function checkPerson(userId: string | undefined): string {
	if (!isLocalPerson(userId)) throw new BadRequest('playground.noSuchPerson');
	return userId;
}
