import type { Payload } from './response.ts';

/** A scheduled event of a server. Times are milliseconds since 1970, UTC. */
export interface ServerEvent {
	readonly name: string;
	readonly description: string;
	/** Where it is: an address, or words. */
	readonly location: string;
	readonly startsAt: number;
	readonly endsAt: number;
}

/** The place refused it for good: the bot lacks a permission there, or what it names is gone. */
export class NotAllowedError extends Error {
	override name = 'NotAllowedError';
}

/**
 * What the bot does by itself, without a press to answer. All of it rejects with a {@link NotAllowedError} where it is
 * refused for good, and with another error where trying again makes sense.
 */
export interface Channels {
	/**
	 * Writes into a channel.
	 *
	 * @param nonce Two messages with one nonce are one: it makes a repetition within a few minutes harmless. At most 25
	 *   characters.
	 * @returns the id of the message.
	 */
	post(channelId: string, payload: Payload, nonce: string): Promise<string>;
	/** Changes a message of the bot. */
	edit(channelId: string, messageId: string, payload: Payload): Promise<void>;
	/** Makes a scheduled event of a server. @returns its id. */
	createEvent(serverId: string, event: ServerEvent): Promise<string>;
	changeEvent(serverId: string, eventId: string, event: ServerEvent): Promise<void>;
	removeEvent(serverId: string, eventId: string): Promise<void>;
	/** The address of a message, for people. */
	linkTo(serverId: string, channelId: string, messageId: string): string;
}
