import { type Message, message, type TextKey, type Values } from '../texts/message.ts';

/**
 * The playground cannot accept a request; the text tells the sender why.
 *
 * @example throw new BadRequest('playground.noSuchField', { field: 'age' })
 */
export class BadRequest<Key extends TextKey = TextKey> extends Error {
	override name = 'BadRequest';
	/** Read by Fastify. */
	readonly statusCode = 400;
	readonly text: Message;

	constructor(key: Key, ...values: Values<Key>) {
		super(key);
		this.text = message(key, ...values);
	}
}
