import { ButtonStyle } from 'discord-api-types/v10';
import { customId } from '../bot/custom-id.ts';
import type { ColumnQuestion } from '../rules/column-question.ts';
import type { Texts } from '../texts/texts.ts';
import { clipText } from './clip-text.ts';
import { type Block, button, container, LINE_LENGTH, type MenuOption, menu, row, text } from './message.ts';

const EXAMPLE_LENGTH = 40;

/** Asks which column of a table holds the titles, and which the stars. */
export function askForColumns(id: string, { columns, title, stars }: ColumnQuestion, texts: Texts): Block[] {
	const options = (chosen: number | undefined) =>
		columns.map((column, at) => describeColumn(column, at + 1, at + 1 === chosen, texts));
	const none = { value: '0', label: texts.say('import.columns.noStars'), default: stars === undefined };
	return [
		container(
			text(texts.say('import.columns.question')),
			row(menu(texts.say('import.columns.title'), customId('import', 'title', id), options(title))),
			row(menu(texts.say('import.columns.stars'), customId('import', 'stars', id), [none, ...options(stars)])),
			row(
				button(
					texts.say('import.columns.read'),
					customId('import', 'read', id),
					ButtonStyle.Primary,
					title === undefined,
				),
				button(texts.say('import.stop'), customId('import', 'stop', id)),
			),
		),
	];
}

function describeColumn(
	{ heading, examples }: ColumnQuestion['columns'][number],
	number: number,
	isChosen: boolean,
	texts: Texts,
): MenuOption {
	const label = heading === '' ? texts.say('import.columns.nameless', { number }) : clipText(heading, LINE_LENGTH);
	const shown = examples.map((example) => clipText(example, EXAMPLE_LENGTH));
	const description = shown.length === 0 ? {} : { description: clipText(shown.join(' · '), LINE_LENGTH) };
	return { value: String(number), label, ...description, default: isChosen };
}
