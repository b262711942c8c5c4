import { setTimeout as sleep } from 'node:timers/promises';
import {
	type APIMessageTopLevelComponent,
	ApplicationCommandOptionType,
	ButtonStyle,
	ComponentType,
	MessageFlags,
	SeparatorSpacingSize,
	TextInputStyle,
} from 'discord-api-types/v10';
import type { Command } from '../../src/bot/command.ts';
import { Refusal } from '../../src/bot/refusal.ts';
import type { MessageResponse } from '../../src/bot/response.ts';

const HOSTILE = '<script>document.title = "owned"</script><img src=x onerror=alert(1)>';
const { IsComponentsV2, Ephemeral } = MessageFlags;

// One red pixel.
const PIXEL = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
	'base64',
);

function button(
	label: string,
	custom_id: string,
	style: ButtonStyle.Primary | ButtonStyle.Danger = ButtonStyle.Primary,
) {
	return { type: ComponentType.Button, style, label, custom_id } as const;
}

const everything: APIMessageTopLevelComponent[] = [
	{
		type: ComponentType.Container,
		accent_color: 0xff0000,
		components: [
			{
				type: ComponentType.TextDisplay,
				content: `### Heading\n**bold** and [a link](https://example.org)\n${HOSTILE}`,
			},
			{
				type: ComponentType.Section,
				components: [{ type: ComponentType.TextDisplay, content: 'With a button' }],
				accessory: button('Beside', 'all:count:0'),
			},
			{
				type: ComponentType.Section,
				components: [{ type: ComponentType.TextDisplay, content: 'With a picture' }],
				accessory: {
					type: ComponentType.Thumbnail,
					media: { url: 'attachment://pixel.png' },
					description: 'A red pixel',
				},
			},
			{ type: ComponentType.Separator, spacing: SeparatorSpacingSize.Large },
			{
				type: ComponentType.MediaGallery,
				items: [
					{ media: { url: 'attachment://pixel.png' }, description: 'The pixel again' },
					{ media: { url: 'https://pictures.example/poster.jpg' }, description: 'A poster from elsewhere' },
				],
			},
			{
				type: ComponentType.ActionRow,
				components: [
					button('Count', 'all:count:0'),
					{ type: ComponentType.Button, style: ButtonStyle.Secondary, label: 'Form', custom_id: 'all:form' },
					{ type: ComponentType.Button, style: ButtonStyle.Success, label: 'Slow', custom_id: 'all:slow' },
					button('Refuse', 'all:refuse', ButtonStyle.Danger),
					{ type: ComponentType.Button, style: ButtonStyle.Link, label: 'Site', url: 'https://example.org/x' },
				],
			},
			{
				type: ComponentType.ActionRow,
				components: [
					{
						type: ComponentType.Button,
						style: ButtonStyle.Primary,
						label: 'Off',
						custom_id: 'all:off',
						disabled: true,
					},
					{ type: ComponentType.Button, style: ButtonStyle.Link, label: 'Trap', url: 'javascript:alert(1)' },
				],
			},
			{
				type: ComponentType.ActionRow,
				components: [
					{
						type: ComponentType.StringSelect,
						custom_id: 'all:pick',
						placeholder: 'Pick two',
						min_values: 1,
						max_values: 2,
						options: ['Red', 'Green', 'Blue'].map((label) => ({ label, value: label, description: `It is ${label}` })),
					},
				],
			},
			{ type: ComponentType.File, file: { url: 'attachment://notes.txt' } },
		],
	},
];

const say = (content: string, flags = 0): MessageResponse => ({ kind: 'message', payload: { content, flags } });

/** Answers with everything a payload can hold. */
const all: Command = {
	data: { name: 'all', description: 'Everything at once' },
	answers: () => 'publicly',
	execute: () => ({
		kind: 'message',
		payload: { components: everything, flags: IsComponentsV2 },
		files: [
			{ name: 'pixel.png', contentType: 'image/png', data: PIXEL },
			{ name: 'notes.txt', contentType: 'text/html', data: Buffer.from(HOSTILE) },
		],
	}),
	actions: {
		count: {
			answers: 'in place',
			press: ({ args }) => {
				const count = Number(args[0]) + 1;
				const row: APIMessageTopLevelComponent = {
					type: ComponentType.ActionRow,
					components: [button(`Counted ${count}`, `all:count:${count}`)],
				};
				return { kind: 'update', payload: { components: [row], flags: IsComponentsV2 } };
			},
		},
		form: {
			answers: 'privately',
			press: () => ({
				kind: 'modal',
				payload: {
					custom_id: 'all:filled',
					title: 'A form',
					components: [
						{ type: ComponentType.TextDisplay, content: 'Fill it **in**.' },
						{
							type: ComponentType.Label,
							label: 'Name',
							description: 'Whatever you like',
							component: {
								type: ComponentType.TextInput,
								custom_id: 'name',
								style: TextInputStyle.Short,
								required: true,
							},
						},
						{
							type: ComponentType.Label,
							label: 'Colour',
							component: {
								type: ComponentType.StringSelect,
								custom_id: 'colour',
								options: ['Red', 'Blue'].map((label) => ({ label, value: label })),
							},
						},
					],
				},
			}),
		},
		filled: { answers: 'privately', press: ({ fields }) => say(`${fields.name} likes ${fields.colour}`, Ephemeral) },
		slow: { answers: 'publicly', press: () => sleep(600).then(() => say('Done at last')) },
		refuse: {
			answers: 'privately',
			press: () => {
				throw new Refusal('recommend.notYours');
			},
		},
		off: { answers: 'privately', press: () => say('never') },
		pick: { answers: 'privately', press: ({ values }) => say(`Picked ${values.join(' and ')}`, Ephemeral) },
	},
};

const embed: Command = {
	data: { name: 'embed', description: 'An embed' },
	answers: () => 'publicly',
	execute: () => ({
		kind: 'message',
		payload: {
			content: `Hello <@100000000000000002> ${HOSTILE}`,
			embeds: [
				{
					title: 'The title',
					url: 'https://example.org',
					description: '*described*',
					color: 0x00ff00,
					fields: [{ name: 'Field', value: '**value**', inline: true }],
					footer: { text: 'The end' },
				},
			],
		},
	}),
};

const echo: Command = {
	data: {
		name: 'echo',
		description: 'Says it again',
		options: [
			{
				name: 'text',
				description: 'What to say',
				type: ApplicationCommandOptionType.String,
				required: true,
				autocomplete: true,
			},
			{
				name: 'times',
				description: 'How often',
				type: ApplicationCommandOptionType.Integer,
				min_value: 1,
				max_value: 3,
			},
			{ name: 'secret', description: 'To you alone', type: ApplicationCommandOptionType.Boolean },
		],
	},
	answers: ({ options }) => (options.secret ? 'privately' : 'publicly'),
	execute: ({ options }) =>
		say(
			Array(options.times ?? 1)
				.fill(options.text)
				.join(' '),
			options.secret ? Ephemeral : 0,
		),
	autocomplete: ({ focused }) =>
		['one', 'two', 'three'].map((word) => ({ name: `${focused.value} ${word}`, value: word })),
};

const slow: Command = {
	data: { name: 'slow', description: 'Takes its time' },
	answers: () => 'privately',
	execute: () => sleep(600).then(() => say('Here it is', Ephemeral)),
};

const nested: Command = {
	data: {
		name: 'nested',
		description: 'Has subcommands',
		options: [
			{ name: 'one', description: 'The first', type: ApplicationCommandOptionType.Subcommand },
			{ name: 'two', description: 'The second', type: ApplicationCommandOptionType.Subcommand },
		],
	},
	answers: () => 'publicly',
	execute: ({ subcommand }) => say(`This was ${subcommand}`),
};

/** Commands that between them answer with everything a transport has to show. */
export const sampleCommands: readonly Command[] = [all, embed, echo, slow, nested];
