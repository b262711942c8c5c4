import { Refusal } from '../bot/refusal.ts';
import type { OptionValue } from '../bot/request.ts';
import type { Movie } from '../catalogue/movie.ts';

/** MovieLens' genres. */
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
type Genre = (typeof GENRES)[number];

/** A list is at most as long as one message holds. */
export const LONGEST_LIST = 10;
export const FIRST_YEAR = 1874;
export const LAST_YEAR = 2100;

/**
 * How far from the beaten track: what popularity is worth, as a power of a movie's rating count. docs/report.md has the
 * figures behind these steps.
 */
export const MOODS = { familiar: 0.1, balanced: 0, adventurous: -0.1, daring: -0.2 } as const;
export type Mood = keyof typeof MOODS;
export const MOOD_NAMES = Object.keys(MOODS) as Mood[];

/** What a person wants recommended: how many movies, and which. */
export interface Query {
	readonly count: number;
	readonly genre: Genre | undefined;
	/** First year of release, included. */
	readonly from: number | undefined;
	/** Last year of release, included. */
	readonly to: number | undefined;
	readonly mood: Mood;
}

export const ANYTHING: Query = {
	count: LONGEST_LIST,
	genre: undefined,
	from: undefined,
	to: undefined,
	mood: 'balanced',
};

/** @throws {Refusal} for the first option that makes no sense. */
export function readQuery(options: Readonly<Record<string, OptionValue | undefined>>): Query {
	const count = readWhole(options.count ?? LONGEST_LIST, 1, LONGEST_LIST);
	if (count === undefined) throw new Refusal('query.count', { most: LONGEST_LIST });
	const genre = options.genre === undefined ? undefined : readGenre(options.genre);
	const from = readYear(options.from);
	const to = readYear(options.to);
	if (from !== undefined && to !== undefined && from > to) throw new Refusal('query.yearsSwapped', { from, to });
	return { count, genre, from, to, mood: readMood(options.mood ?? 'balanced') };
}

function readGenre(value: OptionValue): Genre {
	const genre = GENRES.find((each) => each.toLowerCase() === String(value).toLowerCase());
	if (genre) return genre;
	const genres = GENRES.map((each) => ({ key: `genre.${each}` as const, values: {} }));
	throw new Refusal('query.unknownGenre', { genres });
}

function readMood(value: OptionValue): Mood {
	const mood = MOOD_NAMES.find((each) => each === String(value).toLowerCase());
	if (mood) return mood;
	const moods = MOOD_NAMES.map((each) => ({ key: `mood.${each}` as const, values: {} }));
	throw new Refusal('query.unknownMood', { moods });
}

function readYear(value: OptionValue | undefined): number | undefined {
	if (value === undefined) return undefined;
	const year = readWhole(value, FIRST_YEAR, LAST_YEAR);
	if (year === undefined) throw new Refusal('query.year', { first: FIRST_YEAR });
	return year;
}

function readWhole(value: OptionValue, least: number, most: number): number | undefined {
	const number = Number(value);
	return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}

/** A query as the arguments of a `custom_id`; {@link parseQuery} reads them back. */
export function writeQuery({ count, genre, from, to, mood }: Query): (string | number)[] {
	return [count, genre ?? '', from ?? '', to ?? '', mood];
}

/** @throws {Refusal} for arguments that are no query, since anyone can forge a `custom_id`. */
export function parseQuery(args: readonly string[]): Query {
	const [count, genre, from, to, mood] = args.map((word) => word || undefined);
	return readQuery({ count, genre, from, to, mood });
}

/** Whether a query asks for some kinds or years of movies only. */
export function isNarrow({ genre, from, to }: Query): boolean {
	return genre !== undefined || from !== undefined || to !== undefined;
}

export function fitsQuery(movie: Movie, { genre, from, to }: Query): boolean {
	if (genre !== undefined && !movie.genres.includes(genre)) return false;
	if (from !== undefined && !(movie.year !== undefined && movie.year >= from)) return false;
	return to === undefined || (movie.year !== undefined && movie.year <= to);
}
