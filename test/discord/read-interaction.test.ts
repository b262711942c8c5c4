import {
	ApplicationCommandOptionType,
	ApplicationCommandType,
	ChannelType,
	ComponentType,
	InteractionType,
	MessageFlags,
	PermissionFlagsBits,
} from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { readInteraction } from '../../src/discord/read-interaction.ts';

const [ADA, BOB, SERVER, CHANNEL] = [1n, 2n, 3n, 4n].map((at) => String(100_000_000_000_000_000n + at));
const { Administrator, CreateEvents, ManageGuild, SendMessages, SendMessagesInThreads, ViewChannel } =
	PermissionFlagsBits;

/** An interaction in a server, as Discord sends it. */
function make(type: InteractionType, data: object, others: object = {}) {
	return {
		...{ id: '1430000000000000000', application_id: '100000000000000009', token: 'secret', version: 1, type, data },
		...{ guild_id: SERVER, channel_id: CHANNEL, locale: 'de', guild_locale: 'en-US', context: 0 },
		channel: { id: CHANNEL, type: ChannelType.GuildText },
		member: { user: { id: ADA, username: 'ada' }, permissions: '0', roles: [] },
		...{ app_permissions: String(ViewChannel | SendMessages), entitlements: [] },
		...others,
	};
}

const chat = (...options: object[]) => ({ id: '1', name: 'rate', type: ApplicationCommandType.ChatInput, options });
const asked = (others: object = {}, data: object = chat()) =>
	readInteraction(make(InteractionType.ApplicationCommand, data, others))!;

test('an interaction says who asks, where, when, and where the answer goes', () => {
	const { addressee, madeAt, request } = asked();
	expect(addressee).toEqual({ id: '1430000000000000000', token: 'secret', applicationId: '100000000000000009' });
	expect(new Date(madeAt).toISOString()).toBe('2025-10-21T01:09:28.115Z');
	expect(request.caller).toEqual({
		...{ userId: ADA, guildId: SERVER, channelId: CHANNEL, locale: 'de', guildLocale: 'en-US' },
		botMay: { write: true, createEvents: false },
	});
});

test('in direct messages there is no server, and a channel may hold other people', () => {
	const { caller } = asked({ guild_id: undefined, member: undefined, user: { id: BOB }, context: 1 }).request;
	expect(caller).toMatchObject({ userId: BOB, guildId: undefined });
	expect(caller).not.toHaveProperty('isAmongPeople');
	expect(asked({ context: 2 }).request.caller).toMatchObject({ isAmongPeople: true });
});

test.each([
	['write', ViewChannel | SendMessages, ChannelType.GuildText, { write: true, createEvents: false }],
	['see only', ViewChannel, ChannelType.GuildText, { write: false, createEvents: false }],
	['write in channels', ViewChannel | SendMessages, ChannelType.PublicThread, { write: false, createEvents: false }],
	['write in threads', ViewChannel | SendMessagesInThreads, ChannelType.PrivateThread, { write: true }],
	['make events', CreateEvents, ChannelType.GuildText, { write: false, createEvents: true }],
	['do everything', Administrator, ChannelType.AnnouncementThread, { write: true, createEvents: true }],
])('a bot that may %s is known to', (_, permissions, type, botMay) => {
	const { caller } = asked({ app_permissions: String(permissions), channel: { id: CHANNEL, type } }).request;
	expect(caller.botMay).toMatchObject(botMay);
});

test('who may manage the server is known to, and an administrator may', () => {
	const mayManage = (permissions: bigint) =>
		asked({ member: { user: { id: ADA }, permissions: String(permissions) } }).request.caller.mayManageServer;
	expect([ManageGuild, Administrator, SendMessages].map(mayManage)).toEqual([true, true, undefined]);
});

test('options of a subcommand in a group carry text, numbers, people and files', () => {
	const { Attachment, Integer, String: Text, Subcommand, SubcommandGroup, User } = ApplicationCommandOptionType;
	const typed = [
		{ name: 'text', type: Text, value: BOB },
		{ name: 'count', type: Integer, value: 3 },
		{ name: 'who', type: User, value: BOB },
		{ name: 'gone', type: User, value: ADA },
		{ name: 'file', type: Attachment, value: '77' },
	];
	const inner = { name: 'show', type: Subcommand, options: typed };
	const data = chat({ name: 'all', type: SubcommandGroup, options: [inner] });
	const users = { [BOB]: { id: BOB, bot: true } };
	const attachments = { 77: { size: 12, url: 'https://cdn.discordapp.com/x' } };
	const { request } = asked({}, { ...data, resolved: { users, members: {}, attachments } });
	expect(request).toMatchObject({ kind: 'command', command: 'rate', subcommand: 'show' });
	expect(request).toHaveProperty('options', { text: BOB, count: 3, who: BOB, gone: ADA, file: '77' });
	expect(request).toHaveProperty('people', { who: { userId: BOB, isBot: true, isHere: false } });
	expect(request).toMatchObject({ files: { file: attachments[77] } });
	// It goes from one thread to another.
	expect(structuredClone(request)).toEqual(request);
});

test('a press names its message, and says whether others read it', () => {
	const press = (flags?: number) =>
		readInteraction(
			make(
				InteractionType.MessageComponent,
				{ custom_id: 'a:b', component_type: 2 },
				{ message: { id: CHANNEL, flags } },
			),
		)!.request;
	expect(press()).toMatchObject({ kind: 'component', customId: 'a:b', values: [], messageId: CHANNEL, isPublic: true });
	expect(press(MessageFlags.Ephemeral)).toMatchObject({ isPublic: false });
});

test('a form carries texts, choices and the first file, of rows and of labels', () => {
	const { ActionRow, FileUpload, Label, StringSelect, TextDisplay, TextInput } = ComponentType;
	const components = [
		{ type: TextDisplay, content: 'Hello' },
		{ type: ActionRow, components: [{ type: TextInput, custom_id: 'why', value: 'fun' }] },
		{ type: Label, component: { type: StringSelect, custom_id: 'pick', values: ['a', 'b'] } },
		{ type: Label, component: { type: FileUpload, custom_id: 'file', values: ['77', '78'] } },
		{ type: Label, component: { type: FileUpload, custom_id: 'none', values: [] } },
	];
	const attachments = { 77: { size: 12, url: 'https://cdn.discordapp.com/x' } };
	const data = { custom_id: 'a:told', components, resolved: { attachments } };
	const { request } = readInteraction(make(InteractionType.ModalSubmit, data))!;
	expect(request).toMatchObject({ kind: 'modal', customId: 'a:told', files: { file: attachments[77] } });
	expect(request).toHaveProperty('fields', { why: 'fun', pick: 'a,b', none: '' });
});

test('kinds that the bot never offers are passed over, and what is malformed is refused', () => {
	expect(asked({}, { ...chat(), type: ApplicationCommandType.User })).toBeUndefined();
	expect(readInteraction(make(9 as InteractionType, {}))).toBeUndefined();
	const nothingFocused = make(InteractionType.ApplicationCommandAutocomplete, chat());
	for (const bad of [null, {}, [], 7, { ...make(2, {}), id: 7 }, { ...make(2, chat()), member: null }, nothingFocused])
		expect(() => readInteraction(bad)).toThrow();
});
