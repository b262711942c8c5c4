import {
	type APIActionRowComponent,
	type APIApplicationCommandOption,
	type APIComponentInMessageActionRow,
	type APIMessageTopLevelComponent,
	type APITextDisplayComponent,
	ApplicationCommandOptionType,
	ApplicationIntegrationType,
	ButtonStyle,
	ComponentType,
	InteractionContextType,
	MessageFlags,
	type RESTPostAPIChatInputApplicationCommandsJSONBody,
	TextInputStyle,
} from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { Payload } from '../../src/bot/response.ts';
import { sayPrivately } from '../../src/bot/say.ts';
import { assertValidChoices, assertValidCommand, assertValidPayload, assertValidResponse } from './payload-rules.ts';

const allowed_mentions = { parse: [] };
const flags = MessageFlags.IsComponentsV2;

function text(content = 'Hello'): APITextDisplayComponent {
	return { type: ComponentType.TextDisplay, content };
}

function button(custom_id: string, label = 'Go') {
	return { type: ComponentType.Button, style: ButtonStyle.Primary, custom_id, label } as const;
}

function row(...components: object[]) {
	return { type: ComponentType.ActionRow, components } as APIActionRowComponent<APIComponentInMessageActionRow>;
}

function select(count: number, more: object = {}) {
	const options = Array.from({ length: count }, (_, at) => ({ label: `Option ${at}`, value: `${at}` }));
	return { type: ComponentType.StringSelect, custom_id: 'rate:choose', options, ...more };
}

function section(texts: number) {
	const components = Array.from({ length: texts }, () => text());
	return { type: ComponentType.Section, components, accessory: button('section:go') } as APIMessageTopLevelComponent;
}

function v2(...components: APIMessageTopLevelComponent[]): Payload {
	return { flags, components, allowed_mentions };
}

describe('a message that Discord takes passes', () => {
	const good: Record<string, Payload> = {
		'a private sentence': sayPrivately('Hello').payload,
		'buttons under a sentence': { content: 'Hi', components: [row(button('a:b'), button('a:c'))], allowed_mentions },
		'exactly 40 components': v2({
			type: ComponentType.Container,
			components: Array.from({ length: 39 }, () => text()),
		}),
		'exactly 4,000 characters': v2(text('x'.repeat(3999)), text('x')),
		'a menu of 25': v2(row(select(25))),
		'a section of three texts': v2(section(3)),
		'a custom_id of 100': v2(row(button('x'.repeat(100)))),
		'a link button': v2(
			row({ type: ComponentType.Button, style: ButtonStyle.Link, url: 'https://example.com/', label: 'See' }),
		),
	};
	test.each(Object.entries(good))('%s', (_, payload) => assertValidPayload(payload));
	test('an update that changes one thing', () => assertValidPayload({ content: 'Now', allowed_mentions }, 'update'));
	test('a file without a word', () =>
		assertValidResponse({
			kind: 'message',
			payload: { allowed_mentions },
			files: [{ name: 'a.json', contentType: 'application/json', data: new Uint8Array(1) }],
		}));
});

describe('a message that breaks a rule fails by name', () => {
	const link = { type: ComponentType.Button, style: ButtonStyle.Link, label: 'See' };
	const bad: Record<string, [Payload, RegExp]> = {
		'nothing in it': [{ allowed_mentions }, /a message needs/],
		'only spaces in it': [{ content: ' \n', allowed_mentions }, /a message needs/],
		'2,001 characters': [{ content: 'x'.repeat(2001), allowed_mentions }, /^- content:/m],
		'a misspelt key': [{ content: 'Hi', allowed_mentions, colour: 1 } as Payload, /colour: not a key/],
		'a misspelt key inside': [v2({ ...text(), colour: 1 } as never), /components\.0\.colour: not a key/],
		'no allowed_mentions': [{ content: 'Hi' }, /^- allowed_mentions/m],
		'mentions allowed by kind': [
			{ content: 'Hi', allowed_mentions: { parse: ['users'] as never } },
			/^- allowed_mentions/m,
		],
		'mentions allowed by id': [
			{ content: 'Hi', allowed_mentions: { parse: [], users: ['1'] } },
			/^- allowed_mentions/m,
		],
		'a flag of a voice message': [
			{ content: 'Hi', flags: MessageFlags.IsVoiceMessage, allowed_mentions },
			/holds one that a bot may not set/,
		],
		'content beside Components V2': [{ ...v2(text()), content: 'Hi' }, /forbids content/],
		'an embed beside Components V2': [{ ...v2(text()), embeds: [{ title: 'Hi' }] }, /forbids content/],
		'Components V2 without the flag': [{ content: 'Hi', components: [text()], allowed_mentions }, /only action rows/],
		'six rows without the flag': [
			{ content: 'Hi', components: ['1', '2', '3', '4', '5', '6'].map((id) => row(button(id))), allowed_mentions },
			/over 5 action rows/,
		],
		'41 components, nested ones counted': [
			v2({
				type: ComponentType.Container,
				components: [...Array.from({ length: 38 }, () => text()), row(button('a'))],
			}),
			/41 components/,
		],
		'41 components, an accessory counted': [
			v2(...Array.from({ length: 37 }, () => text()), section(2)),
			/^- 41 components/m,
		],
		'4,001 characters over several texts': [v2(text('x'.repeat(4000)), text('x')), /4001 characters of text/],
		'an empty text': [v2(text('')), /^- components/m],
		'a section of four texts': [v2(section(4)), /^- components/m],
		'a custom_id of 101': [v2(row(button('x'.repeat(101)))), /custom_id of 101/],
		'a custom_id twice, far apart': [v2(row(button('a')), section(1), row(button('a'))), /"a" occurs twice/],
		'six buttons in a row': [v2(row(...['1', '2', '3', '4', '5', '6'].map((id) => button(id)))), /^- components/m],
		'a menu beside a button': [v2(row(select(2), button('a'))), /one menu and nothing else/],
		'a label of 81': [v2(row(button('a', 'x'.repeat(81)))), /^- components/m],
		'a button without a label': [v2(row(button('a', ''))), /label or an emoji/],
		'a link without a url': [v2(row(link)), /a link button, and no other, has a url/],
		'a link with a custom_id': [
			v2(row({ ...link, url: 'https://example.com/', custom_id: 'a' })),
			/unless it is a link/,
		],
		'a button with a url': [v2(row({ ...button('a'), url: 'https://example.com/' })), /and no other, has a url/],
		'a menu of 26': [v2(row(select(26))), /^- components/m],
		'a menu of none': [v2(row(select(0))), /^- components/m],
		'an option twice': [
			v2(row({ ...select(1), options: [1, 2].map(() => ({ label: 'One', value: '1' })) })),
			/option "1" occurs twice/,
		],
		'more values than options': [v2(row(select(2, { max_values: 3 }))), /max_values 3 of 2/],
		'embeds of 6,001 characters in all': [
			{
				embeds: [
					{ description: 'x'.repeat(4000) },
					{ description: 'x'.repeat(1990), fields: [{ name: 'x'.repeat(10), value: 'x' }] },
				],
				allowed_mentions,
			},
			/6001 characters in embeds/,
		],
		'an embed title of 257': [{ embeds: [{ title: 'x'.repeat(257) }], allowed_mentions }, /^- embeds/m],
	};
	test.each(Object.entries(bad))('%s', (_, [payload, rule]) => {
		expect(() => assertValidPayload(payload)).toThrow(rule);
	});
});

describe('modals', () => {
	const input = {
		type: ComponentType.TextInput,
		custom_id: 'stars',
		style: TextInputStyle.Short,
		required: true,
	} as const;
	const label = { type: ComponentType.Label, label: 'Stars', component: input } as const;

	test('a good one passes', () => {
		assertValidResponse({ kind: 'modal', payload: { custom_id: 'rate:stars', title: 'Rate', components: [label] } });
	});

	test('a title of 46, a label of 46 and a field twice fail', () => {
		const modal = (payload: object) => () =>
			assertValidResponse({
				kind: 'modal',
				payload: { custom_id: 'a', title: 'Rate', components: [label], ...payload },
			});
		expect(modal({ title: 'x'.repeat(46) })).toThrow(/^- title/m);
		expect(modal({ components: [{ ...label, label: 'x'.repeat(46) }] })).toThrow(/^- components/m);
		expect(modal({ components: [label, label] })).toThrow(/"stars" occurs twice/);
		expect(modal({ components: [] })).toThrow(/^- components/m);
	});
});

describe('choices', () => {
	const choices = (count: number) =>
		Array.from({ length: count }, (_, at) => ({ name: `Movie ${at}`, value: `${at}` }));

	test('none and 25 pass, as do numbers', () => {
		assertValidChoices([]);
		assertValidChoices(choices(25));
		assertValidChoices([{ name: 'Five', value: 5 }]);
	});

	test('26, a long name, a long value and a value twice fail', () => {
		expect(() => assertValidChoices(choices(26))).toThrow(/^- choices/m);
		expect(() => assertValidChoices([{ name: 'x'.repeat(101), value: '1' }])).toThrow(/^- choices/m);
		expect(() => assertValidChoices([{ name: 'x', value: 'x'.repeat(101) }])).toThrow(/value of "x" is too long/);
		expect(() => assertValidChoices([...choices(1), ...choices(1)])).toThrow(/"0" occurs twice/);
	});
});

describe('command definitions', () => {
	const option = (name: string, more: object = {}) =>
		({
			type: ApplicationCommandOptionType.String,
			name,
			description: 'A movie',
			...more,
		}) as APIApplicationCommandOption;
	const command = (more: object = {}): RESTPostAPIChatInputApplicationCommandsJSONBody => ({
		name: 'rate',
		description: 'Rate a movie',
		contexts: [InteractionContextType.Guild],
		integration_types: [ApplicationIntegrationType.GuildInstall],
		...more,
	});

	test('a good one passes', () => {
		assertValidCommand(command({ options: [option('movie', { required: true, autocomplete: true }), option('note')] }));
	});

	test.each<[string, object, RegExp]>([
		['capitals in the name', { name: 'Rate' }, /name "Rate"/],
		['no description', { description: ' ' }, /a description is needed/],
		['a description of 101', { description: 'x'.repeat(101) }, /^- description/m],
		['no contexts', { contexts: undefined }, /contexts is missing/],
		['no integration_types', { integration_types: undefined }, /integration_types is missing/],
		[
			'a required option after an optional one',
			{ options: [option('a'), option('b', { required: true })] },
			/come first/,
		],
		['an option twice', { options: [option('a'), option('a')] }, /option "a" occurs twice/],
		['26 options', { options: Array.from({ length: 26 }, (_, at) => option(`o${at}`)) }, /^- options/m],
		[
			'choices with autocomplete',
			{ options: [option('a', { autocomplete: true, choices: [{ name: 'x', value: 'x' }] })] },
			/both choices and autocomplete/,
		],
		[
			'8,001 characters in all',
			{
				options: Array.from({ length: 3 }, (_, o) =>
					option(`o${o}`, {
						choices: Array.from({ length: 25 }, (_, c) => ({ name: `${c}`, value: `${c}`.padEnd(100, 'x') })),
					}),
				).concat(Array.from({ length: 10 }, (_, o) => option(`p${o}`, { description: 'x'.repeat(90) }))),
			},
			/over 8000 characters/,
		],
		['a long name in another language', { name_localizations: { de: 'x'.repeat(33) } }, /^- name_localizations/m],
		[
			'a long description in another language',
			{ description_localizations: { de: 'x'.repeat(101) } },
			/_localizations/,
		],
		['capitals in another language', { name_localizations: { de: 'Bewerten' } }, /^- de: name "Bewerten"/m],
		[
			'two options of one name in another language',
			{
				name_localizations: { fr: 'x' },
				options: [option('a', { name_localizations: { fr: 'o' } }), option('b', { name_localizations: { fr: 'o' } })],
			},
			/fr: option "o" occurs twice/,
		],
		[
			'8,001 characters in the longest languages',
			{
				name_localizations: { fr: 'x' },
				options: Array.from({ length: 25 }, (_, o) =>
					option(`o${o}`, {
						choices: Array.from({ length: 4 }, (_, c) => ({
							name: `${c}`,
							value: `${c}`,
							name_localizations: { fr: 'x'.repeat(80) },
						})),
					}),
				),
			},
			/over 8000 characters/,
		],
	])('%s fails', (_, more, rule) => {
		expect(() => assertValidCommand(command(more))).toThrow(rule);
	});
});
