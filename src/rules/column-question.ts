import type { Press } from '../bot/command.ts';
import { Refusal } from '../bot/refusal.ts';
import type { ChosenColumns, Column } from '../imports/unknown-columns-error.ts';
import type { Services } from '../services.ts';
import { findPending } from './pending-imports.ts';

/** A menu has 25 lines, and one is for "no stars". */
const SHOWN = 24;

/** A table whose columns the person has to name. It is in memory until they do, like a preview. */
export interface ColumnQuestion {
	readonly bytes: Uint8Array;
	readonly columns: readonly Column[];
	/** Numbers from 1; `undefined` until they are chosen. */
	readonly title: number | undefined;
	readonly stars: number | undefined;
}

/** Asks which columns hold what. Columns beyond those that fit a menu are left out. */
export function askColumns(bytes: Uint8Array, columns: readonly Column[]): ColumnQuestion {
	return { bytes, columns: columns.slice(0, SHOWN), title: undefined, stars: undefined };
}

/** Says which column holds the titles, or the stars, from a menu. @throws {Refusal} when the table no longer waits. */
export function chooseColumn(
	what: 'title' | 'stars',
	{ caller, args: [id], values: [value] }: Press,
	services: Services,
): ColumnQuestion {
	const { pending, question } = findQuestion(caller.userId, id, services);
	const number = Number(value);
	const isColumn = Number.isInteger(number) && number >= 1 && number <= question.columns.length;
	pending.waiting = { kind: 'columns', question: { ...question, [what]: isColumn ? number : undefined } };
	return pending.waiting.question;
}

/**
 * Takes the table whose columns were named, to read it.
 *
 * @throws {Refusal} when it no longer waits, or while no column has the titles.
 */
export function takeTable(userId: string, id: string, services: Services) {
	const { pending, question } = findQuestion(userId, id, services);
	const { bytes, title, stars } = question;
	if (title === undefined) throw new Refusal('import.columns.noTitle');
	const columns: ChosenColumns = { title: `#${title}`, rating: stars === undefined ? undefined : `#${stars}` };
	pending.waiting = undefined;
	return { pending, file: { size: bytes.length, read: async () => bytes }, columns };
}

function findQuestion(userId: string, id: string, services: Services) {
	const pending = findPending(userId, id, services);
	if (pending?.waiting?.kind !== 'columns') throw new Refusal('import.gone');
	return { pending, question: pending.waiting.question };
}
