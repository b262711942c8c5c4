import type { Readable } from 'node:stream';
import { type Info, parse } from 'csv-parse';

/** Ratings of many people, one entry a rating. */
export interface RatingTable {
	/** How many people there are; `userOf` counts from 0. */
	readonly users: number;
	readonly userOf: Int32Array;
	readonly movieIdOf: Int32Array;
	/** 0.5 to 5. */
	readonly starsOf: Float32Array;
}

/** A line that was left out, and why. */
export interface BadLine {
	readonly line: number;
	readonly reason: string;
}

const COLUMNS = ['userId', 'movieId', 'rating'] as const;
const MAX_ID = 2 ** 31 - 1;

/**
 * Reads ratings as MovieLens publishes them: a header that names `userId`, `movieId` and `rating` in any order, one rating a
 * line, LF or CRLF. Streams; memory grows with the number of ratings, not with the size of the file.
 *
 * A line that is not a rating is handed to `onBadLine` and left out. Of two ratings of one person for one movie the later
 * line counts and the earlier is handed over. People are numbered by ascending id, so the order of lines does not matter.
 *
 * @throws {Error} when the header does not name the three columns, or the stream fails.
 */
export async function readRatings(input: Readable, onBadLine: (bad: BadLine) => void): Promise<RatingTable> {
	const ratings: Rating[] = [];
	// Without quotes one stray quotation mark spoils one line and not the rest of the file.
	const parser = input.pipe(parse({ bom: true, info: true, quote: null, relax_column_count: true, trim: true }));
	input.on('error', (error) => parser.destroy(error));
	let at: number[] | undefined;
	for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
		if (at === undefined) {
			at = findColumns(record.map((name) => name.replace(/^"(.*)"$/, '$1')));
			continue;
		}
		const rating = readRating(record, at, info.lines);
		if (typeof rating === 'string') onBadLine({ line: info.lines, reason: rating });
		else ratings.push(rating);
	}
	if (at === undefined) throw new Error('the file is empty; its first line must name userId, movieId and rating');
	return tabulate(dropRepeats(ratings, onBadLine));
}

/** The people of several tables side by side: nobody of one is anybody of another. */
export function joinRatings(tables: readonly RatingTable[]): RatingTable {
	let users = 0;
	const userOf = tables.map((table) => {
		const first = users;
		users += table.users;
		return table.userOf.map((user) => first + user);
	});
	return {
		users,
		userOf: Int32Array.from(userOf.flatMap((part) => [...part])),
		movieIdOf: Int32Array.from(tables.flatMap((table) => [...table.movieIdOf])),
		starsOf: Float32Array.from(tables.flatMap((table) => [...table.starsOf])),
	};
}

/** The ratings of the movies that `accepts` lets through. */
export function keepMovies(table: RatingTable, accepts: (movieId: number) => boolean): RatingTable {
	const kept = Int32Array.from(table.movieIdOf.keys()).filter((rating) => accepts(table.movieIdOf[rating]));
	return {
		users: table.users,
		userOf: kept.map((rating) => table.userOf[rating]),
		movieIdOf: kept.map((rating) => table.movieIdOf[rating]),
		starsOf: Float32Array.from(kept, (rating) => table.starsOf[rating]),
	};
}

interface Rating {
	readonly userId: number;
	readonly movieId: number;
	readonly stars: number;
	readonly line: number;
}

function findColumns(header: readonly string[]): number[] {
	const missing = COLUMNS.filter((column) => !header.includes(column));
	if (missing.length > 0)
		throw new Error(`the first line must name userId, movieId and rating; missing: ${missing.join(', ')}`);
	return COLUMNS.map((column) => header.indexOf(column));
}

/** @returns the rating, or what is wrong with it. */
function readRating(record: readonly string[], at: readonly number[], line: number): Rating | string {
	const [userId, movieId, stars] = at.map((column) => readNumber(record[column] ?? ''));
	if (!isId(userId)) return `userId must be a positive integer: ${JSON.stringify(record[at[0]] ?? '')}`;
	if (!isId(movieId)) return `movieId must be a positive integer: ${JSON.stringify(record[at[1]] ?? '')}`;
	if (!(stars >= 0.5 && stars <= 5 && Number.isInteger(stars * 2))) {
		return `rating must be 0.5 to 5 in steps of 0.5: ${JSON.stringify(record[at[2]] ?? '')}`;
	}
	return { userId, movieId, stars, line };
}

function readNumber(text: string): number {
	const found = /^("?)(\d+(?:\.\d+)?)\1$/.exec(text);
	return found === null ? Number.NaN : Number(found[2]);
}

function isId(value: number): boolean {
	return Number.isInteger(value) && value > 0 && value <= MAX_ID;
}

function dropRepeats(ratings: readonly Rating[], onBadLine: (bad: BadLine) => void): Rating[] {
	const byUser = Map.groupBy(ratings, (rating) => rating.userId);
	return [...byUser.values()].flatMap((own) => {
		const latest = new Map(own.map((rating) => [rating.movieId, rating]));
		for (const rating of own) {
			const kept = latest.get(rating.movieId)!;
			if (kept !== rating) onBadLine({ line: rating.line, reason: `rated again on line ${kept.line}, which counts` });
		}
		return [...latest.values()];
	});
}

function tabulate(ratings: readonly Rating[]): RatingTable {
	const userIds = [...new Set(ratings.map((rating) => rating.userId))].sort((a, b) => a - b);
	const userByUserId = new Map(userIds.map((userId, user) => [userId, user]));
	return {
		users: userIds.length,
		userOf: Int32Array.from(ratings, (rating) => userByUserId.get(rating.userId)!),
		movieIdOf: Int32Array.from(ratings, (rating) => rating.movieId),
		starsOf: Float32Array.from(ratings, (rating) => rating.stars),
	};
}
