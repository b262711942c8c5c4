import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import { sayPrivately } from '../src/bot/say.ts';
import { composeMessage } from '../src/cards/message.ts';
import { sayStarted, sayStopped, showPersona } from '../src/cards/persona-card.ts';
import { choosePersona, dropPersona } from '../src/rules/choose-persona.ts';
import { introducePersona } from '../src/rules/introduce-persona.ts';
import { personas } from '../src/rules/personas.ts';
import { localise, localiseChoice } from '../src/texts/localise.ts';
import { message } from '../src/texts/message.ts';

export default {
	data: {
		...EVERYWHERE,
		...localise('persona.command.name', 'persona.command.description'),
		options: [
			{
				...localise('persona.name.name', 'persona.name.description'),
				type: ApplicationCommandOptionType.String,
				required: true,
				choices: personas.map(({ name, emoji }) =>
					localiseChoice(name, 'persona.choice', { emoji, persona: message(`persona.${name}.title`) }),
				),
			},
		],
	},
	answers: () => 'publicly',

	execute: ({ options }, services, texts) =>
		composeMessage(showPersona(introducePersona(options.name, services), texts), 'publicly'),

	actions: {
		/** Takes the persona as the presser's own starting point. */
		start: {
			answers: 'privately',
			async press({ caller, args }, services, texts) {
				return sayPrivately(sayStarted(await choosePersona(caller.userId, args[0], services), texts));
			},
		},
		stop: {
			answers: 'privately',
			async press({ caller }, services, texts) {
				return sayPrivately(sayStopped(await dropPersona(caller.userId, services), texts));
			},
		},
	},
} satisfies Command;
