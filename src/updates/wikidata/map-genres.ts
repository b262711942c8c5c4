/** MovieLens' genres, by words in Wikidata's names of genres and of kinds of movies. */
const GENRES: readonly (readonly [words: RegExp, genre: string])[] = [
	[/\baction\b|martial arts/, 'Action'],
	[/\badventure\b|swashbuckler/, 'Adventure'],
	[/\banimat|\banime\b|\bcartoon/, 'Animation'],
	[/\bchildren|\bfamily\b/, 'Children'],
	[/comed|\bsatir|\bparody\b|slapstick|romcom/, 'Comedy'],
	[/\bcrime\b|gangster|\bheist\b|\bmafia\b|detective|police/, 'Crime'],
	[/documentary/, 'Documentary'],
	[/drama/, 'Drama'],
	[/fantasy|fairy tale/, 'Fantasy'],
	[/\bnoir\b/, 'Film-Noir'],
	[/horror|slasher|zombie|vampire/, 'Horror'],
	[/musical|\bopera\b/, 'Musical'],
	[/mystery|whodunit/, 'Mystery'],
	[/roman(ce|tic)/, 'Romance'],
	[/science fiction|sci-fi|space opera|cyberpunk|kaiju/, 'Sci-Fi'],
	[/thriller/, 'Thriller'],
	[/\bwar\b/, 'War'],
	[/\bwestern\b/, 'Western'],
];

/** @example mapGenres(['comedy drama', 'science fiction film']) // ['Comedy', 'Drama', 'Sci-Fi'] */
export function mapGenres(names: readonly string[]): string[] {
	const text = names.join('\n').toLowerCase();
	return GENRES.filter(([words]) => words.test(text)).map(([, genre]) => genre);
}
