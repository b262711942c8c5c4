import type { FastifyInstance } from 'fastify';
import { textsOf } from './texts-of.ts';

/** The pictures of movies that messages name. Their types and sizes were checked before. */
export interface Pictures {
	movieOf(url: string): number | undefined;
	readPicture(movieId: number): Promise<{ readonly contentType: string; readonly bytes: Uint8Array } | undefined>;
}

export const NO_PICTURES: Pictures = { movieOf: () => undefined, readPicture: async () => undefined };

/** For a browser; the picture of a movie seldom changes. */
const CACHED_SECONDS = 86_400;

/** Serves pictures by the ids of their movies, so that the page loads nothing from other machines. */
export function servePictures(api: FastifyInstance, pictures: Pictures): void {
	api.get<{ Params: { movieId: string } }>('/pictures/:movieId', async (request, reply) => {
		const { movieId } = request.params;
		const picture = /^[1-9]\d{0,9}$/.test(movieId) ? await pictures.readPicture(Number(movieId)) : undefined;
		if (!picture) return reply.code(404).send({ error: textsOf(request).say('playground.noPicture') });
		return reply
			.header('cache-control', `private, max-age=${CACHED_SECONDS}`)
			.type(picture.contentType)
			.send(Buffer.from(picture.bytes));
	});
}
