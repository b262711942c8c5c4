import { DiscordAPIError, InteractionResponseType, MessageFlags, type REST, Routes } from 'discord.js';
import type { Logger } from 'pino';
import type { Place } from '../bot/command.ts';
import type { Responder } from '../bot/responder.ts';
import type { Attachment, MessageResponse, Payload, Response } from '../bot/response.ts';
import type { AnswerTimes } from './answer-times.ts';
import { callUntil, retryUntil } from './call-rest.ts';

/** The parts of an interaction that say where its answer goes. */
export interface Addressee {
	readonly id: string;
	/** A secret: who has it can answer in our name for 15 minutes. */
	readonly token: string;
	readonly applicationId: string;
}

/** The first response to an interaction, as the API defines it. */
interface FirstResponse {
	readonly type: InteractionResponseType;
	readonly data: object | undefined;
}

export interface RestOptions {
	/** Sends the first response where that is no call of the REST API. What it waits for ends with the signal. */
	readonly respond?: (body: FirstResponse, files: readonly Attachment[], signal: AbortSignal) => Promise<unknown>;
	/** What follows the first response waits for this, too. */
	readonly settle?: () => Promise<unknown>;
	/** One that does not retry by itself. */
	readonly rest: REST;
	/** The pause before a follow-up is tried again; it doubles. */
	readonly firstPauseMs: number;
	readonly log: Logger;
}

const UNKNOWN_MESSAGE = 10008;
const ANSWERED = 40060;

/** Discord takes no answer any more: too late, answered already, or the message is gone. The person cannot be told. */
const TOO_LATE: readonly unknown[] = [
	UNKNOWN_MESSAGE,
	10015, // unknown webhook: the 15 minutes are over
	10062, // unknown interaction: the 3 seconds are over
	ANSWERED,
	50027, // invalid webhook token
];

/** An edit may set no other flags; whether a message is private was fixed by the first response. */
const EDITABLE_FLAGS = MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds;

const { ChannelMessageWithSource, DeferredChannelMessageWithSource, DeferredMessageUpdate } = InteractionResponseType;
const { ApplicationCommandAutocompleteResult, Modal, UpdateMessage } = InteractionResponseType;

/**
 * Answers one interaction over Discord's REST API; payloads go out exactly as the bot made them.
 *
 * The first response is sent once, within Discord's 3 s. What follows it is tried again for 15 minutes while Discord
 * fails. An answer that cannot be delivered is logged and dropped, and so is all that follows it. A payload that
 * Discord refuses is thrown, and so is the failure of a deferral.
 */
export function createResponder(
	options: RestOptions,
	to: Addressee,
	{ firstUntil, followUpUntil }: AnswerTimes,
): Responder {
	const { rest, firstPauseMs, log } = options;
	const callback = Routes.interactionCallback(to.id, to.token);
	const webhook = Routes.webhook(to.applicationId, to.token);
	const original = Routes.webhookMessage(to.applicationId, to.token);
	let deferred: Place | undefined;
	let isOver = false;

	/** Sends the first response to the interaction. */
	function respond(type: InteractionResponseType, data?: object, files: readonly Attachment[] = []): Promise<unknown> {
		const body = { type, data: withFiles(data, files) };
		return callUntil(firstUntil, (signal) =>
			options.respond
				? options.respond(body, files, signal)
				: rest.post(callback, { auth: false, body, files: [...files], signal }),
		);
	}

	/** Sends what comes after the first response. */
	async function follow(method: 'patch' | 'post', payload: Payload, files: readonly Attachment[] = []) {
		const route = method === 'post' ? webhook : original;
		const body = withFiles(payload, files);
		await options.settle?.();
		return retryUntil(followUpUntil, firstPauseMs, (signal) =>
			rest[method](route, { auth: false, body, files: [...files], signal }),
		);
	}

	/** Everyone would see the deferred answer, so we delete it before we tell one person alone. */
	async function tellPrivately(response: MessageResponse): Promise<void> {
		try {
			await options.settle?.();
			await retryUntil(followUpUntil, firstPauseMs, (signal) => rest.delete(original, { auth: false, signal }));
		} catch (error) {
			if (!(error instanceof DiscordAPIError && error.code === UNKNOWN_MESSAGE)) {
				log.warn({ err: error, requestId: to.id }, 'could not take back a deferred answer');
				await follow('patch', toEdit(response.payload), response.files);
				return;
			}
		}
		await follow('post', response.payload, response.files);
	}

	function deliver(response: Response): Promise<unknown> {
		if (response.kind === 'modal') return respond(Modal, response.payload);
		if (response.kind === 'choices')
			return respond(ApplicationCommandAutocompleteResult, { choices: response.choices });
		const { payload, files } = response;
		if (response.kind === 'update') {
			// Discord keeps the files of a message that an edit does not name.
			const edit = { attachments: [], ...toEdit(payload) };
			return deferred ? follow('patch', edit, files) : respond(UpdateMessage, edit, files);
		}
		if (!deferred) return respond(ChannelMessageWithSource, payload, files);
		if (deferred === 'in place') return follow('post', payload, files);
		if (deferred === 'publicly' && isPrivate(payload)) return tellPrivately(response);
		return follow('patch', toEdit(payload), files);
	}

	async function send(deliver: () => Promise<unknown>): Promise<void> {
		if (isOver) return;
		try {
			await deliver();
		} catch (error) {
			// A different answer could put this right.
			if (error instanceof DiscordAPIError && !isTooLate(error)) throw error;
			isOver = true;
			log.warn({ err: error, requestId: to.id }, explain(error));
		}
	}

	/** Sends what no one waits for: a failure is logged. */
	async function followQuietly(method: 'patch' | 'post', payload: Payload): Promise<void> {
		if (isOver) return;
		await follow(method, payload).catch((error) =>
			log.warn({ err: error, requestId: to.id }, 'could not add to an answer'),
		);
	}

	return {
		requestId: to.id,
		async defer(answers) {
			const flags = answers === 'privately' ? MessageFlags.Ephemeral : undefined;
			try {
				await (answers === 'in place'
					? respond(DeferredMessageUpdate)
					: respond(DeferredChannelMessageWithSource, { flags }));
				deferred = answers;
			} catch (error) {
				isOver = isTooLate(error);
				throw error;
			}
		},
		revise: (payload) => followQuietly('patch', toEdit(payload)),
		post: (payload) => followQuietly('post', payload),
		async findMessageId() {
			if (isOver) return undefined;
			await options.settle?.();
			const found = await retryUntil(followUpUntil, firstPauseMs, (signal) =>
				rest.get(original, { auth: false, signal }),
			);
			return (found as { id: string }).id;
		},
		async send(response) {
			if (!isOver && deferred && (response.kind === 'choices' || response.kind === 'modal'))
				throw new Error(`${response.kind} cannot be sent after a deferral`);
			await send(() => deliver(response));
		},
	};
}

function explain(error: unknown): string {
	if (!isTooLate(error)) return 'could not deliver an answer to Discord';
	if (error.code !== ANSWERED) return 'Discord no longer takes this answer';
	return 'this was answered already: is the bot started twice? Give each process its own SHARD_IDS';
}

function isTooLate(error: unknown): error is DiscordAPIError {
	return error instanceof DiscordAPIError && TOO_LATE.includes(error.code);
}

function isPrivate({ flags }: Payload): boolean {
	return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

function toEdit(payload: Payload): Payload {
	return payload.flags === undefined ? payload : { ...payload, flags: payload.flags & EDITABLE_FLAGS };
}

/** Names the files that travel beside the payload, as an edit would otherwise drop them. */
function withFiles(data: object | undefined, files: readonly Attachment[]): object | undefined {
	if (files.length === 0) return data;
	return { ...data, attachments: files.map(({ name }, id) => ({ id: String(id), filename: name })) };
}
