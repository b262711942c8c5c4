import {
	type APIApplicationCommandOptionChoice,
	type APIModalInteractionResponseCallbackData,
	MessageFlags,
} from 'discord-api-types/v10';
import type { Responder } from '../bot/responder.ts';
import type { Attachment, Payload } from '../bot/response.ts';
import type { Channel, Message } from './channel.ts';

/** What is being answered. */
export interface Asked {
	readonly by: string;
	/** "/rate", where a command was typed. */
	readonly command?: string;
	/** The message whose button, menu or modal was used. */
	readonly source?: Message;
}

/** What goes back to the person who asked, and not into the channel. */
export interface Outcome {
	modal?: APIModalInteractionResponseCallbackData;
	choices?: readonly APIApplicationCommandOptionChoice[];
}

/** Answers a request in the channel, as Discord would show it. */
export function respondInChannel(channel: Channel, asked: Asked): { responder: Responder; outcome: Outcome } {
	const outcome: Outcome = {};
	let placeholder: Message | undefined;
	/** The message that was answered with, or changed. */
	let answeredId: string | undefined;

	const add = (payload: Payload, files: readonly Attachment[], onlyFor: string | undefined, thinking: boolean) =>
		channel.add({
			askedBy: asked.by,
			command: asked.command,
			repliesTo: asked.source?.id,
			onlyFor,
			thinking,
			payload,
			files,
		});

	const post = (payload: Payload, files: readonly Attachment[]) => {
		const onlyFor = (payload.flags ?? 0) & MessageFlags.Ephemeral ? asked.by : undefined;
		if (placeholder && placeholder.onlyFor === onlyFor) {
			channel.replace({ ...placeholder, thinking: false, payload, files });
			answeredId = placeholder.id;
			return;
		}
		if (placeholder) channel.remove(placeholder.id);
		answeredId = add(payload, files, onlyFor, false).id;
	};

	const change = (payload: Payload, files: readonly Attachment[]) => {
		const target = placeholder ?? (asked.source && channel.get(asked.source.id, asked.by));
		if (!target) return post(payload, files);
		answeredId = target.id;
		channel.replace({ ...target, thinking: false, payload: { ...target.payload, ...payload }, files });
	};

	const responder: Responder = {
		async defer(answers) {
			if (answers === 'in place') return;
			placeholder = add({}, [], answers === 'privately' ? asked.by : undefined, true);
		},
		async send(response) {
			if (response.kind === 'choices') outcome.choices = response.choices;
			else if (response.kind === 'modal') outcome.modal = response.payload;
			else if (response.kind === 'update') change(response.payload, response.files ?? []);
			else post(response.payload, response.files ?? []);
		},
		async revise(payload) {
			const message = answeredId === undefined ? undefined : channel.get(answeredId, asked.by);
			if (message) channel.replace({ ...message, payload: { ...message.payload, ...payload } });
		},
		async post(payload) {
			add(payload, [], (payload.flags ?? 0) & MessageFlags.Ephemeral ? asked.by : undefined, false);
		},
		findMessageId: async () => answeredId,
	};
	return { responder, outcome };
}
