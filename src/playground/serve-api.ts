import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Command } from '../bot/command.ts';
import type { Dispatch } from '../bot/dispatch.ts';
import { createChannel } from './channel.ts';
import { findCaller } from './find-caller.ts';
import { autocompleteBody, dismissBody, interactionBody, readBody } from './interaction-body.ts';
import { createInteractions } from './interactions.ts';
import { LOCAL_PEOPLE } from './local-people.ts';
import { streamEvents } from './stream-events.ts';
import { readMarkdown } from './view-message.ts';

/** What the page asks of the server, all under `/api/`. */
export function serveApi(app: FastifyInstance, commands: readonly Command[], dispatch: Dispatch): void {
	const runId = randomUUID();
	const channel = createChannel();
	const interactions = createInteractions(channel, commands, dispatch);
	const streams = new Set<ReturnType<typeof streamEvents>>();
	app.addHook('preClose', async () => {
		for (const stream of streams) stream.destroy();
	});

	app.get('/api/setup', async () => ({ people: LOCAL_PEOPLE, commands: commands.map(({ data }) => data) }));

	app.get<{ Querystring: { user?: string } }>('/api/events', async (request, reply) => {
		const { userId } = findCaller(request.query.user ?? '');
		const stream = streamEvents(channel, userId, runId);
		streams.add(stream);
		stream.once('close', () => streams.delete(stream));
		return reply.type('text/event-stream').send(stream);
	});

	app.post('/api/interactions', async (request) => {
		const { modal } = await interactions.take(readBody(interactionBody, request.body));
		return modal ? { modal, markdown: readMarkdown(modal.components) } : {};
	});

	app.post('/api/autocomplete', async (request) => {
		const { choices = [] } = await interactions.complete(readBody(autocompleteBody, request.body));
		return { choices };
	});

	app.post('/api/dismiss', async (request) => {
		const { userId, messageId } = readBody(dismissBody, request.body);
		if (channel.get(messageId, userId)?.onlyFor === userId) channel.remove(messageId);
		return {};
	});

	app.get<{ Params: { messageId: string; index: string }; Querystring: { user?: string } }>(
		'/api/files/:messageId/:index',
		async (request, reply) => {
			const { userId } = findCaller(request.query.user ?? '');
			const file = channel.get(request.params.messageId, userId)?.files[Number(request.params.index)];
			if (!file) return reply.code(404).send({ error: 'That file is gone.' });
			const type = file.contentType.startsWith('image/') ? file.contentType : 'application/octet-stream';
			return reply
				.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
				.type(type)
				.send(Buffer.from(file.data));
		},
	);
}
