import type { Parser } from 'chrono-node';
import { rewriteWords } from './rewrite-words.ts';

/** Hours as words, which become digits before anything is parsed. */
const WORDS = [
	['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
	['una', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove', 'dieci', 'undici', 'dodici'],
	['eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'],
];
const DIGITS = new Map(WORDS.flatMap((words) => words.map((word, at) => [word, String(at + 1)] as const)));

/** What stands before an hour, and how many minutes it adds. The German "halb neun" is 8:30. */
const MINUTES: Readonly<Record<string, number>> = {
	...{ 'half past': 30, 'quarter past': 15, 'quarter to': -15 },
	...{ halb: -30, dreiviertel: -15, 'viertel nach': 15, 'viertel vor': -15 },
};

/** An article is needed before a day of the month alone: "le 3 à 20h". */
const NEEDLESS = /^(?:@|(?:le|el|il) (?!\d))\s*|\s*[!?,]+$/gi;

const DATE = /(\d{1,2})\.\s?(\d{1,2})(\.(\d{4}|\d{2})?)?(?![\d:])/;
const CLOCK = new RegExp(
	`(?:(?:at|um|à|às|a las|alle)\\s+)?(?:(${Object.keys(MINUTES).join('|')})\\s+)?` +
		`(\\d{1,2})(?:[.:h](\\d{2}))?(\\s*(?:uhr|h|時|o'clock))?(?![\\w:])`,
	'i',
);

/**
 * Writes what chrono does not read as something that it does, or that the parsers below do: chrono drops all that is
 * only digits and a dot.
 *
 * @example spellOut('half past eight') // 'half past 8'
 * @example spellOut('20.00') // '20.00h'
 * @example spellOut('24.12') // '24.12.'
 * @example spellOut('3時間後') // 'in 3 hours'
 */
export function spellOut(text: string): string {
	const straight = text.normalize('NFKC').replaceAll('’', "'");
	const inDigits = straight.replace(/\p{L}+/gu, (word) => DIGITS.get(word.toLowerCase()) ?? word);
	const spelt = rewriteWords(inDigits).replace(NEEDLESS, '');
	const [, hours, minutes = '00'] = /^(\d{1,2})(?:\.(\d{1,2}))?$/.exec(spelt) ?? [];
	if (hours === undefined) return spelt;
	return spelt + (isUsualClock(hours, minutes) ? 'h' : '.');
}

/** Reads a day as most of Europe writes it: "24.12.", "24.12.2026"; "24.12" where that is no time, or one follows. */
export const dottedDate: Parser = {
	pattern: () => DATE,
	extract({ text }, match) {
		const [day, month, dot, year] = match.slice(1);
		const { before, after } = around(match, text);
		const isTime = dot === undefined && isUsualClock(day, month) && !/\d/.test(after);
		if (isInside(before) || isTime || Number(month) > 12) return null;
		const date = { day: Number(day), month: Number(month) };
		return year === undefined ? date : { ...date, year: Number(year.padStart(4, '20')) };
	},
};

/** Reads clock times that chrono does not: "20.00", "20 Uhr", "20h30", "half past 8", and the 8 of "fri 8". */
export const typedClock: Parser = {
	pattern: () => CLOCK,
	extract({ text }, match) {
		const [spoken, hours, minutes, unit] = match.slice(1);
		const { before, after } = around(match, text);
		const isBare = [spoken, minutes, unit].every((part) => part === undefined);
		if (isInside(before) || !isClock(hours, minutes ?? '00')) return null;
		if (isBare && before.trim() !== '' && after.trim() !== '') return null;
		const all = 60 * Number(hours) + Number(minutes ?? 0) + (MINUTES[spoken?.toLowerCase()] ?? 0);
		const clock = { hour: Math.floor(all / 60), minute: (all + 60) % 60 };
		return hours.startsWith('0') ? { ...clock, meridiem: 0 } : clock;
	},
};

function around({ 0: whole, index = 0 }: RegExpMatchArray, text: string) {
	return { before: text.slice(0, index), after: text.slice(index + whole.length) };
}

/** chrono looks at the rest of a text alone, so a pattern cannot see that it stands within a number or a word. */
export function isInside(before: string): boolean {
	return /[\p{L}\d.:/-]$/u.test(before);
}

/** Movies begin on full five minutes, so 5.12 is a day in December. */
function isUsualClock(hours: string, minutes: string): boolean {
	return isClock(hours, minutes) && Number(minutes) % 5 === 0;
}

function isClock(hours: string, minutes: string): boolean {
	return Number(hours) < 24 && minutes.length === 2 && Number(minutes) < 60;
}
