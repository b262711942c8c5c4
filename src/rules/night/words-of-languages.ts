/** Words that chrono does not read, and what they are written as. */
export type Rewriting = readonly [pattern: RegExp, spelt: string];

const ENGLISH: readonly Rewriting[] = [
	[/^in (?:an|1) hour and a half$/i, 'in 90 minutes'],
	[/^in (\d+) and a half hours$/i, 'in $1.5 hours'],
	[/^(?:in )?(?:a )?fortnight(?: from now)?$/i, 'in 2 weeks'],
	[/^next week (?:on )?(?=(?:mon|tue|wed|thu|fri|sat|sun))/i, 'next '],
	[/(the )?day after tomorrow/i, 'overmorrow'],
	[/\s@\s*/, ' at '],
	[/(?<!\p{L})tonite(?!\p{L})/iu, 'tonight'],
	[/(?<!\p{L})(?:2moro|2morrow|tmw)(?!\p{L})/iu, 'tomorrow'],
	[/(?<=\d)[ -]fifteen(?!\p{L})/iu, ':15'],
	[/(?<=\d)[ -]thirty(?!\p{L})/iu, ':30'],
	[/(?<=\d)[ -]forty[ -](?:five|5)(?![\p{L}\d])/iu, ':45'],
	[/^(?:at )?((?!12)\d{1,2}(?:[.:]\d{2})? ?pm) (tomorrow|\p{L}{3,6}day) (?:night|evening)$/iu, '$2 $1'],
];

const GERMAN: readonly Rewriting[] = [
	[/^heute (?=in )/i, ''],
	[/(?<!\p{L})(?:kommende[nrs]?|diese[nrs]) (?=\p{L}+(?:tag|abend|woch))/iu, ''],
	[/(?<!\p{L})sonnabend/iu, 'samstag'],
	[/(?<=morgen|tag|woch) früh/iu, ' vormittag'],
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

const SPANISH: readonly Rewriting[] = [
	[/^(?:en|dentro de) media hora$/i, 'in 30 minutes'],
	[/pasado mañana( por la noche)?/i, 'overmorrow'],
	[/(?<=(?:1[3-9]|2\d)(?::\d\d)?) (?:de|por) la (?:tarde|noche)/i, ''],
	[/(?<=\d) (?:de|por) la mañana/i, ' am'],
	[/ (?:de|por|en) la noche/i, ' 20h'],
	[/ (?:de|por|en) la tarde/i, ' 15h'],
	[/ (?:de|por|en) la mañana/i, ' 10h'],
	[/(?:al |a )?mediodía/i, '12h'],
	[/^(?:el )?(\p{L}+) (?:de la (?:próxima semana|semana que viene)|que viene|próximo)/iu, 'próximo $1'],
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

const PORTUGUESE_DAYS = [
	...[
		['segunda', 'monday'],
		['terça', 'tuesday'],
		['quarta', 'wednesday'],
		['quinta', 'thursday'],
	],
	...[
		['sexta', 'friday'],
		['sábado', 'saturday'],
		['domingo', 'sunday'],
	],
] as const;

const PORTUGUESE: readonly Rewriting[] = [
	[/^(?:em|daqui a) uma hora$/i, 'in 1 hour'],
	[/^(?:em|daqui a) meia hora$/i, 'in 30 minutes'],
	[/depois de amanhã( à noite)?/i, 'overmorrow'],
	[/^(?:em|daqui a) (?=\d)/i, 'en '],
	[/(?:ao )?meio-dia/i, '12h'],
	...PORTUGUESE_DAYS.map(
		([day, english]): Rewriting => [
			new RegExp(`^(?:n?[oa] )?(?:próxim[oa] ${day}(?:-feira)?|${day}(?:-feira)? (?:que vem|da semana que vem))`, 'iu'),
			`next ${english}`,
		],
	),
	[/^(?:n[oa]|neste|nesta) (?=\p{L})/iu, ''],
];

const JAPANESE_HOURS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** 8 at night is 8 pm. */
const JAPANESE: readonly Rewriting[] = [
	...JAPANESE_HOURS.map((hour, at): Rewriting => [new RegExp(`(?<![十二])${hour}(?=時)`), String(at + 1)]),
	[/今[夜晩]/, '今日の夜'],
	[/^(\d+)時間(\d+)分後$/, 'in $1 hours $2 minutes'],
	[/^(\d+)時間半後$/, 'in $1 hours 30 minutes'],
	[/^(\d+)時間後$/, 'in $1 hours'],
	[/^(\d+)分後$/, 'in $1 minutes'],
	[/^(\d+)日後$/, 'in $1 days'],
	[/明後日の?|あさっての?/, 'overmorrow '],
	[/の?正午/, '12時'],
	[/来週の?(?=.曜)/, '次の'],
	[/今[週度]の?(?=.曜)/, ''],
	[/の?[夜晩][の ]?(?=([1-9]|1[01])(?:時|:))/, '午後'],
	[/の?[夜晩][の ]?(?=\d|$)/, ''],
];

/** Evenings that people call by name, as the day that all languages can say. */
const HOLIDAYS: readonly Rewriting[] = (
	[
		['(?:christmas|xmas) eve|heilig ?abend|veille de noël|nochebuena|vigilia di natale|véspera de natal', '24.12.'],
		['christmas(?: day)?|xmas|weihnachten|noël|navidad|natale|natal', '25.12.'],
		['boxing day', '26.12.'],
		["new year['’]?s eve|nye|silvester|saint-sylvestre|nochevieja|san silvestro", '31.12.'],
		['halloween', '31.10.'],
	] as const
).map(([names, day]) => [new RegExp(`(?<!\\p{L})(?:(?:on|at|an|zu|à|en|a) )?(?:${names})(?!\\p{L})`, 'iu'), day]);

/** In the order in which they are tried. */
export const OF_LANGUAGES: readonly Rewriting[] = [
	...[...HOLIDAYS, ...ENGLISH, ...GERMAN, ...FRENCH, ...SPANISH, ...ITALIAN, ...PORTUGUESE, ...JAPANESE],
];
