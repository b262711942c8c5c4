/** A time, and how far beyond it the one that is meant lies. */
export interface Shifted {
	/** The text without the words that put it off, and with the last minute of the day for its midnight. */
	readonly rest: string;
	readonly weeks: number;
	/** The minute after `rest` is meant: the midnight of a Saturday is the one that people stay up for. */
	readonly isMidnight: boolean;
}

const COUNTS = [
	['a', 'an', 'one', 'einer', 'une', 'una', 'uma'],
	['two', 'zwei', 'deux', 'dos', 'due', 'duas'],
	['three', 'drei', 'trois', 'tres', 'tre', 'três'],
	['four', 'vier', 'quatre', 'cuatro', 'quattro', 'quatro'],
];
const COUNT = `(?<count>[1-9]\\d?|${COUNTS.flat().join('|')})`;
const DAY = '(?:mon|tues?|wed(?:nes)?|thu(?:r?s)?|fri|sat(?:ur)?|sun|to)(?:day)?|tomorrow';
/** Where a word begins or ends, in every alphabet. */
const [START, END] = ['(?<![\\p{L}\\d])', '(?![\\p{L}\\d])'];

/** Words that put off a day by weeks; without a count by one, or by the two of a fortnight. */
const WEEKS = [
	`^(?:in )?(?:${COUNT} )?(?:weeks?|(?<two>fortnight)) (?:from|on|after) (?!now|next)`,
	`^${COUNT} (?:weeks?|(?<two>fortnight)) (?=(?:${DAY})${END})`,
	`(?<=${START}(?:${DAY})) (?:week|(?<two>fortnight))${END}`,
	'(?<=[\\p{L}\\d]),? (?:in|dans|en|dentro de|em|tra|fra|daqui a) ' +
		`${COUNT} (?:weeks?|wochen?|semaines?|semanas?|settiman[ae])${END}`,
	`(?<=\\p{L}) (?:en (?:huit|ocho(?: días)?|(?<two>quinze|quince(?: días)?))|a otto)${END}`,
	// The week after the next one.
	'(?<=^|\\p{L} )über(?=nächste woche)',
	'再(?=来週)',
].map((pattern) => new RegExp(pattern, 'iu'));

const LAST_MINUTE = '23:59';
const AT = '(?:(?:at|um|zu|gegen|à|a la|a|alle|alla|às) )?';
const NAMED = 'midnight|mitternacht|minuit|media ?noche|meia[- ]noite|mezzanotte';
const MIDNIGHT = new RegExp(
	`(?:${START}${AT}(?:${NAMED})|(?<=tag)mitternacht|(?<![:.])${START}${AT}24(?:[:.]00(?: ?uhr)?| ?uhr|h00)|` +
		`の?24時(?!間)|の?真夜中)${END}(?: (?:on|am|de|del|di|do) )?`,
	'iu',
);

/**
 * Takes the words out of a time that put it off by weeks, as in "a week from friday", or to the midnight at its end.
 *
 * @example takeShift('a week from friday 8pm') // { rest: 'friday 8pm', weeks: 1, isMidnight: false }
 * @example takeShift('samedi minuit') // { rest: 'samedi 23:59', weeks: 0, isMidnight: true }
 */
export function takeShift(typed: string): Shifted {
	const text = typed.normalize('NFKC');
	const late = text.replace(MIDNIGHT, ` ${LAST_MINUTE} `);
	const pattern = WEEKS.find((each) => each.test(late));
	const rest = pattern === undefined ? late : late.replace(pattern, ' ').replace(/^\s*de (?=hoy)/i, '');
	return {
		rest: rest.replace(/\s+/g, ' ').trim(),
		weeks: pattern === undefined ? 0 : countWeeks(pattern.exec(late)?.groups ?? {}),
		isMidnight: late !== text,
	};
}

function countWeeks({ count, two }: Readonly<Record<string, string | undefined>>): number {
	const number = count === undefined ? 1 : Number(count) || COUNTS.findIndex((words) => words.includes(count)) + 1;
	return two === undefined ? number : 2 * number;
}
