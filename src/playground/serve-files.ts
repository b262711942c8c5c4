import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Asked, Visitor } from './find-visitor.ts';
import { textsOf } from './texts-of.ts';

/** Serves the files of messages to those who may read them. A browser shows pictures and saves all else. */
export function serveFiles(api: FastifyInstance, findReader: (request: FastifyRequest<Asked>) => Visitor): void {
	api.get<Asked & { Params: { messageId: string; index: string } }>(
		'/files/:messageId/:index',
		async (request, reply) => {
			const { caller, channel } = findReader(request);
			const file = channel.get(request.params.messageId, caller.userId)?.files[Number(request.params.index)];
			if (!file) return reply.code(404).send({ error: textsOf(request).say('playground.fileGone') });
			const type = file.contentType.startsWith('image/') ? file.contentType : 'application/octet-stream';
			return reply
				.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
				.type(type)
				.send(Buffer.from(file.data));
		},
	);
}
