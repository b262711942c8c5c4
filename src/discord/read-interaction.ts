import {
	ApplicationCommandOptionType,
	ApplicationCommandType,
	ChannelType,
	InteractionContextType,
	InteractionType,
	MessageFlags,
	PermissionFlagsBits,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { BotPermissions, Caller, NamedPerson, OptionValue, Request } from '../bot/request.ts';
import type { Addressee } from './create-responder.ts';

/** The first moment that an id of Discord's can name: the year 2015. */
const EPOCH_MS = 1_420_070_400_000;

const snowflake = z.string().regex(/^\d{17,20}$/);
const name = z.string().min(1);
const permissions = z
	.string()
	.regex(/^\d{1,30}$/)
	.transform(BigInt);
const person = z.object({ id: snowflake, bot: z.boolean().optional() });
const attachment = z.object({ size: z.number(), url: z.string() });
const resolved = z.object({
	users: z.record(z.string(), person).optional(),
	members: z.record(z.string(), z.unknown()).optional(),
	attachments: z.record(z.string(), attachment).optional(),
});

/** Of an interaction as Discord's API describes it, what every kind has and we need. */
const envelopeSchema = z.object({
	...{ id: snowflake, application_id: snowflake, token: name, type: z.number() },
	...{ guild_id: snowflake.nullish(), channel_id: snowflake.nullish() },
	channel: z.object({ type: z.number() }).nullish(),
	user: person.nullish(),
	member: z.object({ user: person, permissions: permissions.nullish() }).nullish(),
	...{ locale: name, guild_locale: name.nullish(), context: z.number().nullish() },
	app_permissions: permissions.nullish(),
	message: z.object({ id: snowflake, flags: z.number().nullish() }).nullish(),
});

const typedSchema = z.object({
	...{ name, type: z.number(), focused: z.boolean().optional() },
	value: z.union([z.string(), z.number(), z.boolean()]).optional(),
});
const subcommandSchema = typedSchema.extend({ options: z.array(typedSchema).optional() });
const groupSchema = typedSchema.extend({ options: z.array(subcommandSchema).optional() });
const commandSchema = z.object({
	...{ name, type: z.number() },
	options: z.array(groupSchema).optional(),
	resolved: resolved.optional(),
});
const focusedSchema = typedSchema.required({ value: true });
const componentSchema = z.object({ custom_id: name, values: z.array(z.string()).optional() });
const fieldSchema = z.object({
	custom_id: z.string().optional(),
	value: z.union([z.string(), z.number(), z.boolean()]).nullish(),
	values: z.array(z.string()).optional(),
});
const modalSchema = z.object({
	custom_id: name,
	/** Rows, and labels with one field each; texts hold none. */
	components: z.array(z.object({ components: z.array(fieldSchema).optional(), component: fieldSchema.optional() })),
	resolved: resolved.optional(),
});

type Envelope = z.infer<typeof envelopeSchema>;
type Option = z.infer<typeof typedSchema> & { readonly options?: readonly Option[] | undefined };
type Resolved = z.infer<typeof resolved>;

/** A file that a person sent: its size in bytes, and where Discord keeps it. */
export type Upload = z.infer<typeof attachment>;

type WithUploads<Asked> = Asked extends { files?: unknown }
	? Omit<Asked, 'files'> & { readonly files?: Readonly<Record<string, Upload>> }
	: Asked;

/** A request whose files wait for `makeFetchable`. It is plain data, so threads can pass it on. */
export type ReadRequest = WithUploads<Request>;

/** What a person did, and where its answer goes. */
export interface ReadInteraction {
	readonly addressee: Addressee;
	/** When Discord made it: milliseconds since 1970, on Discord's clock. */
	readonly madeAt: number;
	readonly request: ReadRequest;
}

/**
 * Reads an interaction, as the gateway and HTTP bring it, as a plain request. It is `undefined` for kinds of
 * interaction that we never offer.
 *
 * @param interaction an `APIInteraction` if Discord keeps to its word; any field may be missing or of another type
 * @throws {z.ZodError} when a field that we need is missing or malformed.
 */
export function readInteraction(interaction: unknown): ReadInteraction | undefined {
	const envelope = envelopeSchema.parse(interaction);
	const request = readRequest(envelope, (interaction as { data?: unknown }).data);
	if (!request) return undefined;
	const { id, token, application_id: applicationId } = envelope;
	return { addressee: { id, token, applicationId }, madeAt: Number(BigInt(id) >> 22n) + EPOCH_MS, request };
}

function readRequest(envelope: Envelope, data: unknown): ReadRequest | undefined {
	switch (envelope.type) {
		case InteractionType.ApplicationCommand:
			return readCommand(envelope, data);
		case InteractionType.ApplicationCommandAutocomplete:
			return readAutocomplete(envelope, data);
		case InteractionType.MessageComponent: {
			const { custom_id: customId, values = [] } = componentSchema.parse(data);
			return { kind: 'component', caller: readCaller(envelope), customId, values, ...readMessage(envelope) };
		}
		case InteractionType.ModalSubmit:
			return { kind: 'modal', caller: readCaller(envelope), ...readModal(data), ...readMessage(envelope) };
		default:
			return undefined;
	}
}

function readCaller(envelope: Envelope): Caller {
	const { member, channel_id: channelId, guild_id: guildId, guild_locale: guildLocale, locale } = envelope;
	return {
		...{ userId: person.parse(envelope.user ?? member?.user).id, guildId: guildId ?? undefined, locale },
		...(envelope.context === InteractionContextType.PrivateChannel ? { isAmongPeople: true } : {}),
		...(guildLocale ? { guildLocale } : {}),
		...(channelId ? { channelId } : {}),
		botMay: readPermissions(envelope),
		...(holds(member?.permissions, PermissionFlagsBits.ManageGuild) ? { mayManageServer: true } : {}),
	};
}

const THREADS: readonly unknown[] = [
	ChannelType.AnnouncementThread,
	ChannelType.PublicThread,
	ChannelType.PrivateThread,
];

/** What the bot may do by itself where this came from. */
function readPermissions({ app_permissions: may, channel }: Envelope): BotPermissions {
	const { ViewChannel, SendMessages, SendMessagesInThreads, CreateEvents } = PermissionFlagsBits;
	const send = THREADS.includes(channel?.type) ? SendMessagesInThreads : SendMessages;
	return { write: holds(may, ViewChannel | send), createEvents: holds(may, CreateEvents) };
}

/** Administrators may do everything. */
function holds(permissions: bigint | null | undefined, wanted: bigint): boolean {
	const held = permissions ?? 0n;
	return (held & PermissionFlagsBits.Administrator) !== 0n || (held & wanted) === wanted;
}

/** The message that something was pressed on, if it was on one. */
function readMessage({ message }: Envelope) {
	return message ? { messageId: message.id, isPublic: ((message.flags ?? 0) & MessageFlags.Ephemeral) === 0 } : {};
}

function readCommand(envelope: Envelope, data: unknown): ReadRequest | undefined {
	const { type, ...command } = commandSchema.parse(data);
	return type === ApplicationCommandType.ChatInput
		? { kind: 'command', caller: readCaller(envelope), ...readTyped(command, envelope) }
		: undefined;
}

function readAutocomplete(envelope: Envelope, data: unknown): ReadRequest {
	const command = commandSchema.parse(data);
	const { name, value } = focusedSchema.parse(listOptions(command.options).find(({ focused }) => focused));
	const focused = { name, value: String(value) };
	return { kind: 'autocomplete', caller: readCaller(envelope), ...readTyped(command, envelope), focused };
}

function readTyped(
	{ name, options = [], resolved = {} }: Omit<z.infer<typeof commandSchema>, 'type'>,
	{ guild_id: guildId }: Envelope,
) {
	const typed = listOptions(options).filter(({ value }) => value !== undefined);
	const subcommand = findSubcommand(options);
	return {
		command: name,
		...(subcommand === undefined ? {} : { subcommand }),
		options: Object.fromEntries(typed.map(({ name, value }) => [name, value as OptionValue])),
		files: Object.fromEntries(typed.flatMap((option) => readFile(option, resolved))),
		people: Object.fromEntries(typed.flatMap((option) => readPerson(option, resolved, !guildId))),
	};
}

function findSubcommand([first]: readonly Option[]): string | undefined {
	if (first?.type === ApplicationCommandOptionType.SubcommandGroup) return findSubcommand(first.options ?? []);
	return first?.type === ApplicationCommandOptionType.Subcommand ? first.name : undefined;
}

/** All options, those of a subcommand included. */
function listOptions(options: readonly Option[] = []): Option[] {
	return options.flatMap((option) => [option, ...listOptions(option.options)]);
}

function readFile({ name, type, value }: Option, { attachments }: Resolved): [string, Upload][] {
	const found = type === ApplicationCommandOptionType.Attachment ? attachments?.[String(value)] : undefined;
	return found ? [[name, found]] : [];
}

function readPerson(option: Option, { users, members }: Resolved, isDirect: boolean): [string, NamedPerson][] {
	const user = option.type === ApplicationCommandOptionType.User ? users?.[String(option.value)] : undefined;
	if (!user) return [];
	const isHere = isDirect || members?.[user.id] !== undefined;
	return [[option.name, { userId: user.id, isBot: user.bot ?? false, isHere }]];
}

/** Text and the choices of a menu, and the first file of each field that takes files, by the field's `custom_id`. */
function readModal(data: unknown) {
	const { custom_id: customId, components, resolved } = modalSchema.parse(data);
	const fields: Record<string, string> = {};
	const files: Record<string, Upload> = {};
	for (const field of components.flatMap(({ components, component }) => components ?? component ?? [])) {
		if (field.custom_id === undefined) continue;
		const attachment = resolved?.attachments?.[field.values?.[0] ?? ''];
		if (attachment) files[field.custom_id] = attachment;
		else fields[field.custom_id] = String(field.value ?? field.values?.join(',') ?? '');
	}
	return { customId, fields, files };
}
