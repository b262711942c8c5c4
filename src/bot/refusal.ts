/**
 * An expected "no": the message is a sentence for the person who typed, saying what to do instead.
 * It is shown to them alone, and is not logged as an error.
 */
export class Refusal extends Error {
	override name = 'Refusal';
}
