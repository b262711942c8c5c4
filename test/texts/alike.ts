/** Names that no language translates. */
const EVERYWHERE = ['IMAX', 'Disney', 'Matinee', '(CC BY 2.0 DE)', 'Bollywood', 'Hollywood', 'Star Wars', 'Wuxia'];
/** Kinds of movies that languages written in Latin letters call alike. */
const LATIN = ['Ninjas', 'Queer', 'Slasher', 'Yakuza'];

const german = [
	...['Femme fatale', 'Independent', 'Mafia', 'Mockumentary', 'Poker', 'Psychodrama', 'Showdown', 'Sitcom', 'Sport'],
	...['Samurai', 'Satire', 'Surreal', 'Zombies'],
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
	...['Biopic', 'Corruption', 'Crime', 'Femme fatale', 'Gangsters', 'Gore', 'Mafia', 'Pirates', 'Poker', 'Police'],
	...['Prison', 'Robots', 'Satire', 'Sitcom', 'Space opera', 'Sport', 'Torture', 'Vampires', 'Zombies'],
	...['{minutes, number} min', '{minutes, plural, one {# minute} other {# minutes}}', 'secret', 'Veto', 'genre'],
	...['Action', 'Animation', 'Film noir', 'Romance', 'Thriller', 'Western', 'Anime', 'top', 'mentions', 'Messages'],
	...['Options', 'Spoiler', 'APP'],
];

const spanish = [
	...['Amnesia', 'Biopic', 'Detectives', 'Gore', 'Mafia', 'Melodrama', 'Neo-noir', 'Robots', 'Spaghetti western'],
	...['{minutes, number} min', 'Drama', 'Musical', 'Romance', 'Thriller', 'Western', 'Anime', 'Indie', 'top', 'APP'],
	...['Spoiler', '{count, plural, one {# byte} other {# bytes}}'],
	...['{size, number, ::.0} KB', '{size, number, ::.0} MB'],
];

const brazilianPortuguese = [
	...['Crime', 'Femme fatale', 'Gore', 'Kung fu', 'Melodrama', 'Neo-noir', 'Serial killer', 'Sitcom'],
	...['{minutes, number} min', 'Drama', 'Musical', 'Romance', 'Anime', 'Indie', 'top', 'Spoiler', 'APP'],
	'{count, plural, one {# byte} other {# bytes}}',
	...['{size, number, ::.0} KB', '{size, number, ::.0} MB'],
];

const italian = [
	...[
		'Femme fatale',
		'Killer',
		'Kung fu',
		'Mafia',
		'Neo-noir',
		'Poker',
		'Serial killer',
		'Sitcom',
		'Space opera',
		'Sport',
	],
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
	...['{minutes, number} min', 'in {name}', 'in {language}', 'Amnesia', 'On the road', 'Robot', 'Samurai'],
];

const japanese: string[] = [];

/** Texts that a language has exactly as English has them, by Discord's name of its locale. */
export const ALIKE: Readonly<Record<string, ReadonlySet<string>>> = {
	de: new Set([...EVERYWHERE, ...LATIN, ...german]),
	fr: new Set([...EVERYWHERE, ...LATIN, ...french]),
	'es-ES': new Set([...EVERYWHERE, ...LATIN, ...spanish]),
	'es-419': new Set([...EVERYWHERE, ...LATIN, ...spanish]),
	'pt-BR': new Set([...EVERYWHERE, ...LATIN, ...brazilianPortuguese]),
	it: new Set([...EVERYWHERE, ...LATIN, ...italian]),
	ja: new Set([...EVERYWHERE, ...japanese]),
};
