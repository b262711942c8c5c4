import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { Command } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import { Refusal } from '../src/bot/refusal.ts';
import { showPreview, showReading } from '../src/cards/import-card.ts';
import { showImported, showQuestion, showStopped, showUndone } from '../src/cards/imported-card.ts';
import { composeMessage, composeUpdate } from '../src/cards/message.ts';
import { followImport } from '../src/rules/follow-import.ts';
import { chooseKeep, chooseKind, toggleLikes } from '../src/rules/import-choices.ts';
import { beginImport, confirmImport, dropImport } from '../src/rules/pending-imports.ts';
import { dropQuestions, findQuestion, settleRow, undoImport } from '../src/rules/settle-rows.ts';
import { localise } from '../src/texts/localise.ts';

const file = {
	...localise('import.option.name', 'import.option.description'),
	type: Type.Attachment as const,
	required: true,
};
const type = Type.Subcommand as const;

export default {
	data: {
		...EVERYWHERE,
		...localise('import.command.name', 'import.command.description'),
		options: [
			{ ...localise('import.file.name', 'import.file.description'), type, options: [file] },
			{ ...localise('import.unclear.name', 'import.unclear.description'), type },
		],
	},
	answers: () => 'privately',

	async execute({ caller: { userId }, subcommand, files }, services, texts) {
		if (subcommand === 'unclear')
			return composeMessage(showQuestion(await findQuestion(userId, services), texts), 'privately');
		if (files?.file === undefined) throw new Refusal('import.noFile');
		const { file: upload } = files;
		const pending = beginImport(userId, services);
		return {
			...composeMessage(showReading(pending.id, undefined, texts), 'privately'),
			follow: (revise) =>
				followImport(userId, pending, upload, services, {
					progress: (done, total) => revise(composeUpdate(showReading(pending.id, { done, total }, texts)).payload),
					preview: (preview) => revise(composeUpdate(showPreview(pending.id, preview, texts)).payload),
				}),
		};
	},

	actions: {
		keep: {
			answers: 'in place',
			press: ({ caller, args: [id], values: [keep] }, services, texts) =>
				composeUpdate(showPreview(id, chooseKeep(caller.userId, id, keep, services), texts)),
		},
		kind: {
			answers: 'in place',
			press: ({ caller, args: [id], values: [kind] }, services, texts) =>
				composeUpdate(showPreview(id, chooseKind(caller.userId, id, kind, services), texts)),
		},
		likes: {
			answers: 'in place',
			press: ({ caller, args: [id] }, services, texts) =>
				composeUpdate(showPreview(id, toggleLikes(caller.userId, id, services), texts)),
		},
		start: {
			answers: 'in place',
			press: async ({ caller, args: [id] }, services, texts) =>
				composeUpdate(showImported(await confirmImport(caller.userId, id, services), texts)),
		},
		stop: {
			answers: 'in place',
			press({ caller, args: [id] }, services, texts) {
				dropImport(caller.userId, id, services);
				return composeUpdate(showStopped(texts));
			},
		},
		undo: {
			answers: 'in place',
			press: async ({ caller, args: [importId] }, services, texts) =>
				composeUpdate(showUndone(await undoImport(caller.userId, importId, services), texts)),
		},
		settle: {
			answers: 'privately',
			press: async ({ caller }, services, texts) =>
				composeMessage(showQuestion(await findQuestion(caller.userId, services), texts), 'privately'),
		},
		answer: {
			answers: 'in place',
			press: async ({ caller, args, values }, services, texts) =>
				composeUpdate(showQuestion(await settleRow(caller.userId, args, values[0] ?? '', services), texts)),
		},
		skip: {
			answers: 'in place',
			press: async ({ caller, args }, services, texts) =>
				composeUpdate(showQuestion(await settleRow(caller.userId, args, undefined, services), texts)),
		},
		drop: {
			answers: 'in place',
			press: async ({ caller }, services, texts) =>
				composeUpdate(showQuestion(await dropQuestions(caller.userId, services), texts)),
		},
	},
} satisfies Command;
