import { ButtonStyle } from 'discord-api-types/v10';
import { customId } from '../bot/custom-id.ts';
import { quoteText } from '../bot/escape-text.ts';
import type { OpenQuestion } from '../rules/settle-rows.ts';
import type { Texts } from '../texts/texts.ts';
import { type Block, button, container, menu, row, text } from './message.ts';
import { movieLines } from './movie-lines.ts';

interface Imported {
	readonly importId: number | undefined;
	readonly rated: number;
	readonly replaced: number;
	readonly seen: number;
	readonly wanted: number;
	readonly unchanged: number;
	readonly open: number;
}

const CHANGES = ['rated', 'replaced', 'seen', 'wanted', 'unchanged'] as const;

/** What an import changed, with a button to take it back. */
export function showImported({ importId, open, ...counts }: Imported, texts: Texts): Block[] {
	if (importId === undefined) return [container(text(texts.say('import.nothingNew')))];
	const lines = [
		texts.say('import.done', { changes: describeChanges(counts, texts) }),
		...(open > 0 ? [texts.say('import.open', { rows: open })] : []),
	];
	return [
		container(
			text(lines.join('\n')),
			row(
				...(open > 0 ? [button(texts.say('import.settle'), customId('import', 'settle'), ButtonStyle.Primary)] : []),
				button(texts.say('button.undo'), customId('import', 'undo', importId)),
			),
		),
	];
}

/** Only what there was some of. An import may have brought unclear rows and nothing else. */
function describeChanges(counts: Pick<Imported, (typeof CHANGES)[number]>, texts: Texts): string[] {
	const some = CHANGES.filter((change) => counts[change] > 0);
	if (some.length === 0) return [texts.say('import.done.nothing')];
	return some.map((change) => texts.say(`import.done.${change}`, { count: counts[change] }));
}

/** Says that an import was taken back, and what was left. */
export function showUndone(counts: { undone: number; left: number }, texts: Texts): Block[] {
	const key = counts.left > 0 ? 'import.undoneSome' : 'import.undone';
	return [container(text(texts.say(key, counts)))];
}

/** Says that nothing was imported. */
export function showStopped(texts: Texts): Block[] {
	return [container(text(texts.say('import.stopped')))];
}

/** Asks which movie a row means, or says that nothing is left to ask. */
export function showQuestion(question: OpenQuestion | undefined, texts: Texts): Block[] {
	if (question === undefined) return [container(text(texts.say('import.allSettled')))];
	const { movies, left } = question;
	const { importId, rowId, title, year } = question.row;
	const options = movieLines(movies, texts);
	return [
		container(
			text(texts.say('import.question', { title: quoteText(year === undefined ? title : `${title} (${year})`), left })),
			...(options.length > 0
				? [row(menu(texts.say('movie.choose'), customId('import', 'answer', importId, rowId), options))]
				: []),
			row(
				button(texts.say('import.skip'), customId('import', 'skip', importId, rowId)),
				button(texts.say('import.skipAll'), customId('import', 'drop')),
			),
		),
	];
}
