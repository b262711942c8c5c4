import type { Place } from './command.ts';
import type { Payload, Response } from './response.ts';

/** What a transport lends to one request. */
export interface Responder {
	/** What the log calls the request; left out by a transport whose requests have no ids. */
	readonly requestId?: string;
	/**
	 * Buys time: shows "thinking…" in place of a new message, and leaves a message that is to change as it is.
	 *
	 * @throws when the transport did not take the deferral, so that no time was bought.
	 */
	defer(answers: Place): Promise<void>;
	/** Sends the answer. After a `defer`, a message or an update takes the deferred place. */
	send(response: Response): Promise<void>;
	/**
	 * Changes the message that `send` sent or changed; left out by a transport that cannot. What cannot be changed any
	 * more stays as it is, and the log says so.
	 */
	revise?(payload: Payload): Promise<void>;
	/** Sends a message after the one that `send` sent or changed; left out by a transport that cannot. */
	post?(payload: Payload): Promise<void>;
	/** The id of the message that `send` sent; `undefined` where it cannot be told. */
	findMessageId?(): Promise<string | undefined>;
}
