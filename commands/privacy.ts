import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import { Refusal } from '../src/bot/refusal.ts';
import { composeMessage, inPlace } from '../src/cards/message.ts';
import { askToDelete, showDeleted, showExport, showKept, showStored } from '../src/cards/privacy-card.ts';
import { showSharing } from '../src/cards/sharing-card.ts';
import { showTraining } from '../src/cards/training-card.ts';
import { assertOwner } from '../src/rules/assert-owner.ts';
import { countStored, deleteStored, exportStored, exportTables } from '../src/rules/privacy.ts';
import { chooseSharing, SHARING_LEVELS } from '../src/rules/sharing.ts';
import { chooseTraining, TRAINING_CHOICES } from '../src/rules/training-choice.ts';
import { localise, localiseChoice } from '../src/texts/localise.ts';

const type = ApplicationCommandOptionType.Subcommand as const;
const level = {
	...localise('privacy.level.name', 'privacy.level.description'),
	type: ApplicationCommandOptionType.String as const,
	choices: SHARING_LEVELS.map((each) => localiseChoice(each, `sharing.${each}`)),
};
const choice = {
	...localise('privacy.choice.name', 'privacy.choice.description'),
	type: ApplicationCommandOptionType.String as const,
	choices: TRAINING_CHOICES.map((each) => localiseChoice(each, `training.${each}`)),
};

export default {
	data: {
		...EVERYWHERE,
		...localise('privacy.command.name', 'privacy.command.description'),
		options: [
			{ type, ...localise('privacy.show.name', 'privacy.show.description') },
			{ type, ...localise('privacy.export.name', 'privacy.export.description') },
			{ type, ...localise('privacy.delete.name', 'privacy.delete.description') },
			{ type, ...localise('privacy.sharing.name', 'privacy.sharing.description'), options: [level] },
			{ type, ...localise('privacy.training.name', 'privacy.training.description'), options: [choice] },
		],
	},
	answers: () => 'privately',

	async execute({ caller, subcommand, options }, services, texts) {
		const { userId } = caller;
		if (subcommand === 'export')
			return showExport(await exportStored(userId, services), await exportTables(userId, services), texts);
		if (subcommand === 'show') {
			return composeMessage(showStored(await countStored(userId, services), texts), 'privately');
		}
		if (subcommand === 'delete') {
			return composeMessage(askToDelete(await countStored(userId, services), userId, texts), 'privately');
		}
		if (subcommand === 'sharing') {
			return composeMessage(showSharing(await chooseSharing(caller, options.level, services), texts), 'privately');
		}
		if (subcommand === 'training') {
			return composeMessage(showTraining(await chooseTraining(userId, options.choice, services), texts), 'privately');
		}
		throw new Refusal('privacy.subcommands');
	},

	actions: {
		delete: inPlace(async ({ caller, args }, services, texts) => {
			assertOwner(caller, args[0], 'privacy.notYours');
			return showDeleted(await deleteStored(caller.userId, services), texts);
		}),
		share: inPlace(async ({ caller, values }, services, texts) =>
			showSharing(await chooseSharing(caller, values[0], services), texts),
		),
		train: inPlace(async ({ caller, args }, services, texts) =>
			showTraining(await chooseTraining(caller.userId, args[0], services), texts),
		),
		keep: inPlace((_press, _services, texts) => showKept(texts)),
	},
} satisfies Command;
