/** The heading of data/catalogue.csv. */
export const COLUMNS = [
	'id',
	'title',
	'year',
	'genres',
	'imdb',
	'tmdb',
	'wikidata',
	'omdb',
	'ratings',
	'alternatives',
] as const;
