/** Names that no language translates. */
const EVERYWHERE = ['IMAX', 'Disney', 'Matinee', '(CC BY 2.0 DE)'];

const german = [
	...[
		'Veto',
		'genre',
		'Action',
		'Animation',
		'Drama',
		'Fantasy',
		'Film noir',
		'Horror',
		'horror',
		'Musical',
		'Musicals',
	],
	...['Mystery', 'Thriller', 'Western', 'Anime', 'Indie', 'person', 'name', 'training', 'server', 'top', 'region'],
	...['Playground', '+{count} optional', 'Spoiler', 'APP', '{size, number, ::.0} KB', '{size, number, ::.0} MB'],
];

const french = [
	...['{minutes, number} min', '{minutes, plural, one {# minute} other {# minutes}}', 'secret', 'Veto', 'genre'],
	...['Action', 'Animation', 'Film noir', 'Romance', 'Thriller', 'Western', 'Anime', 'top', 'mentions', 'Messages'],
	...['Options', 'Spoiler', 'APP'],
];

const spanish: string[] = [];

const brazilianPortuguese: string[] = [];

const italian = [
	...['watchlist', 'Veto', 'file', 'privacy', 'server', 'Crime', 'Fantasy', 'Horror', 'Musical', 'Thriller'],
	...[
		'Western',
		'Anime',
		'Indie',
		'Playground',
		'Spoiler',
		'APP',
		'{size, number, ::.0} KB',
		'{size, number, ::.0} MB',
	],
	...['{minutes, number} min', 'in {name}', 'in {language}'],
];

const japanese: string[] = [];

/** Texts that a language has exactly as English has them, by Discord's name of its locale. */
export const ALIKE: Readonly<Record<string, ReadonlySet<string>>> = {
	de: new Set([...EVERYWHERE, ...german]),
	fr: new Set([...EVERYWHERE, ...french]),
	'es-ES': new Set([...EVERYWHERE, ...spanish]),
	'es-419': new Set([...EVERYWHERE, ...spanish]),
	'pt-BR': new Set([...EVERYWHERE, ...brazilianPortuguese]),
	it: new Set([...EVERYWHERE, ...italian]),
	ja: new Set([...EVERYWHERE, ...japanese]),
};
