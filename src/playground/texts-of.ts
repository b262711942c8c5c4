import type { FastifyRequest } from 'fastify';
import { type Texts, textsFor } from '../texts/texts.ts';
import { readLocale } from './read-locale.ts';

/** The language of whoever sent a request, as Discord names it. The page sends what its switch says. */
export function localeOf({ headers }: Pick<FastifyRequest, 'headers'>): ReturnType<typeof readLocale> {
	return readLocale(headers['accept-language']);
}

/** The texts for whoever sent a request. */
export function textsOf(request: Pick<FastifyRequest, 'headers'>): Texts {
	return textsFor(localeOf(request));
}
