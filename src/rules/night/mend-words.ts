import { countEdits } from '../../catalogue/index/edit-distance.ts';

/** The languages whose words have spaces between them. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it'];
/** A shorter word is near too many others. */
const SHORTEST = 4;
/** From this length on, a word may have two slips. */
const LONG = 7;
const A_MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 24 * 60 * 60 * 1000;

/** A word for a day, and which day it is. */
interface DayWord {
	readonly word: string;
	readonly folded: string;
	readonly day: string;
}

let known: readonly DayWord[] | undefined;

/**
 * Corrects slips in the words for days, in every language that we have: a letter too many, too few, another or swapped,
 * and two of those in a long word. A word that may be two days stays as it is.
 *
 * @example mendWords('firday 8pm') // 'friday 8pm'
 * @example mendWords('sonday') // 'sonday'
 */
export function mendWords(text: string): string {
	return text.replace(/\p{L}+/gu, (word) => findDay(fold(word)) ?? word);
}

function findDay(typed: string): string | undefined {
	if (typed.length < SHORTEST) return undefined;
	known ??= LANGUAGES.flatMap(listDays);
	const near = known.map(({ word, folded, day }) => {
		const limit = folded.length < LONG ? 1 : 2;
		const edits = countEdits(typed, folded, limit);
		return { word, day, edits: edits > limit ? Number.POSITIVE_INFINITY : edits };
	});
	const fewest = Math.min(...near.map(({ edits }) => edits));
	const [first, ...others] = near.filter(({ edits }) => edits === fewest && edits < Number.POSITIVE_INFINITY);
	return others.every(({ day }) => day === first.day) ? first?.word : undefined;
}

/** The days of a week, today and the days after it. */
function listDays(language: string): DayWord[] {
	const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
	const fromToday = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
	return [
		...[0, 1, 2, 3, 4, 5, 6].map((at) => ({ word: weekday.format(A_MONDAY + at * DAY_MS), day: `weekday ${at}` })),
		...[0, 1, 2].map((days) => ({ word: fromToday.format(days, 'day'), day: `in ${days}` })),
	]
		.map(({ word, day }) => ({ word: word.replace(/-feira$/, ''), day }))
		.filter(({ word }) => !/[^\p{L}]/u.test(word))
		.map(({ word, day }) => ({ word, day, folded: fold(word) }));
}

function fold(word: string): string {
	return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
