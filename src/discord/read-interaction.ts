import {
	type Attachment,
	type AutocompleteInteraction,
	type ChatInputCommandInteraction,
	type CommandInteractionOption,
	type Interaction,
	InteractionContextType,
	InteractionType,
	type MessageComponentInteraction,
	MessageFlags,
	type ModalSubmitInteraction,
	PermissionFlagsBits,
} from 'discord.js';
import { z } from 'zod';
import type { BotPermissions, Caller, NamedPerson, OptionValue, Request, UploadedFile } from '../bot/request.ts';
import { downloadAttachment } from './download-attachment.ts';

const snowflake = z.string().regex(/^\d{17,20}$/);
const name = z.string().min(1);
const caller = z.object({
	userId: snowflake,
	guildId: snowflake.optional(),
	isAmongPeople: z.boolean().optional(),
	locale: name,
	guildLocale: name.optional(),
	mayManageServer: z.boolean().optional(),
	channelId: snowflake.optional(),
	botMay: z.object({ write: z.boolean(), createEvents: z.boolean() }).optional(),
});
const command = {
	caller,
	command: name,
	subcommand: name.optional(),
	options: z.record(name, z.union([z.string(), z.number(), z.boolean()])),
	people: z.record(name, z.object({ userId: snowflake, isBot: z.boolean(), isHere: z.boolean() })),
};

/** discord.js passes on whatever the gateway sent, so a field may be missing or of another type. */
const schema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('command'), ...command }),
	z.object({ kind: z.literal('autocomplete'), ...command, focused: z.object({ name, value: z.string() }) }),
	z.object({
		kind: z.literal('component'),
		caller,
		customId: name,
		values: z.array(z.string()),
		messageId: snowflake.optional(),
		isPublic: z.boolean().optional(),
	}),
	z.object({
		kind: z.literal('modal'),
		caller,
		customId: name,
		fields: z.record(name, z.string()),
		messageId: snowflake.optional(),
		isPublic: z.boolean().optional(),
	}),
]);

const addressee = z.object({ id: snowflake, token: name, applicationId: snowflake });

/**
 * Reads what a person did in Discord as a plain request. It is `undefined` for kinds of interaction that we never
 * offer.
 *
 * @throws {Error} when a field that we need is missing or malformed.
 */
export function readInteraction(interaction: Interaction): Request | undefined {
	addressee.parse(interaction);
	const request = readRequest(interaction);
	if (request) schema.parse(request);
	return request;
}

function readRequest(interaction: Interaction): Request | undefined {
	const { user, guildId, locale, guildLocale } = interaction;
	const caller: Caller = {
		...{ userId: user.id, guildId: guildId ?? undefined, locale },
		...(interaction.context === InteractionContextType.PrivateChannel ? { isAmongPeople: true } : {}),
		...(guildLocale ? { guildLocale } : {}),
		...(interaction.channelId ? { channelId: interaction.channelId } : {}),
		botMay: readPermissions(interaction),
		...(interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ? { mayManageServer: true } : {}),
	};
	if (interaction.isChatInputCommand()) return { kind: 'command', caller, ...readCommand(interaction) };
	if (interaction.isAutocomplete()) {
		const { name, value } = interaction.options.getFocused(true);
		return { kind: 'autocomplete', caller, ...readCommand(interaction), focused: { name, value: String(value) } };
	}
	if (interaction.isMessageComponent()) {
		const values = 'values' in interaction ? interaction.values : [];
		return { kind: 'component', caller, customId: interaction.customId, values, ...readMessage(interaction) };
	}
	if (interaction.type === InteractionType.ModalSubmit) return { kind: 'modal', caller, ...readModal(interaction) };
	return undefined;
}

/** What the bot may do by itself where this came from. */
function readPermissions({ appPermissions: may, channel }: Interaction): BotPermissions {
	const { ViewChannel, SendMessages, SendMessagesInThreads, CreateEvents } = PermissionFlagsBits;
	const send = channel?.isThread() ? SendMessagesInThreads : SendMessages;
	return { write: may.has([ViewChannel, send]), createEvents: may.has(CreateEvents) };
}

function readModal(interaction: ModalSubmitInteraction) {
	return { customId: interaction.customId, ...readFields(interaction), ...readMessage(interaction) };
}

/** The message that something was pressed on, if it was on one. */
function readMessage({ message }: MessageComponentInteraction | ModalSubmitInteraction) {
	return message ? { messageId: message.id, isPublic: !message.flags.has(MessageFlags.Ephemeral) } : {};
}

function readCommand(interaction: ChatInputCommandInteraction | AutocompleteInteraction): {
	command: string;
	subcommand?: string;
	options: Record<string, OptionValue>;
	files: Record<string, UploadedFile>;
	people: Record<string, NamedPerson>;
} {
	const subcommand = interaction.options.getSubcommand(false) ?? undefined;
	return {
		command: interaction.commandName,
		...(subcommand === undefined ? {} : { subcommand }),
		options: Object.fromEntries(readOptions(interaction.options.data)),
		files: Object.fromEntries(readFiles(interaction.options.data)),
		people: Object.fromEntries(readPeople(interaction.options.data, interaction.guildId)),
	};
}

/** The typed values, those of a subcommand included. */
function readOptions(options: readonly CommandInteractionOption[]): [string, OptionValue][] {
	return options.flatMap(({ name, value, options: nested }) => [
		...(value === undefined ? [] : [[name, value] as [string, OptionValue]]),
		...readOptions(nested ?? []),
	]);
}

/** The files that options hold, those of a subcommand included. */
function readFiles(options: readonly CommandInteractionOption[]): [string, UploadedFile][] {
	return options.flatMap(({ name, attachment, options: nested }) => [
		...(attachment ? [[name, toFile(attachment)] as [string, UploadedFile]] : []),
		...readFiles(nested ?? []),
	]);
}

function toFile({ size, url }: Attachment): UploadedFile {
	return { size, read: (maxBytes) => downloadAttachment(url, maxBytes) };
}

/** The people whom options name, those of a subcommand included. */
function readPeople(options: readonly CommandInteractionOption[], guildId: string | null): [string, NamedPerson][] {
	return options.flatMap(({ name, user, member, options: nested }) => {
		const person = user && { userId: user.id, isBot: user.bot, isHere: guildId === null || Boolean(member) };
		return [...(person ? [[name, person] as [string, NamedPerson]] : []), ...readPeople(nested ?? [], guildId)];
	});
}

/** Text and the choices of a menu, and the first file of each field that takes files, by the field's `custom_id`. */
function readFields(interaction: ModalSubmitInteraction): {
	fields: Record<string, string>;
	files: Record<string, UploadedFile>;
} {
	const fields: Record<string, string> = {};
	const files: Record<string, UploadedFile> = {};
	for (const field of interaction.fields.fields.values()) {
		const attachment = 'attachments' in field ? field.attachments?.first() : undefined;
		if (attachment) files[field.customId] = toFile(attachment);
		else if ('value' in field) fields[field.customId] = String(field.value ?? '');
		else fields[field.customId] = 'values' in field ? field.values.join(',') : '';
	}
	return { fields, files };
}
