import type { FormatName, RowKind } from './history.ts';
import type { ScaleName } from './read-stars.ts';

/** What a column of a table says. */
export type Field =
	| 'title'
	| 'otherTitle'
	| 'year'
	| 'rating'
	| 'date'
	| 'imdbId'
	| 'tmdbId'
	| 'movieId'
	| 'type'
	| 'status'
	| 'season'
	| 'address';

/** A table that a service exports, known by its headings in lower case. */
export interface TableFormat {
	readonly name: FormatName;
	/** The headings that only this table has together. */
	readonly needs: readonly string[];
	/** The headings of each field, the best first: a field that is empty gives way to the next. */
	readonly columns: Readonly<Partial<Record<Field, readonly string[]>>>;
	/** `undefined` where the ratings themselves tell. */
	readonly scale: ScaleName | undefined;
	/** What a row without a rating says of its movie. */
	readonly unrated: RowKind;
	/** Whether another table of the service has the same headings and rows that mean something else. */
	readonly isKindUnsure?: boolean;
}

const LETTERBOXD = {
	title: ['name'],
	year: ['year'],
	address: ['letterboxd uri'],
	tmdbId: ['tmdbid'],
	imdbId: ['const'],
} as const;

const IMDB = {
	imdbId: ['const'],
	title: ['title'],
	otherTitle: ['original title'],
	year: ['year'],
	type: ['title type'],
} as const;

const MOVARY = { title: ['title'], year: ['year'], tmdbId: ['tmdbid'], imdbId: ['imdbid'] } as const;

/** The first whose headings are all there counts, so a table with more headings stands before one with fewer. */
export const TABLE_FORMATS: readonly TableFormat[] = [
	{
		name: 'Letterboxd',
		needs: ['name', 'letterboxd uri', 'watched date'],
		columns: { ...LETTERBOXD, rating: ['rating'], date: ['watched date', 'date'] },
		scale: 'stars',
		unrated: 'seen',
	},
	{
		name: 'Letterboxd',
		needs: ['name', 'letterboxd uri', 'rating'],
		columns: { ...LETTERBOXD, rating: ['rating'], date: ['date'] },
		scale: 'stars',
		unrated: 'seen',
	},
	{
		name: 'Letterboxd',
		needs: ['name', 'letterboxd uri'],
		columns: { ...LETTERBOXD, date: ['date'] },
		scale: 'none',
		unrated: 'seen',
		isKindUnsure: true,
	},
	{
		name: 'Letterboxd',
		needs: ['position', 'name', 'year', 'url', 'description'],
		columns: { title: ['name'], year: ['year'] },
		scale: 'none',
		unrated: 'wanted',
		isKindUnsure: true,
	},
	{
		name: 'IMDb',
		needs: ['position', 'const', 'created', 'you rated'],
		columns: { ...IMDB, rating: ['you rated'], date: ['created', 'modified'] },
		scale: 'points',
		unrated: 'wanted',
	},
	{
		name: 'IMDb',
		needs: ['position', 'const', 'created'],
		columns: { ...IMDB, rating: ['your rating'], date: ['date rated', 'created', 'modified'] },
		scale: 'points',
		unrated: 'wanted',
		isKindUnsure: true,
	},
	{
		name: 'IMDb',
		needs: ['const', 'your rating'],
		columns: {
			...IMDB,
			movieId: ['matinee id'],
			rating: ['your rating'],
			date: ['rated at', 'date rated', 'date added', 'created'],
		},
		scale: 'points',
		unrated: 'seen',
	},
	{
		name: 'TMDB',
		needs: ['tmdb id', 'type', 'name', 'your rating'],
		columns: {
			tmdbId: ['tmdb id'],
			imdbId: ['imdb id'],
			title: ['name'],
			year: ['release date'],
			type: ['type'],
			season: ['season number'],
			rating: ['your rating'],
			date: ['date rated'],
		},
		scale: 'points',
		unrated: 'seen',
	},
	{
		name: 'MovieLens',
		needs: ['movie_id', 'rating', 'title'],
		columns: {
			movieId: ['movie_id'],
			imdbId: ['imdb_id'],
			tmdbId: ['tmdb_id'],
			title: ['title'],
			rating: ['rating'],
			date: ['date', 'timestamp'],
		},
		scale: 'stars',
		unrated: 'seen',
	},
	{
		name: 'Criticker',
		needs: ['score', 'film name', 'imdb id'],
		columns: {
			title: ['film name'],
			year: ['year'],
			imdbId: ['imdb id'],
			rating: ['score'],
			date: ['date rated', 'review date', 'date'],
		},
		scale: 'percent',
		unrated: 'seen',
	},
	{
		name: 'Movary',
		needs: ['title', 'tmdbid', 'watchedat'],
		columns: { ...MOVARY, date: ['watchedat'] },
		scale: 'none',
		unrated: 'seen',
	},
	{
		name: 'Movary',
		needs: ['title', 'tmdbid', 'userrating'],
		columns: { ...MOVARY, rating: ['userrating'] },
		scale: 'points',
		unrated: 'seen',
	},
	{
		name: 'Movary',
		needs: ['title', 'tmdbid', 'addedat'],
		columns: { ...MOVARY, date: ['addedat'] },
		scale: 'none',
		unrated: 'wanted',
	},
	{
		name: 'Simkl',
		needs: ['simkl_id', 'title', 'type'],
		columns: {
			title: ['title'],
			year: ['year'],
			type: ['type'],
			status: ['watchlist', 'status'],
			rating: ['rating', 'userrating', 'user_rating'],
			date: ['watcheddate', 'watched date', 'rateddate'],
			tmdbId: ['tmdb'],
			imdbId: ['imdb'],
		},
		scale: 'points',
		unrated: 'seen',
	},
	{
		name: 'Filmtipset',
		needs: ['votedate', 'movietitle', 'imdb', 'score'],
		columns: { title: ['movietitle'], imdbId: ['imdb'], rating: ['score'], date: ['votedate'] },
		scale: 'stars',
		unrated: 'seen',
	},
	{
		name: 'Kinopoisk',
		needs: ['nameeng', 'namerus', 'rating'],
		columns: {
			title: ['nameeng'],
			otherTitle: ['namerus'],
			year: ['year'],
			rating: ['rating'],
			date: ['date'],
		},
		scale: 'points',
		unrated: 'seen',
	},
	{
		// What Letterboxd imports, and what we write for it.
		name: 'Letterboxd',
		needs: ['imdbid', 'tmdbid', 'title', 'rating'],
		columns: {
			address: ['letterboxduri'],
			tmdbId: ['tmdbid'],
			imdbId: ['imdbid'],
			movieId: ['matineeid'],
			title: ['title'],
			year: ['year'],
			rating: ['rating'],
			date: ['ratedat', 'watcheddate'],
		},
		scale: 'stars',
		unrated: 'seen',
	},
];

/** Headings that people and smaller services use. */
const SYNONYMS: Readonly<Record<Field, readonly string[]>> = {
	imdbId: ['imdb id', 'imdbid', 'imdb', 'const', 'tconst', 'imdb_id', 'imdb link', 'imdb url'],
	tmdbId: ['tmdb id', 'tmdbid', 'tmdb', 'tmdb_id', 'themoviedb id'],
	movieId: ['matinee id', 'matineeid'],
	title: [
		...['title', 'name', 'movie', 'film', 'movie title', 'film title', 'movie name', 'film name', 'english title'],
		...[
			'titel',
			'filmtitel',
			'titre',
			'título',
			'titulo',
			'titolo',
			'tytuł',
			'название',
			'filme',
			'película',
			'pelicula',
		],
	],
	otherTitle: [
		'original title',
		'originaltitle',
		'original_title',
		'originaltitel',
		'titre original',
		'título original',
	],
	year: [
		...['year', 'release year', 'released', 'release_year', 'release date', 'movie year', 'film year'],
		...['jahr', 'année', 'annee', 'año', 'ano', 'anno', 'rok', 'år', 'jaar', 'год'],
	],
	rating: [
		...['rating10', 'my rating', 'your rating', 'user rating', 'userrating', 'user_rating', 'my score', 'rating'],
		...['stars', 'my stars', 'score', 'rated', 'note', 'bewertung', 'nota', 'voto', 'puntuación', 'calificación'],
		...['ocena', 'cijfer', 'betyg', 'оценка', 'wertung', 'sterne'],
	],
	date: [
		...[
			'rated at',
			'rated_at',
			'date rated',
			'watched date',
			'watcheddate',
			'date watched',
			'watched at',
			'watched_at',
		],
		...['watched on', 'last watched', 'date', 'when', 'seen', 'datum', 'fecha', 'data', 'дата'],
	],
	type: ['type', 'title type', 'media type', 'mediatype', 'media_type', 'kind'],
	status: ['status', 'list'],
	season: ['season', 'season number'],
	address: ['letterboxd uri', 'letterboxduri', 'url', 'link', 'uri'],
};

/** A table of no known service, read by its headings; `undefined` when none says which movie a row is. */
export function describePlainTable(headings: ReadonlySet<string>): TableFormat | undefined {
	const columns = findColumns(headings);
	if ([...columns.title, ...columns.imdbId, ...columns.tmdbId].length === 0) return undefined;
	// One heading says little: a list of songs has titles, too.
	const told = Object.values(columns).filter((names) => names.length > 0).length;
	if (told < 2 && columns.imdbId.length === 0) return undefined;
	return { name: 'table', needs: [], columns, scale: undefined, unrated: 'seen' };
}

/** A table whose title and rating someone named; its other columns are read by their headings. */
export function describeChosenTable(
	title: string,
	rating: string | undefined,
	headings: ReadonlySet<string>,
): TableFormat {
	const named = { ...findColumns(headings), title: [title], rating: rating === undefined ? [] : [rating] };
	const taken = [title, rating];
	const others = Object.entries(named).map(([field, names]) => [
		field,
		field === 'title' || field === 'rating' ? names : names.filter((name) => !taken.includes(name)),
	]);
	return { name: 'table', needs: [], columns: Object.fromEntries(others), scale: undefined, unrated: 'seen' };
}

function findColumns(headings: ReadonlySet<string>): Record<Field, string[]> {
	const found = Object.entries(SYNONYMS).map(([field, names]) => [field, names.filter((name) => headings.has(name))]);
	return Object.fromEntries(found) as Record<Field, string[]>;
}
