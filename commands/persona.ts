import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import { sayPrivately } from '../src/bot/say.ts';
import { composeList, composeMessage } from '../src/cards/message.ts';
import { sayStarted, sayStopped, showPersona } from '../src/cards/persona-card.ts';
import { choosePersona, dropPersona } from '../src/rules/choose-persona.ts';
import { findPosters } from '../src/rules/find-posters.ts';
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

	async execute({ caller, options }, services, texts) {
		const introduced = introducePersona(options.name, services);
		const posters = await findPosters(introduced.movies, caller, services);
		return composeList(
			introduced.movies,
			(movies) => showPersona({ ...introduced, movies }, posters, texts),
			(blocks) => composeMessage(blocks, 'publicly'),
		);
	},

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
