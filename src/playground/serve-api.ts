import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance } from 'fastify';
import type { Command } from '../bot/command.ts';
import type { Dispatch } from '../bot/dispatch.ts';
import type { Texts } from '../texts/texts.ts';
import { BadRequest } from './bad-request.ts';
import type { Channel } from './channel.ts';
import { findCaller } from './find-caller.ts';
import { guardApi } from './guard-api.ts';
import { autocompleteBody, dismissBody, interactionBody, readBody } from './interaction-body.ts';
import { createInteractions } from './interactions.ts';
import { limitRate } from './limit-rate.ts';
import { LOCAL_LOCALE, LOCAL_PEOPLE, type Person } from './local-people.ts';
import { offerPeople } from './name-people.ts';
import { listPageTexts } from './page-texts.ts';
import { type Pictures, servePictures } from './pictures.ts';
import { streamEvents } from './stream-events.ts';
import { createUploads } from './uploads.ts';
import { readMarkdown } from './view-message.ts';

export interface ApiOptions {
	readonly channel: Channel;
	readonly commands: readonly Command[];
	readonly dispatch: Dispatch;
	readonly texts: Texts;
	readonly pictures: Pictures;
	/** For each person. */
	readonly requestsPerMinute: number;
	/** How large a file may be that someone sends. */
	readonly importMaxBytes: number;
}

/** What the page has to know before anything is typed. */
export interface Setup {
	readonly people: readonly Person[];
	readonly commands: readonly Command['data'][];
	readonly locale: string;
	readonly texts: ReturnType<typeof listPageTexts>;
}

/** Serves the page's requests. Register it under its own prefix. */
export async function serveApi(api: FastifyInstance, options: ApiOptions): Promise<void> {
	const { channel, commands, dispatch, texts, pictures, requestsPerMinute, importMaxBytes } = options;
	const runId = randomUUID();
	const uploads = createUploads();
	const interactions = createInteractions(channel, commands, dispatch, uploads);
	const streams = new Set<ReturnType<typeof streamEvents>>();
	api.addHook('preClose', async () => {
		for (const stream of streams) stream.destroy();
	});
	guardApi(api, texts);
	const limited = await limitRate(api, requestsPerMinute, texts);

	api.get(
		'/setup',
		async (): Promise<Setup> => ({
			people: LOCAL_PEOPLE,
			commands: commands.map(({ data }) => offerPeople(data)),
			locale: LOCAL_LOCALE,
			texts: listPageTexts(LOCAL_LOCALE),
		}),
	);

	api.get<{ Querystring: { user?: string } }>('/events', async (request, reply) => {
		const { userId } = findCaller(request.query.user ?? '');
		const stream = streamEvents(channel, userId, runId, pictures);
		streams.add(stream);
		stream.once('close', () => streams.delete(stream));
		return reply.type('text/event-stream').send(stream);
	});

	servePictures(api, pictures, texts);

	api.post('/interactions', limited, async (request) => {
		const { modal } = await interactions.take(readBody(interactionBody, request.body));
		return modal ? { modal, markdown: readMarkdown(modal.components) } : {};
	});

	api.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
		done(null, body),
	);
	api.post<{ Querystring: { user?: string }; Body: Buffer }>(
		'/uploads',
		{ ...limited, bodyLimit: importMaxBytes, errorHandler: sayFileTooLarge(importMaxBytes) },
		async (request) => {
			const { userId } = findCaller(request.query.user ?? '');
			return { id: uploads.put(userId, request.body) };
		},
	);

	api.post('/autocomplete', limited, async (request) => {
		const { choices = [] } = await interactions.complete(readBody(autocompleteBody, request.body));
		return { choices };
	});

	api.post('/dismiss', limited, async (request) => {
		const { userId: sentBy, messageId } = readBody(dismissBody, request.body);
		const { userId } = findCaller(sentBy);
		if (channel.get(messageId, userId)?.onlyFor === userId) channel.remove(messageId);
		return {};
	});

	api.get<{ Params: { messageId: string; index: string }; Querystring: { user?: string } }>(
		'/files/:messageId/:index',
		async (request, reply) => {
			const { userId } = findCaller(request.query.user ?? '');
			const file = channel.get(request.params.messageId, userId)?.files[Number(request.params.index)];
			if (!file) return reply.code(404).send({ error: texts.say('playground.fileGone') });
			const type = file.contentType.startsWith('image/') ? file.contentType : 'application/octet-stream';
			return reply
				.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
				.type(type)
				.send(Buffer.from(file.data));
		},
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
