type Rewriting = readonly [pattern: RegExp, spelt: string];

const IN = '(?:in|dans|en|em|tra|fra|dentro de|daqui a)';
const ABOUT =
	'around|about|approx\\.?|gegen|etwa|ungefähr|ca\\.|circa|vers|environ|sobre|hacia|a eso de|verso|intorno|' +
	'por volta|lá pel[ao]s';
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
	// "20 heures" and "à 8 heures" are on the clock; "2 heures", and any number of "Stunden", is how long from now.
	[
		/(?<!(?<!\p{L})(?:in|dans|en|em|tra|fra|de|a) )(?<!\d)(1[3-9]|2[0-3]) (?:heures|horas|ore)(?: (\d\d))?(?!\p{L})/iu,
		'$1h$2',
	],
	[/(?<=(?<!\p{L})(?:à|às|las?) )(1?\d) (?:heures?|horas?)(?: (\d\d))?(?!\p{L})/iu, '$1h$2'],
	[/^(\d{1,2}(?:\.\d)?) ?(?:heures?|horas?|or[ae]|stunden?|std\.?|時間)$/iu, 'in $1 hours'],
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

const ENGLISH: readonly Rewriting[] = [
	[/^in (?:an|1) hour and a half$/i, 'in 90 minutes'],
	[/^in (\d+) and a half hours$/i, 'in $1.5 hours'],
	[/^(?:in )?(?:a )?fortnight(?: from now)?$/i, 'in 2 weeks'],
	[/^next week (?:on )?(?=(?:mon|tue|wed|thu|fri|sat|sun))/i, 'next '],
	[/(the )?day after tomorrow/i, 'overmorrow'],
	[/\s@\s*/, ' at '],
];

const GERMAN: readonly Rewriting[] = [
	[/^nächste woche (?:am )?(?=\p{L})/iu, 'nächsten '],
	[/^in einer halben stunde$/i, 'in 30 minutes'],
	[/(?<=tag|mittwoch)(?=abend|nachmittag|mittag|morgen)/i, ' '],
	[/(?<=\d\.? \p{L}{3,}) (?=\d{1,2}(?:[.:]\d\d)? ?uhr)/iu, ' um '],
];

const FRENCH: readonly Rewriting[] = [
	[/^dans une demi[- ]heure$/i, 'in 30 minutes'],
	[/après-demain( soir)?/i, 'overmorrow'],
	[/(?<![-\p{L}])(?:à )?midi(?!\p{L})/iu, '12h'],
	[/ de la semaine prochaine/i, ' prochain'],
];

/** An hour that says it is one of the evening; 21:00 "de la noche" needs no such word. */
const EVENING = new RegExp(
	String.raw`\b([1-9]|1[01])((?:[.:h]\d{2}|h)?)(?: heures?| horas?)?\s+(?:` +
		'in the evening|at night|du soir|(?:de|por) la (?:tarde|noche)|da noite|di sera)$',
	'i',
);

const SPANISH: readonly Rewriting[] = [
	[/^(?:en|dentro de) media hora$/i, 'in 30 minutes'],
	[/pasado mañana( por la noche)?/i, 'overmorrow'],
	[/(?<=(?:1[3-9]|2\d)(?::\d\d)?) (?:de|por) la (?:tarde|noche)/i, ''],
	[/(?<=\d) (?:de|por) la mañana/i, ' am'],
	[/ (?:de|por|en) la noche/i, ' 20h'],
	[/ (?:de|por|en) la tarde/i, ' 15h'],
	[/ (?:de|por|en) la mañana/i, ' 10h'],
	[/(?:al |a )?mediodía/i, '12h'],
	[/^(?:el )?(\p{L}+) de la (?:próxima semana|semana que viene)/iu, 'próximo $1'],
];

const ITALIAN: readonly Rewriting[] = [
	[/(?:a )?mezzogiorno/i, '12h'],
	[/^[tf]ra mezz'?ora$/i, 'in 30 minutes'],
	[/^[tf]ra un'ora/i, 'tra 1 ore'],
	[/^[tf]ra (\d+) ore e mezz[ao]$/i, 'in $1 hours 30 minutes'],
	[/(?<!\d )(?:alle )?ore (?=\d)/i, 'alle '],
	[/(?<=alle \d{1,2}) e mezz[ao]/i, ':30'],
	[/(?<=alle \d{1,2}) e un quarto/i, ':15'],
];

const PORTUGUESE: readonly Rewriting[] = [
	[/^(?:em|daqui a) uma hora$/i, 'in 1 hour'],
	[/^(?:em|daqui a) meia hora$/i, 'in 30 minutes'],
	[/depois de amanhã( à noite)?/i, 'overmorrow'],
	[/^(?:em|daqui a) (?=\d)/i, 'en '],
	[/(?:ao )?meio-dia/i, '12h'],
];

/** 8 at night is 8 pm. */
const JAPANESE: readonly Rewriting[] = [
	[/今[夜晩]/, '今日の夜'],
	[/^(\d+)時間(\d+)分後$/, 'in $1 hours $2 minutes'],
	[/^(\d+)時間半後$/, 'in $1 hours 30 minutes'],
	[/^(\d+)時間後$/, 'in $1 hours'],
	[/^(\d+)分後$/, 'in $1 minutes'],
	[/^(\d+)日後$/, 'in $1 days'],
	[/明後日の?|あさっての?/, 'overmorrow '],
	[/来週の?(?=.曜)/, '次の'],
	[/今[週度]の?(?=.曜)/, ''],
	[/の?[夜晩](?=([1-9]|1[01])(?:時|:))/, '午後'],
	[/の?[夜晩](?=\d|$)/, ''],
];

/** Evenings that people call by name, as the day that all languages can say. */
const HOLIDAYS: readonly Rewriting[] = (
	[
		['christmas eve|heilig ?abend|veille de noël|nochebuena|vigilia di natale|véspera de natal', '24.12.'],
		['christmas(?: day)?|weihnachten|noël|navidad|natale|natal', '25.12.'],
		['boxing day', '26.12.'],
		["new year['’]?s eve|silvester|saint-sylvestre|nochevieja|san silvestro", '31.12.'],
		['halloween', '31.10.'],
	] as const
).map(([names, day]) => [new RegExp(`(?<!\\p{L})(?:(?:on|at|an|zu|à|en|a) )?(?:${names})(?!\\p{L})`, 'iu'), day]);

const ALL = [...ANY, ...HOLIDAYS, ...ENGLISH, ...GERMAN, ...FRENCH, ...SPANISH, ...ITALIAN, ...PORTUGUESE, ...JAPANESE];

/**
 * Writes words that chrono does not read as others that it does, or that our own parsers do.
 *
 * @example rewriteWords('3時間後') // 'in 3 hours'
 * @example rewriteWords('christmas 8pm') // '25.12. 8pm'
 */
export function rewriteWords(text: string): string {
	const byClock = text.replace(EVENING, (_, hour, minutes) => `${Number(hour) + 12}${minutes}`);
	return ALL.reduce((so, [pattern, words]) => so.replace(pattern, words), byClock);
}
