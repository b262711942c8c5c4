import type { Readable } from 'node:stream';
import { type Info, parse } from 'csv-parse';
import { countUp, sortByKey } from '../numerics/sparse-matrix.ts';

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
 * Reads ratings as MovieLens publishes them: a header that names `userId`, `movieId` and `rating` in any order, one
 * rating a line, LF or CRLF. Streams; memory grows with the number of ratings, not with the size of the file.
 *
 * A line that is not a rating is handed to `onBadLine` and left out. Of two ratings of one person for one movie the
 * later line counts and the earlier is handed over. People are numbered by ascending id, so the order of lines does not
 * matter.
 *
 * @throws {Error} when the header does not name the three columns, or the stream fails.
 */
export async function readRatings(input: Readable, onBadLine: (bad: BadLine) => void): Promise<RatingTable> {
	const ratings = createRatingColumns();
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
		else addRating(ratings, rating);
	}
	if (at === undefined) throw new Error('the file is empty; its first line must name userId, movieId and rating');
	return tabulate(ratings, onBadLine);
}

/** The people of several tables side by side: nobody of one is anybody of another. */
export function joinRatings(tables: readonly RatingTable[]): RatingTable {
	if (tables.length === 1) return tables[0];
	const ratings = tables.reduce((sum, table) => sum + table.userOf.length, 0);
	const userOf = new Int32Array(ratings);
	const movieIdOf = new Int32Array(ratings);
	const starsOf = new Float32Array(ratings);
	let [users, at] = [0, 0];
	for (const table of tables) {
		movieIdOf.set(table.movieIdOf, at);
		starsOf.set(table.starsOf, at);
		for (const user of table.userOf) userOf[at++] = users + user;
		users += table.users;
	}
	return { users, userOf, movieIdOf, starsOf };
}

/** The ratings of the movies that `accepts` lets through; the table itself where that is all of them. */
export function keepMovies(table: RatingTable, accepts: (movieId: number) => boolean): RatingTable {
	const kept = countUp(table.movieIdOf.length).filter((rating) => accepts(table.movieIdOf[rating]));
	return keepRatings(table, kept);
}

function keepRatings(table: RatingTable, kept: Int32Array): RatingTable {
	const { users, userOf, movieIdOf, starsOf } = table;
	if (kept.length === userOf.length) return table;
	const starsKept = new Float32Array(kept.length);
	for (let at = 0; at < kept.length; at++) starsKept[at] = starsOf[kept[at]];
	return {
		users,
		userOf: kept.map((rating) => userOf[rating]),
		movieIdOf: kept.map((rating) => movieIdOf[rating]),
		starsOf: starsKept,
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

/**
 * Ratings as they come in, one entry a rating in arrays that grow: 16 bytes a rating, where an object would take some
 * hundred.
 */
interface RatingColumns {
	length: number;
	userIds: Int32Array;
	movieIds: Int32Array;
	stars: Float32Array;
	lines: Int32Array;
}

function createRatingColumns(): RatingColumns {
	const [userIds, movieIds, lines] = [new Int32Array(1024), new Int32Array(1024), new Int32Array(1024)];
	return { length: 0, userIds, movieIds, stars: new Float32Array(1024), lines };
}

function addRating(columns: RatingColumns, { userId, movieId, stars, line }: Rating): void {
	const at = columns.length++;
	if (at === columns.lines.length) {
		const capacity = Math.ceil(1.5 * at);
		columns.userIds = growIntegers(columns.userIds, capacity);
		columns.movieIds = growIntegers(columns.movieIds, capacity);
		columns.lines = growIntegers(columns.lines, capacity);
		const grown = new Float32Array(capacity);
		grown.set(columns.stars);
		columns.stars = grown;
	}
	columns.userIds[at] = userId;
	columns.movieIds[at] = movieId;
	columns.stars[at] = stars;
	columns.lines[at] = line;
}

function growIntegers(array: Int32Array, capacity: number): Int32Array {
	const grown = new Int32Array(capacity);
	grown.set(array);
	return grown;
}

function tabulate(
	{ length, userIds, movieIds, stars, lines }: RatingColumns,
	onBadLine: (bad: BadLine) => void,
): RatingTable {
	const { numberOf: userOf, count: users } = numberIds(userIds.subarray(0, length));
	const isRepeated = findRepeats(userOf, users, movieIds.subarray(0, length), lines, onBadLine);
	const table = { users, userOf, movieIdOf: movieIds.slice(0, length), starsOf: stars.slice(0, length) };
	return keepRatings(
		table,
		countUp(length).filter((rating) => isRepeated[rating] === 0),
	);
}

/** Numbers ids from 0 on in ascending order. */
function numberIds(ids: Int32Array): { numberOf: Int32Array; count: number } {
	const inOrder = [...new Set(ids)].sort((a, b) => a - b);
	const numberById = new Map(inOrder.map((id, number) => [id, number]));
	return { numberOf: ids.map((id) => numberById.get(id)!), count: inOrder.length };
}

/** Marks ratings of a movie that the same person rated again on a later line, and hands them over. */
function findRepeats(
	userOf: Int32Array,
	users: number,
	movieIds: Int32Array,
	lines: Int32Array,
	onBadLine: (bad: BadLine) => void,
): Uint8Array {
	const isRepeated = new Uint8Array(userOf.length);
	const { numberOf: movieOf, count: movies } = numberIds(movieIds);
	const { order, offsets } = sortByKey(userOf, users);
	/** Of each movie: the latest rating that was passed, which may be another person's. */
	const latest = new Int32Array(movies).fill(-1);
	for (let user = 0; user < users; user++) {
		// From the last line back, so that what is met first is what counts.
		for (let at = offsets[user + 1] - 1; at >= offsets[user]; at--) {
			const rating = order[at];
			const counts = latest[movieOf[rating]];
			if (counts === -1 || userOf[counts] !== user) latest[movieOf[rating]] = rating;
			else {
				isRepeated[rating] = 1;
				onBadLine({ line: lines[rating], reason: `rated again on line ${lines[counts]}, which counts` });
			}
		}
	}
	return isRepeated;
}
