import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance, RouteShorthandOptions } from 'fastify';
import type { UploadedFile } from '../bot/request.ts';
import { BadRequest } from './bad-request.ts';
import { type Asked, checkPerson } from './find-visitor.ts';

/** The files that people sent to the playground and have not used yet: the last one of each, in memory. */
export interface Uploads {
	/** @returns the id that an option of a command names it by. */
	put(userId: string, bytes: Uint8Array): string;
	/** @throws {BadRequest} when the file is gone, or is someone else's. */
	take(userId: string, id: string): UploadedFile;
}

export function createUploads(): Uploads {
	const files = new Map<string, { readonly id: string; readonly bytes: Uint8Array }>();
	return {
		put(userId, bytes) {
			const id = randomUUID();
			files.set(userId, { id, bytes });
			return id;
		},
		take(userId, id) {
			const file = files.get(userId);
			if (file?.id !== id) throw new BadRequest('playground.fileGone');
			files.delete(userId);
			return { size: file.bytes.length, read: async () => file.bytes };
		},
	};
}

/** Takes files that people send. */
export function serveUploads(
	api: FastifyInstance,
	uploads: Uploads,
	{ limited, maxBytes }: { readonly limited: RouteShorthandOptions; readonly maxBytes: number },
): void {
	api.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
		done(null, body),
	);
	api.post<Asked & { Body: Buffer }>(
		'/uploads',
		{ ...limited, bodyLimit: maxBytes, errorHandler: sayFileTooLarge(maxBytes) },
		async (request) => ({ id: uploads.put(checkPerson(request.query.user), request.body) }),
	);
}

/** Says of a file that is too large what the bot would say of one that Discord took. */
function sayFileTooLarge(maxBytes: number) {
	return (error: FastifyError): never => {
		throw error.statusCode === 413
			? new BadRequest('import.tooLarge', { most: Math.floor(maxBytes / 2 ** 20) })
			: error;
	};
}
