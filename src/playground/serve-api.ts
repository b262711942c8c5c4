import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Command } from '../bot/command.ts';
import type { Dispatch } from '../bot/dispatch.ts';
import { languages } from '../texts/languages.ts';
import { BadRequest } from './bad-request.ts';
import type { Places } from './create-places.ts';
import { type Asked, findVisitor, type Sender } from './find-visitor.ts';
import { guardApi } from './guard-api.ts';
import { autocompleteBody, dismissBody, interactionBody, languageBody, readBody } from './interaction-body.ts';
import { createInteractions } from './interactions.ts';
import { limitRate } from './limit-rate.ts';
import { LOCAL_PEOPLE, type Person } from './local-people.ts';
import { LOCAL_PLACES, type LocalPlace } from './local-places.ts';
import { offerPeople } from './name-people.ts';
import { listPageTexts } from './page-texts.ts';
import { type Pictures, servePictures } from './pictures.ts';
import { serveFiles } from './serve-files.ts';
import { streamEvents } from './stream-events.ts';
import { localeOf } from './texts-of.ts';
import { createUploads, serveUploads } from './uploads.ts';
import { readMarkdown } from './view-message.ts';

export interface ApiOptions {
	readonly places: Places;
	readonly commands: readonly Command[];
	readonly dispatch: Dispatch;
	readonly pictures: Pictures;
	/** For each person. */
	readonly requestsPerMinute: number;
	/** How large a file may be that someone sends. */
	readonly importMaxBytes: number;
}

/** What the page has to know before anything is typed. */
export interface Setup {
	readonly people: readonly Person[];
	readonly places: readonly LocalPlace[];
	readonly commands: readonly Command['data'][];
	/** The language of the person, as Discord names it. */
	readonly locale: string;
	/** The languages that the page can be switched to. */
	readonly languages: readonly string[];
	readonly texts: ReturnType<typeof listPageTexts>;
}

/** Serves the page's requests. Register it under its own prefix. */
export async function serveApi(api: FastifyInstance, options: ApiOptions): Promise<void> {
	const { places, commands, dispatch, pictures, requestsPerMinute, importMaxBytes } = options;
	const runId = randomUUID();
	const uploads = createUploads();
	const interactions = createInteractions(commands, dispatch, uploads);
	const streams = new Set<ReturnType<typeof streamEvents>>();
	api.addHook('preClose', async () => {
		for (const stream of streams) stream.destroy();
	});
	guardApi(api);
	const limited = await limitRate(api, requestsPerMinute);
	const findSender = (sender: Omit<Sender, 'locale'>, request: FastifyRequest) =>
		findVisitor({ ...sender, locale: localeOf(request) }, places);
	const findReader = (request: FastifyRequest<Asked>) => {
		const { user: userId = '', channel: channelId = '' } = request.query;
		return findSender({ userId, channelId }, request);
	};

	api.get('/setup', async (request): Promise<Setup> => {
		const locale = localeOf(request);
		return {
			people: LOCAL_PEOPLE,
			places: LOCAL_PLACES,
			commands: commands.map(({ data }) => offerPeople(data)),
			locale,
			languages: [...new Set([...Object.keys(languages), locale])],
			texts: listPageTexts(locale),
		};
	});

	api.get<Asked>('/events', async (request, reply) => {
		const reader = findReader(request);
		const stream = streamEvents(reader, places.channelsOf(reader.caller.userId), runId, pictures);
		streams.add(stream);
		stream.once('close', () => streams.delete(stream));
		return reply.type('text/event-stream').send(stream);
	});

	servePictures(api, pictures);
	serveUploads(api, uploads, { limited, maxBytes: importMaxBytes });
	serveFiles(api, findReader);

	api.post('/interactions', limited, async (request) => {
		const body = readBody(interactionBody, request.body);
		const { modal } = await interactions.take(body, findSender(body, request));
		return modal ? { modal, markdown: readMarkdown(modal.components) } : {};
	});

	api.post('/autocomplete', limited, async (request) => {
		const body = readBody(autocompleteBody, request.body);
		const { choices = [] } = await interactions.complete(body, findSender(body, request));
		return { choices };
	});

	api.post('/dismiss', limited, async (request) => {
		const body = readBody(dismissBody, request.body);
		const { caller, channel } = findSender(body, request);
		if (channel.get(body.messageId, caller.userId)?.onlyFor === caller.userId) channel.remove(body.messageId);
		return {};
	});

	api.post('/server-language', limited, async (request) => {
		const body = readBody(languageBody, request.body);
		const { caller, channel } = findSender(body, request);
		if (!caller.mayManageServer) throw new BadRequest('playground.notManager');
		channel.speak(body.locale);
		return {};
	});
}
