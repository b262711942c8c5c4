import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import { Refusal } from '../src/bot/refusal.ts';
import { sayPrivately } from '../src/bot/say.ts';
import { composeMessage } from '../src/cards/message.ts';
import { choosePersona, dropPersona, showPersona } from '../src/cards/persona-card.ts';
import { findPersona, personas } from '../src/rules/personas.ts';

export default {
	data: {
		...EVERYWHERE,
		name: 'persona',
		description: 'What a typical horror buff, Disney fan … is recommended',
		options: [
			{
				name: 'name',
				description: 'Whose movies',
				type: ApplicationCommandOptionType.String,
				required: true,
				choices: personas.map(({ name, title, emoji }) => ({ name: `${emoji} ${title}`, value: name })),
			},
		],
	},
	answers: () => 'publicly',

	execute({ options }, services) {
		const persona = findPersona(String(options.name).trim().toLowerCase());
		if (!persona) throw new Refusal('persona.unknown', { personas: personas.map(({ name }) => name) });
		return composeMessage(showPersona(persona, services), 'publicly');
	},

	actions: {
		/** Takes the persona as the presser's own starting point. */
		start: {
			answers: 'privately',
			async press({ caller, args }, services) {
				const persona = await choosePersona(caller.userId, args[0], services);
				return sayPrivately(
					`Done: your recommendations now start from the ${persona.title} persona. No ratings were written for you. ` +
						'The movies you rate yourself count beside it, and after ten of those it steps back. Type /recommend.',
				);
			},
		},
		stop: {
			answers: 'privately',
			async press({ caller }, services) {
				return sayPrivately(await dropPersona(caller.userId, services));
			},
		},
	},
} satisfies Command;
