import type { Parser } from 'chrono-node';
import { isInside } from './typed-clock.ts';

const ARTICLES = 'the|le|el|il|am|den|dem|dia|día';
const DAY = new RegExp(
	`(?:(?:on |o |el )?(?:${ARTICLES}) (\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?|(\\d{1,2})(?:st|nd|rd|th))(?![\\p{L}\\d.:/])` +
		'|(\\d{1,2})日',
	'iu',
);
/** Behind such an hour, "am" is English for the morning. */
const HOUR = /(?<![\d:])(?:0?\d|1[0-2])(?::\d\d)? $/;

/** Reads a day of this month, or of the next one that has it: "the 27th", "le 28", "am 3.", "28日". */
export const dayOfMonth: Parser = {
	pattern: () => DAY,
	extract({ text, reference }, match) {
		const day = Number(match.slice(1).find((digits) => digits !== undefined));
		const before = text.slice(0, match.index);
		const isMorning = /^am/i.test(match[0]) && HOUR.test(before);
		if (isInside(before) || isMorning || day < 1 || day > 31) return null;
		const today = reference.getDateWithAdjustedTimezone();
		const [year, month] = [today.getFullYear(), today.getMonth()];
		const ahead = [0, 1, 2].find((months) => {
			const isPast = months === 0 && day < today.getDate();
			return !isPast && day <= new Date(year, month + months + 1, 0).getDate();
		});
		if (ahead === undefined) return null;
		return { day, month: ((month + ahead) % 12) + 1, year: year + Math.floor((month + ahead) / 12) };
	},
};
