import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { Command } from '../src/bot/command.ts';
import { IN_SERVERS } from '../src/bot/command-places.ts';
import { composeMessage } from '../src/cards/message.ts';
import { showServerPage } from '../src/cards/server-card.ts';
import { readServerTop, SERVER_LISTS } from '../src/rules/server-top.ts';
import { localise, localiseChoice } from '../src/texts/localise.ts';

const what = {
	...localise('server.what.name', 'server.what.description'),
	type: Type.String as const,
	choices: SERVER_LISTS.map((list) => localiseChoice(list, `server.${list}`)),
};

export default {
	data: {
		...IN_SERVERS,
		...localise('server.command.name', 'server.command.description'),
		options: [{ ...localise('server.top.name', 'server.top.description'), type: Type.Subcommand, options: [what] }],
	},
	answers: () => 'publicly',

	execute: async ({ caller, options }, services, texts) =>
		composeMessage(showServerPage(await readServerTop(caller, options.what, services), texts), 'publicly'),
} satisfies Command;
