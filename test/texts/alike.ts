/** Names that no language translates. */
const EVERYWHERE = [
	'IMAX',
	'Disney',
	'Matinee',
	'(CC BY 2.0 DE)',
	'{size, number, ::.0} KB',
	'{size, number, ::.0} MB',
];

const GERMAN = [
	'Veto',
	'genre',
	'Action',
	'Animation',
	'Drama',
	'Fantasy',
	'Film noir',
	'Horror',
	'Musical',
	'Musicals',
];
const GERMAN_TOO = [
	'Mystery',
	'Thriller',
	'Western',
	'Anime',
	'Indie',
	'person',
	'name',
	'training',
	'server',
	'top',
	'region',
];
const ON_THE_GERMAN_PAGE = ['Playground', '+{count} optional', 'Spoiler', 'APP'];

/** Texts that a language has exactly as English has them, by Discord's name of its locale. */
export const ALIKE: Readonly<Record<string, ReadonlySet<string>>> = {
	de: new Set([...EVERYWHERE, ...GERMAN, ...GERMAN_TOO, ...ON_THE_GERMAN_PAGE]),
};
