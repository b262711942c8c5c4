/** MovieLens' genres. Buttons in messages keep a genre's place here: append, never insert. */
export const GENRES = [
	'Action',
	'Adventure',
	'Animation',
	'Children',
	'Comedy',
	'Crime',
	'Documentary',
	'Drama',
	'Fantasy',
	'Film-Noir',
	'Horror',
	'IMAX',
	'Musical',
	'Mystery',
	'Romance',
	'Sci-Fi',
	'Thriller',
	'War',
	'Western',
] as const;
export type Genre = (typeof GENRES)[number];
