import { type APIModalInteractionResponseCallbackData, ComponentType } from 'discord-api-types/v10';
import type { z } from 'zod';
import type { Command } from '../bot/command.ts';
import type { Dispatch } from '../bot/dispatch.ts';
import type { Caller, OptionValue, UploadedFile } from '../bot/request.ts';
import { BadRequest } from './bad-request.ts';
import type { Message } from './channel.ts';
import { type Asked, type Outcome, respondInChannel } from './channel-responder.ts';
import { checkKnown, checkOptions, listFileOptions } from './check-options.ts';
import { checkPress, listPressables } from './find-component.ts';
import type { Visitor } from './find-visitor.ts';
import type { autocompleteBody, interactionBody } from './interaction-body.ts';
import { findPeople } from './name-people.ts';
import type { Uploads } from './uploads.ts';

type Interaction = z.infer<typeof interactionBody>;
type Autocomplete = z.infer<typeof autocompleteBody>;
type Pressed = Extract<Interaction, { kind: 'component' }>;
type Submitted = Extract<Interaction, { kind: 'modal' }>;
type Typed = Extract<Interaction, { kind: 'command' }>;

/** Plays the part of Discord between a person and a bot: checks what was done, and has the bot answer it. */
export interface Interactions {
	/** @throws {BadRequest} when Discord would not have let a person do this. */
	take(interaction: Interaction, visitor: Visitor): Promise<Outcome>;
	/** @throws {BadRequest} */
	complete(request: Autocomplete, visitor: Visitor): Promise<Outcome>;
}

/** A modal that a person has open. */
interface OpenModal {
	readonly payload: APIModalInteractionResponseCallbackData;
	readonly channel: Visitor['channel'];
	readonly source: Message | undefined;
}

export function createInteractions(commands: readonly Command[], dispatch: Dispatch, uploads: Uploads): Interactions {
	const definitions = new Map(commands.map(({ data }) => [data.name, data]));
	const openModals = new Map<string, OpenModal>();

	const findDefinition = (name: string) => {
		const definition = definitions.get(name);
		if (!definition) throw new BadRequest('playground.noSuchCommand', { command: name });
		return definition;
	};

	/** The files that these values name by the ids of their uploads. */
	const takeFiles = (
		names: readonly string[],
		values: Readonly<Record<string, OptionValue>>,
		{ userId }: Caller,
	): Record<string, UploadedFile> =>
		Object.fromEntries(names.map((name) => [name, uploads.take(userId, String(values[name]))]));

	const takeCommand = async (typed: Typed, { caller, channel }: Visitor) => {
		const definition = findDefinition(typed.command);
		checkOptions(definition, typed.subcommand, typed.options, caller.locale);
		const names = listFileOptions(definition, typed.subcommand).filter((name) => name in typed.options);
		const files = takeFiles(names, typed.options, caller);
		const { kind, command, subcommand, options } = typed;
		const said = subcommand ? `/${command} ${subcommand}` : `/${command}`;
		const { responder, outcome } = respondInChannel(channel, { by: caller.userId, command: said });
		const people = findPeople(definition, typed, caller);
		await dispatch({ kind, caller, command, subcommand, options, files, people }, responder);
		return outcome;
	};

	const press = async ({ kind, messageId, customId, values }: Pressed, { caller, channel }: Visitor) => {
		const source = channel.get(messageId, caller.userId);
		if (!source) throw new BadRequest('playground.messageGone');
		checkPress(source.payload.components, customId, values);
		const asked: Asked = { by: caller.userId, source };
		const { responder, outcome } = respondInChannel(channel, asked);
		await dispatch({ kind, caller, customId, values, messageId, isPublic: source.onlyFor === undefined }, responder);
		if (outcome.modal) openModals.set(caller.userId, { payload: outcome.modal, channel, source });
		return outcome;
	};

	const submit = async ({ kind, customId, fields }: Submitted, { caller, channel }: Visitor) => {
		const open = openModals.get(caller.userId);
		if (open?.payload.custom_id !== customId || open.channel !== channel) throw new BadRequest('playground.formClosed');
		const known = new Map(listPressables(open.payload.components).map(({ custom_id, type }) => [custom_id, type]));
		const unknown = Object.keys(fields).find((name) => !known.has(name));
		if (unknown !== undefined) throw new BadRequest('playground.noSuchField', { field: unknown });
		const attached = Object.keys(fields).filter((name) => known.get(name) === ComponentType.FileUpload);
		const files = takeFiles(attached, fields, caller);
		openModals.delete(caller.userId);
		const { responder, outcome } = respondInChannel(channel, { by: caller.userId, source: open.source });
		const from = open.source && { messageId: open.source.id, isPublic: open.source.onlyFor === undefined };
		await dispatch({ kind, caller, customId, fields, files, ...from }, responder);
		return outcome;
	};

	return {
		async take(interaction, visitor) {
			if (interaction.kind === 'command') return takeCommand(interaction, visitor);
			return interaction.kind === 'component' ? press(interaction, visitor) : submit(interaction, visitor);
		},
		async complete({ command, subcommand, options, focused }, { caller, channel }) {
			checkKnown(findDefinition(command), subcommand, [focused.name, ...Object.keys(options)]);
			const { responder, outcome } = respondInChannel(channel, { by: caller.userId });
			await dispatch({ kind: 'autocomplete', caller, command, subcommand, options, focused }, responder);
			return outcome;
		},
	};
}
