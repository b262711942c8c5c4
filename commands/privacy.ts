import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import { Refusal } from '../src/bot/refusal.ts';
import { composeMessage, composeUpdate } from '../src/cards/message.ts';
import { askToDelete, deleteEverything, exportData, sayKept, showStored } from '../src/cards/privacy-card.ts';
import { assertOwner } from '../src/rules/assert-owner.ts';

const subcommand = (name: string, description: string) => ({
	name,
	description,
	type: ApplicationCommandOptionType.Subcommand as const,
});

export default {
	data: {
		...EVERYWHERE,
		name: 'privacy',
		description: 'What I store about you',
		options: [
			subcommand('show', 'What is stored about you'),
			subcommand('export', 'All of it, as a JSON file'),
			subcommand('delete', 'Delete all of it'),
		],
	},
	answers: () => 'privately',

	async execute({ caller, subcommand }, services) {
		if (subcommand === 'show') return composeMessage(await showStored(caller.userId, services), 'privately');
		if (subcommand === 'export') return exportData(caller.userId, services);
		if (subcommand === 'delete') return composeMessage(await askToDelete(caller.userId, services), 'privately');
		throw new Refusal('privacy.subcommands');
	},

	actions: {
		delete: {
			answers: 'in place',
			async press({ caller, args }, services) {
				assertOwner(caller, args[0], 'privacy.notYours');
				return composeUpdate(await deleteEverything(caller.userId, services));
			},
		},
		keep: { answers: 'in place', press: () => composeUpdate(sayKept()) },
	},
} satisfies Command;
