import type { Action, Command } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import { Refusal } from '../src/bot/refusal.ts';
import type { Caller, UploadedFile } from '../src/bot/request.ts';
import type { Follow, MessageResponse } from '../src/bot/response.ts';
import { askForColumns } from '../src/cards/columns-card.ts';
import { showPreview, showReading, showWaiting } from '../src/cards/import-card.ts';
import { askForFile, FILE_FIELD } from '../src/cards/import-modal.ts';
import { importOptions } from '../src/cards/import-options.ts';
import { showImported, showQuestion, showStopped, showUndone } from '../src/cards/imported-card.ts';
import { aside, type Block, composeMessage, composeUpdate, inPlace } from '../src/cards/message.ts';
import { showTaste } from '../src/cards/taste-card.ts';
import { chooseColumn, takeTable } from '../src/rules/column-question.ts';
import { followImport } from '../src/rules/follow-import.ts';
import { chooseForImport } from '../src/rules/import-choices.ts';
import { beginImport, dropImport, type PendingImport } from '../src/rules/pending-imports.ts';
import { confirmImport, type Upload } from '../src/rules/preview-import.ts';
import { profileAfterImport } from '../src/rules/profile-taste.ts';
import { dropQuestions, findQuestion, settleRow, undoImport } from '../src/rules/settle-rows.ts';
import type { Services } from '../src/services.ts';
import { localise } from '../src/texts/localise.ts';
import type { Texts } from '../src/texts/texts.ts';

export default {
	data: {
		...EVERYWHERE,
		...localise('import.command.name', 'import.command.description'),
		options: importOptions,
	},
	answers: () => 'privately',

	async execute({ caller, subcommand, files }, services, texts) {
		if (subcommand === 'unclear') return composeMessage(await askUnclear(caller, services, texts), 'privately');
		return read(caller, files?.file, services, texts);
	},

	actions: {
		/** Opens the modal that takes the file, from a button on another answer. */
		ask: { answers: 'in a modal', press: (_press, _services, texts) => askForFile(texts) },
		upload: {
			answers: 'privately',
			press: ({ caller, files }, services, texts) => read(caller, files[FILE_FIELD], services, texts),
		},
		title: askAgain('title'),
		stars: askAgain('stars'),
		/** Reads the table once its columns are named. */
		read: {
			answers: 'in place',
			press({ caller, args: [id] }, services, texts) {
				const { pending, ...upload } = takeTable(caller.userId, id, services);
				return {
					...composeUpdate(showReading(id, undefined, texts)),
					follow: follow(caller, pending, upload, services, texts),
				};
			},
		},
		keep: choose('keep'),
		kind: choose('kind'),
		likes: choose('likes'),
		/** Writes it, and shows once what the ratings say of the person. */
		start: {
			answers: 'in place',
			async press({ caller: { userId }, args: [id] }, services, texts) {
				const outcome = await confirmImport(userId, id, services);
				const taste = await profileAfterImport(userId, outcome, services);
				const card = taste && (await showTaste(taste, undefined, texts));
				const blocks = [...showImported(outcome, texts), ...(card?.blocks ?? [])];
				return { ...composeUpdate(blocks), files: card?.files ?? [] };
			},
		},
		stop: inPlace(({ caller, args: [id] }, services, texts) => {
			dropImport(caller.userId, id, services);
			return showStopped(texts);
		}),
		undo: inPlace(async ({ caller, args: [importId] }, services, texts) =>
			showUndone(await undoImport(caller.userId, importId, services), texts),
		),
		settle: aside(({ caller }, services, texts) => askUnclear(caller, services, texts)),
		answer: inPlace(async ({ caller, args, values }, services, texts) =>
			showQuestion(await settleRow(caller.userId, args, values[0] ?? '', services), texts),
		),
		skip: inPlace(async ({ caller, args }, services, texts) =>
			showQuestion(await settleRow(caller.userId, args, undefined, services), texts),
		),
		drop: inPlace(async ({ caller }, services, texts) =>
			showQuestion(await dropQuestions(caller.userId, services), texts),
		),
	},
} satisfies Command;

/** A column named in a menu; the table is read later. */
function askAgain(what: 'title' | 'stars'): Action {
	return inPlace((press, services, texts) => askForColumns(press.args[0], chooseColumn(what, press, services), texts));
}

/** A choice about an import that waits. */
function choose(choice: Parameters<typeof chooseForImport>[0]): Action {
	return inPlace((press, services, texts) =>
		showPreview(press.args[0], chooseForImport(choice, press, services), texts),
	);
}

/** Asks about the first row that is unclear. */
async function askUnclear({ userId }: Caller, services: Services, texts: Texts): Promise<Block[]> {
	return showQuestion(await findQuestion(userId, services), texts);
}

/** Reads a file in a message of its own, which becomes a preview or a question. */
function read(caller: Caller, file: UploadedFile | undefined, services: Services, texts: Texts): MessageResponse {
	if (file === undefined) throw new Refusal('import.noFile');
	const pending = beginImport(caller.userId, services);
	return {
		...composeMessage(showReading(pending.id, undefined, texts), 'privately'),
		follow: follow(caller, pending, { file }, services, texts),
	};
}

function follow({ userId }: Caller, pending: PendingImport, upload: Upload, services: Services, texts: Texts): Follow {
	const { id } = pending;
	return (revise) =>
		followImport(userId, pending, upload, services, {
			progress: (done, total) => revise(composeUpdate(showReading(id, { done, total }, texts)).payload),
			ask: (waiting) => revise(composeUpdate(showWaiting(id, waiting, texts)).payload),
		});
}
