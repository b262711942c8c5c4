import { OF_LANGUAGES, type Rewriting } from './words-of-languages.ts';

const IN = '(?:in|dans|en|em|tra|fra|dentro de|daqui a)';
const ABOUT =
	'around|about|approx\\.?|gegen|etwa|ungefähr|ca\\.|circa|vers|environ|sobre|hacia|a eso de|verso|intorno|' +
	'por volta|lá pel[ao]s';
const THIS = '(?:(?:am|dieses|ce|le|este|el|no|neste|o|nel|questo|il) )?';
const WEEKEND = 'week-?end|wochenende|fin de semana|fim de semana|fine settimana';
/** How the names of months begin. */
const MONTH =
	'jan|ene|gen|f[eé][bv]|m[aä]r|a[bpv]r|ma[gijy]|ju[iln]|giu|lug|a[gu][go]|ao[uû]|se[pt]|o[ckut]t|nov|d[eé][cz]|di[cz]';
/** An article before a day and its month, which chrono does not expect: "the 5th of January". */
const ARTICLE = new RegExp(
	'(?<!\\p{L})(?:(?:on|o|el|no|em) )?(?:the|le|el|il|dia|día) ' +
		`(?=\\d{1,2}(?:st|nd|rd|th|er)? (?:(?:of|de|di) )?(?:${MONTH}))`,
	'iu',
);

/** How long from now, and about when: a night begins at one time all the same. */
const ANY: readonly Rewriting[] = [
	[new RegExp(`^${IN} (\\d+) ?h ?(\\d{2})(?: ?m(?:in)?)?$`, 'i'), 'in $1 hours $2 minutes'],
	[new RegExp(`^(?:${IN} )?(\\d+),(\\d) ?(?:stunden|std\\.?|heures|horas|ore|hours|h)$`, 'i'), 'in $1.$2 hours'],
	[/^(\d{1,2}(?:\.\d)?) ?(?:stunden?|std\.?|時間)$/iu, 'in $1 hours'],
	// "2 heures" is how long from now; "12 heures", and what stands by a day or an "à", is on the clock.
	[/^([1-6](?:\.\d)?) ?(?:heures?|horas?|or[ae])$/iu, 'in $1 hours'],
	[
		/(?<!(?<!\p{L})(?:in|dans|en|em|tra|fra|de|a) )(?<![\d.,])(\d{1,2}) (?:heures?|horas?|ore)(?: (\d\d))?(?!\p{L})/iu,
		'$1h$2',
	],
	[new RegExp(`^${THIS}(?:${WEEKEND}) (?:prochain|que viene|que vem|prossimo)|来週末`, 'iu'), 'next weekend'],
	[new RegExp(`^${THIS}(?:nächste[sn]|pr[oó]ximo|prossimo) (?:${WEEKEND})`, 'iu'), 'next weekend'],
	[new RegExp(`^${THIS}(?:${WEEKEND})|今?週末`, 'iu'), 'this weekend'],
	[/(?<=\d(?: ?[ap]m)?)-?ish(?!\p{L})|(?<=時)(?:頃|ごろ|くらい)/iu, ''],
	[
		new RegExp(`(?<!\\p{L})(?:(?:at|um|à) )?(?:${ABOUT}) (?:(?:las?|les?|die|das|a[lo]?l?e?|de|da) )?(?=\\d)`, 'iu'),
		'at ',
	],
	[ARTICLE, ''],
	// A day of the month behind its weekday, as in "lundi 30" and "sábado 5 a las 21"; the 8 of "fri 8" is an hour.
	[/(?<=^(?:el |il )?\p{L}{4,}) (?=(?:2[4-9]|3[01])$)/iu, ' le '],
	[/(?<=^(?:el |il )?\p{L}{4,}) (\d{1,2}) (?:à|a las?|alle|às) /iu, ' le $1 at '],
];

/** An hour that says it is one of the evening; 21:00 "de la noche" needs no such word. */
const EVENING = new RegExp(
	String.raw`\b([1-9]|1[01])((?:[.:h]\d{2}|h)?)(?: heures?| horas?)?\s+(?:` +
		'in the evening|at night|du soir|(?:de|por) la (?:tarde|noche)|da noite|di sera)$',
	'i',
);

/** "8:30 tomorrow night" is "tomorrow 8:30 at night"; 12 or 2 could be of the night before, or of the one after. */
const DAY_BEHIND = /^(?:at )?((?:0?[4-9]|1[013-9]|2\d)(?:[.:]\d{2})?) (tomorrow|\p{L}{3,6}day) (?:night|evening)$/iu;

const ALL = [...ANY, ...OF_LANGUAGES];

/**
 * Writes words that chrono does not read as others that it does, or that our own parsers do.
 *
 * @example rewriteWords('3時間後') // 'in 3 hours'
 * @example rewriteWords('christmas 8pm') // '25.12. 8pm'
 */
export function rewriteWords(text: string): string {
	const byClock = text
		.replace(DAY_BEHIND, '$2 $1 at night')
		.replace(EVENING, (_, hour, minutes) => `${Number(hour) + 12}${minutes}`);
	return ALL.reduce((so, [pattern, words]) => so.replace(pattern, words), byClock);
}
