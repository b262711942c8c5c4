import type { FastifyError } from 'fastify';
import type { Texts } from '../texts/texts.ts';
import { BadRequest } from './bad-request.ts';

/** Says what went wrong with a request, in a sentence for its sender. */
export function explainError(error: FastifyError | BadRequest, { say, sayMessage }: Texts): string {
	if (error instanceof BadRequest) return sayMessage(error.text);
	switch (error.statusCode ?? 500) {
		case 400:
			return say('playground.malformed');
		case 413:
			return say('playground.tooLarge');
		case 415:
			return say('playground.notJson');
		case 429:
			return say('playground.tooMany');
		default:
			return say('playground.failed');
	}
}
