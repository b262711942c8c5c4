import { DiscordAPIError, InteractionResponseType, MessageFlags, type REST, type RouteLike, Routes } from 'discord.js';
import type { Logger } from 'pino';
import type { Action } from '../bot/command.ts';
import type { Responder } from '../bot/responder.ts';
import type { Attachment, MessageResponse, Payload, Response } from '../bot/response.ts';

/** The parts of an interaction that say where its answer goes. */
export interface Addressee {
	readonly id: string;
	/** A secret: who has it can answer in our name for 15 minutes. */
	readonly token: string;
	readonly applicationId: string;
}

const UNKNOWN_MESSAGE = 10008;

/** Discord takes no answer any more: too late, answered already, or the message is gone. Nobody is there to be told. */
const TOO_LATE: readonly unknown[] = [
	UNKNOWN_MESSAGE,
	10015, // unknown webhook: the 15 minutes are over
	10062, // unknown interaction: the 3 seconds are over
	40060, // already acknowledged, perhaps by a second process with the same token
	50027, // invalid webhook token
];

/** An edit may set no other flags; whether a message is private was fixed by the first response. */
const EDITABLE_FLAGS = MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds;

/**
 * Answers one interaction over Discord's REST API; payloads go out exactly as the bot made them.
 * An answer that Discord no longer takes is logged and dropped, and so is all that follows it; other failures are thrown.
 */
export function createResponder(rest: REST, to: Addressee, log: Logger): Responder {
	const callback = Routes.interactionCallback(to.id, to.token);
	const webhook = Routes.webhook(to.applicationId, to.token);
	const original = Routes.webhookMessage(to.applicationId, to.token);
	let deferred: Action['answers'] | undefined;
	let isOver = false;

	async function attempt(call: () => Promise<unknown>): Promise<void> {
		if (isOver) return;
		try {
			await call();
		} catch (error) {
			if (!(error instanceof DiscordAPIError && TOO_LATE.includes(error.code))) throw error;
			isOver = true;
			log.warn({ err: error, interactionId: to.id }, 'Discord no longer takes this answer');
		}
	}

	/** The deferred answer stands where everybody would see it, so it has to go before one of them alone is told. */
	async function tellPrivately(response: MessageResponse): Promise<void> {
		try {
			await rest.delete(original, { auth: false });
		} catch (error) {
			if (!(error instanceof DiscordAPIError && error.code === UNKNOWN_MESSAGE)) {
				log.warn({ err: error, interactionId: to.id }, 'could not take back a deferred answer');
				await send(rest, 'patch', original, toEdit(response.payload), response.files);
				return;
			}
		}
		await send(rest, 'post', webhook, response.payload, response.files);
	}

	function deliver(response: Response): Promise<unknown> {
		if (response.kind === 'choices' || response.kind === 'modal') {
			if (deferred) throw new Error(`${response.kind} cannot be sent after a deferral`);
			return response.kind === 'modal'
				? respond(rest, callback, InteractionResponseType.Modal, response.payload)
				: respond(rest, callback, InteractionResponseType.ApplicationCommandAutocompleteResult, {
						choices: response.choices,
					});
		}
		const { payload } = response;
		if (response.kind === 'update') {
			return deferred
				? send(rest, 'patch', original, toEdit(payload))
				: respond(rest, callback, InteractionResponseType.UpdateMessage, toEdit(payload));
		}
		const { files } = response;
		if (!deferred) return respond(rest, callback, InteractionResponseType.ChannelMessageWithSource, payload, files);
		if (deferred === 'in place') return send(rest, 'post', webhook, payload, files);
		if (deferred === 'publicly' && isPrivate(payload)) return tellPrivately(response);
		return send(rest, 'patch', original, toEdit(payload), files);
	}

	return {
		defer: (answers) =>
			attempt(async () => {
				await (answers === 'in place'
					? respond(rest, callback, InteractionResponseType.DeferredMessageUpdate)
					: respond(rest, callback, InteractionResponseType.DeferredChannelMessageWithSource, {
							flags: answers === 'privately' ? MessageFlags.Ephemeral : undefined,
						}));
				deferred = answers;
			}),
		send: (response) => attempt(async () => deliver(response)),
	};
}

function isPrivate({ flags }: Payload): boolean {
	return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

function toEdit(payload: Payload): Payload {
	return payload.flags === undefined ? payload : { ...payload, flags: payload.flags & EDITABLE_FLAGS };
}

/** The first response to an interaction. */
function respond(
	rest: REST,
	callback: RouteLike,
	type: InteractionResponseType,
	data?: object,
	files: readonly Attachment[] = [],
): Promise<unknown> {
	return rest.post(callback, { auth: false, body: { type, data: withFiles(data, files) }, files: [...files] });
}

/** What comes after the first response. */
function send(
	rest: REST,
	method: 'patch' | 'post',
	route: RouteLike,
	payload: Payload,
	files: readonly Attachment[] = [],
): Promise<unknown> {
	return rest[method](route, { auth: false, body: withFiles(payload, files), files: [...files] });
}

/** Names the files that travel beside the payload, as an edit would otherwise drop them. */
function withFiles(data: object | undefined, files: readonly Attachment[]): object | undefined {
	if (files.length === 0) return data;
	return { ...data, attachments: files.map(({ name }, id) => ({ id: String(id), filename: name })) };
}
