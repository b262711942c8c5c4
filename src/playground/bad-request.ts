/** What came in cannot be taken; the message is a sentence for whoever sent it. */
export class BadRequest extends Error {
	override name = 'BadRequest';
	/** Read by Fastify. */
	readonly statusCode = 400;
}
