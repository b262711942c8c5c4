import type { Message, TextKey, Values } from '../texts/message.ts';

/**
 * An expected "no" for the person who asked, saying what to do instead. Only they see it, and it is not logged as an
 * error. It carries a text and its values, so that any language can say it. Markdown in the values is escaped.
 *
 * @example throw new Refusal('stars.outOfRange');
 */
export class Refusal extends Error {
	override name = 'Refusal';
	readonly text: Message;

	constructor(...[key, ...values]: RefusalArguments) {
		super(key);
		this.text = { key, values: values[0] ?? {} };
	}
}

type RefusalArguments = { [Key in TextKey]: [key: Key, ...values: Values<Key>] }[TextKey];
