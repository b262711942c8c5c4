import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/bot/command.ts';
import { IN_SERVERS } from '../src/bot/command-places.ts';
import { showComparison } from '../src/cards/comparison-card.ts';
import { composeMessage } from '../src/cards/message.ts';
import { compareTastes } from '../src/rules/compare-tastes.ts';
import { readOther } from '../src/rules/read-people.ts';
import { localise } from '../src/texts/localise.ts';

export default {
	data: {
		...IN_SERVERS,
		...localise('compare.command.name', 'compare.command.description'),
		options: [
			{
				...localise('compare.person.name', 'compare.person.description'),
				type: ApplicationCommandOptionType.User,
				required: true,
			},
		],
	},
	answers: () => 'publicly',

	async execute(request, services, texts) {
		const { userId, serverId, otherId } = readOther(request, 'person');
		return composeMessage(
			showComparison(await compareTastes([userId, otherId], serverId, services), texts),
			'publicly',
		);
	},
} satisfies Command;
