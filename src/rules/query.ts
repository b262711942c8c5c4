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

/** A list is at most as long as one message holds. */
export const LONGEST_LIST = 10;
export const FIRST_YEAR = 1874;
export const LAST_YEAR = 2100;

/**
 * How far from the beaten track: what popularity is worth, as a power of a movie's rating count. The figures behind the steps are in
 * docs/report.md.
 */
export const MOODS = { familiar: 0.1, balanced: 0, adventurous: -0.1, daring: -0.2 } as const;
export type Mood = keyof typeof MOODS;

/** What somebody wants to be recommended. */
export interface Wish {
	readonly count: number;
	readonly genre: string | undefined;
	/** First year of release, included. */
	readonly from: number | undefined;
	/** Last year of release, included. */
	readonly to: number | undefined;
	readonly mood: Mood;
}

export const ANYTHING: Wish = {
	count: LONGEST_LIST,
	genre: undefined,
	from: undefined,
	to: undefined,
	mood: 'balanced',
};

/** @throws {Refusal} naming the first option that makes no sense. */
export function readWish(options: Readonly<Record<string, OptionValue | undefined>>): Wish {
	const count = readWhole(options.count ?? LONGEST_LIST, 1, LONGEST_LIST);
	if (count === undefined) throw new Refusal('query.count', { most: LONGEST_LIST });
	const genre = GENRES.find((each) => each.toLowerCase() === String(options.genre ?? '').toLowerCase());
	if (options.genre !== undefined && !genre) {
		throw new Refusal('query.unknownGenre', { genres: GENRES });
	}
	const from = readYear(options.from);
	const to = readYear(options.to);
	if (from !== undefined && to !== undefined && from > to) {
		throw new Refusal('query.yearsSwapped', { from, to });
	}
	const mood = String(options.mood ?? 'balanced').toLowerCase();
	if (!isMood(mood)) throw new Refusal('query.unknownMood', { moods: Object.keys(MOODS) });
	return { count, genre, from, to, mood };
}

function isMood(word: string): word is Mood {
	return Object.hasOwn(MOODS, word);
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

/** The words of a wish in a `custom_id`; {@link parseWish} reads them back. */
export function writeWish({ count, genre, from, to, mood }: Wish): (string | number)[] {
	return [count, genre ?? '', from ?? '', to ?? '', mood];
}

export function parseWish(args: readonly string[]): Wish {
	const [count, genre, from, to, mood] = args.map((word) => word || undefined);
	return readWish({ count, genre, from, to, mood });
}

export function fitsWish(movie: Movie, { genre, from, to }: Wish): boolean {
	if (genre !== undefined && !movie.genres.includes(genre)) return false;
	if (from !== undefined && !(movie.year !== undefined && movie.year >= from)) return false;
	return to === undefined || (movie.year !== undefined && movie.year <= to);
}

/** What was asked for, in words: "Horror movies from 1980 to 1989". */
export function describeWish({ genre, from, to }: Wish): string {
	const kind = genre === undefined ? 'movies' : `${genre} movies`;
	if (from !== undefined && to !== undefined)
		return from === to ? `${kind} from ${from}` : `${kind} from ${from} to ${to}`;
	if (from !== undefined) return `${kind} since ${from}`;
	return to === undefined ? kind : `${kind} up to ${to}`;
}
