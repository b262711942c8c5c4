// First, since the playground takes its texts as it loads.
import '../texts/pseudo-english.ts';

import {
	type APIMessageTopLevelComponent,
	ButtonStyle,
	ComponentType,
	MessageFlags,
	ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Command } from '../../src/bot/command.ts';
import { isEnglish, listUnsaid } from '../texts/pseudo-language.ts';
import { callPlayground } from './call-playground.ts';
import { runCommands } from './run-playground.ts';

// Names without a letter of English, so that they are not taken for a sentence of it.
const [PLAIN, PARENT, CHILD] = ['ď', 'ƀ', 'ć'];
const option = <T extends Type>(name: string, type: T) => ({ name, description: 'ĥ', type });
const button = (custom_id: string, disabled = false) =>
	({ type: ComponentType.Button, style: ButtonStyle.Primary, label: 'ĺ', custom_id, disabled }) as const;
const menu = (custom_id: string, max_values: number) =>
	({
		type: ComponentType.StringSelect,
		custom_id,
		max_values,
		options: ['1', '2', '3'].map((value) => ({ label: value, value })),
	}) as const;
const row = (component: ReturnType<typeof button | typeof menu>): APIMessageTopLevelComponent => ({
	type: ComponentType.ActionRow,
	components: [component],
});

/** A command with every kind of option, button and menu that the playground checks. */
const plain: Command = {
	data: {
		name: PLAIN,
		description: 'ĥ',
		options: [
			option('1', Type.Boolean),
			option('2', Type.Number),
			option('3', Type.Integer),
			{ ...option('4', Type.Integer), min_value: 1 },
			{ ...option('5', Type.Integer), max_value: 1 },
			{ ...option('6', Type.Integer), min_value: 1, max_value: 2 },
			{ ...option('7', Type.String), max_length: 1 },
			{ ...option('0', Type.String), min_length: 1, max_length: 2 },
			{ ...option('8', Type.String), choices: [{ name: 'ń', value: '1' }] },
		],
	},
	answers: () => 'publicly',
	execute: () => ({
		kind: 'message',
		payload: {
			flags: MessageFlags.IsComponentsV2,
			components: [
				row(button(`${PLAIN}:form`)),
				row(button(`${PLAIN}:off`, true)),
				row(menu(`${PLAIN}:one`, 1)),
				row(menu(`${PLAIN}:two`, 2)),
			],
		},
	}),
	// JSON has no such number, so the answer fails behind the dispatch.
	autocomplete: () => [{ name: 'ń', value: 1n as unknown as string }],
	actions: {
		form: {
			answers: 'privately',
			press: () => ({ kind: 'modal', payload: { custom_id: `${PLAIN}:filled`, title: 'ţ', components: [] } }),
		},
	},
};

const parent: Command = {
	data: {
		name: PARENT,
		description: 'ĥ',
		options: [{ ...option(CHILD, Type.Subcommand), options: [{ ...option('1', Type.String), required: true }] }],
	},
	answers: () => 'publicly',
	execute: () => ({ kind: 'message', payload: { content: 'ĥ' } }),
};

const ADA = '100000000000000001';
const CHANNEL = '100000000000000010';
let playground: Awaited<ReturnType<typeof runCommands>>;
let hurried: typeof playground;
beforeAll(async () => {
	playground = await runCommands([plain, parent]);
	hurried = await runCommands([plain], { requestsPerMinute: 1 });
	await callPlayground(playground.url, '/api/interactions', command(PLAIN));
	await callPlayground(playground.url, '/api/interactions', press('form'));
	await callPlayground(hurried.url, '/api/interactions', command(PLAIN));
});
afterAll(() => Promise.all([playground.close(), hurried.close()]));

function command(name: string, options: object = {}, subcommand?: string) {
	return { kind: 'command', userId: ADA, channelId: CHANNEL, command: name, subcommand, options };
}

/** Presses a component of the first message. */
function press(action: string, values: readonly string[] = [], messageId = '1') {
	return { kind: 'component', userId: ADA, channelId: CHANNEL, messageId, customId: `${PLAIN}:${action}`, values };
}

function submit(form: string, fields: object) {
	return { kind: 'modal', userId: ADA, channelId: CHANNEL, customId: `${PLAIN}:${form}`, fields };
}

const take = (body: string | object, headers?: Record<string, string | undefined>) =>
	callPlayground(playground.url, '/api/interactions', body, headers);
const get = (path: string, headers?: Record<string, string>) =>
	callPlayground(playground.url, path, undefined, headers);

test.each([
	['a foreign host', () => get('/', { host: 'evil.example' })],
	['a foreign page', () => get('/', { origin: 'https://evil.example' })],
	['a change from nowhere', () => take(command(PLAIN), { origin: undefined })],
	['too many requests', () => callPlayground(hurried.url, '/api/interactions', command(PLAIN))],
	['a long body', () => take('1'.repeat(100_000))],
	['a body that is not JSON', () => take('1', { 'content-type': 'text/plain' })],
	['half a body', () => take('{')],
	['a number for a body', () => take('1')],
	['a number for a name', () => take({ ...command(PLAIN), options: { 1: {} } })],
	[
		'an answer that fails',
		() =>
			callPlayground(playground.url, '/api/autocomplete', {
				userId: ADA,
				channelId: CHANNEL,
				command: PLAIN,
				options: {},
				focused: { name: '7', value: '' },
			}),
	],
	['a path without a page', () => get('/1')],
	['a picture of no movie', () => get('/api/pictures/7')],
	['a file that is gone', () => get(`/api/files/9/9?user=${ADA}&channel=${CHANNEL}`)],
	['an unknown person', () => get(`/api/events?user=7&channel=${CHANNEL}`)],
	['an unknown channel', () => get(`/api/events?user=${ADA}&channel=7`)],
	[
		'the language of a server from one who does not manage it',
		() =>
			callPlayground(playground.url, '/api/server-language', {
				userId: '100000000000000002',
				channelId: CHANNEL,
				locale: 'en-US',
			}),
	],
	['an unknown command', () => take(command('1'))],
	['a subcommand of none', () => take(command(PLAIN, {}, '1'))],
	['no subcommand of several', () => take(command(PARENT))],
	['an unknown option', () => take(command(PLAIN, { 9: 1 }))],
	['a missing option', () => take(command(PARENT, {}, CHILD))],
	['a number for a boolean', () => take(command(PLAIN, { 1: 1 }))],
	['a boolean for a number', () => take(command(PLAIN, { 2: true }))],
	['half a number', () => take(command(PLAIN, { 3: 0.5 }))],
	['a number below the least', () => take(command(PLAIN, { 4: 0 }))],
	['a number above the most', () => take(command(PLAIN, { 5: 2 }))],
	['a number out of bounds', () => take(command(PLAIN, { 6: 3 }))],
	['a number for a text', () => take(command(PLAIN, { 7: 1 }))],
	['a long text', () => take(command(PLAIN, { 7: '12' }))],
	['a text out of bounds', () => take(command(PLAIN, { 0: '123' }))],
	['a choice that is not offered', () => take(command(PLAIN, { 8: '2' }))],
	['an unknown button', () => take(press('1'))],
	['a disabled button', () => take(press('off'))],
	['a button with values', () => take(press('form', ['1']))],
	['two choices of one', () => take(press('one', ['1', '2']))],
	['three choices of two', () => take(press('two', ['1', '2', '3']))],
	['an unknown choice', () => take(press('one', ['4']))],
	['a message that is gone', () => take(press('form', [], '99'))],
	['an unknown form', () => take(submit('1', {}))],
	['an unknown field', () => take(submit('filled', { 1: '1' }))],
])('the refusal of %s comes from the texts', async (_what, ask) => {
	const { status, body } = await ask();
	expect(status).toBeGreaterThanOrEqual(400);
	const { error } = JSON.parse(body);
	// The name of a field of the request is the same in every language.
	expect(isEnglish(error.replace('options.1', ''))).toBe(false);
});

test('no refusal of the playground is left that the tests above did not say', () => {
	expect(listUnsaid(/^playground\./)).toEqual([]);
});
