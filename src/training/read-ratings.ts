import type { Readable } from 'node:stream';
import { type Info, parse } from 'csv-parse';
import { sortByKey } from '../numerics/sparse-matrix.ts';
import { keepRatings, type RatingTable } from './rating-table.ts';

/** A line left out, and why. */
export interface BadLine {
	readonly line: number;
	readonly reason: string;
}

const COLUMNS = ['userId', 'movieId', 'rating'] as const;
const MAX_ID = 2 ** 31 - 1;
/** With a larger share of ratings beyond the scale, the file has another scale, and not just a few bad lines. */
const MAX_BEYOND = 0.1;

/** The highest rating of a file: five stars, ten points or 100 percent. */
export type RatingScale = 5 | 10 | 100;

/**
 * Reads ratings as MovieLens publishes them: a header that names `userId`, `movieId` and `rating` in any order, then
 * one rating a line, LF or CRLF. Streams: memory grows with the number of ratings, not with the size of the file.
 *
 * Leaves out a line that is not a rating, and hands it to `onBadLine`. When a person rates a movie twice, the line with
 * the newest `timestamp` counts, the later one without timestamps, and `onBadLine` gets the other. Numbers people by
 * ascending id, so the order of lines does not matter.
 *
 * @param scale - Points and percent become the nearest half stars.
 * @throws {Error} when the header lacks one of the three columns, the ratings have another scale, or the stream fails.
 */
export async function readRatings(
	input: Readable,
	onBadLine: (bad: BadLine) => void,
	scale: RatingScale = 5,
): Promise<RatingTable> {
	const ratings = createRatingColumns();
	const beyond = { 10: 0, 100: 0 };
	// Quotes have no meaning here, so a stray quotation mark spoils one line and not the rest of the file.
	const parser = input.pipe(parse({ bom: true, info: true, quote: null, relax_column_count: true, trim: true }));
	input.on('error', (error) => parser.destroy(error));
	let columns: number[] | undefined;
	let lines = 0;
	for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
		if (columns === undefined) {
			columns = findColumns(record.map((name) => name.replace(/^"(.*)"$/, '$1')));
			continue;
		}
		lines++;
		const rating = readRating(record, columns, info.lines, scale);
		countBeyond(beyond, readNumber(record[columns[2]] ?? ''), scale);
		if (typeof rating === 'string') onBadLine({ line: info.lines, reason: rating });
		else addRating(ratings, rating);
	}
	if (columns === undefined) throw new Error('the file is empty; its first line must name userId, movieId and rating');
	checkScale(beyond, lines, scale);
	return tabulate(ratings, onBadLine);
}

/** Counts a rating above the scale under the smallest scale that has room for it. */
function countBeyond(beyond: { 10: number; 100: number }, value: number, scale: RatingScale): void {
	if (!(value > scale && value <= 100)) return;
	beyond[value > 10 ? 100 : 10]++;
}

/** @throws {Error} when so many ratings are above the scale that the file must have another. */
function checkScale(beyond: { 10: number; 100: number }, lines: number, scale: RatingScale): void {
	const above = beyond[10] + beyond[100];
	if (above <= MAX_BEYOND * lines) return;
	const isPercent = beyond[100] > MAX_BEYOND * above;
	throw new Error(
		`${above} of ${lines} ratings are above ${scale}, so they look like ${isPercent ? 'percent' : 'points out of 10'}: ` +
			`say --scale ${isPercent ? 100 : 10}`,
	);
}

interface Rating {
	readonly userId: number;
	readonly movieId: number;
	readonly stars: number;
	readonly line: number;
	/** Seconds or milliseconds, as the file has them; 0 without. */
	readonly time: number;
}

function findColumns(header: readonly string[]): number[] {
	const missing = COLUMNS.filter((column) => !header.includes(column));
	if (missing.length > 0)
		throw new Error(`the first line must name userId, movieId and rating; missing: ${missing.join(', ')}`);
	return [...COLUMNS, 'timestamp'].map((column) => header.indexOf(column));
}

/** @returns the rating, or what is wrong with it. */
function readRating(
	record: readonly string[],
	columns: readonly number[],
	line: number,
	scale: RatingScale,
): Rating | string {
	const texts = columns.map((column) => record[column] ?? '');
	const [userId, movieId, rating, time] = texts.map(readNumber);
	if (!isId(userId)) return `userId must be a positive integer: ${JSON.stringify(texts[0])}`;
	if (!isId(movieId)) return `movieId must be a positive integer: ${JSON.stringify(texts[1])}`;
	const stars = scale === 5 ? rating : convertToStars(rating, scale);
	if (!(stars >= 0.5 && stars <= 5 && Number.isInteger(stars * 2))) {
		const expected = scale === 5 ? '0.5 to 5 in steps of 0.5' : `0 to ${scale}`;
		return `rating must be ${expected}: ${JSON.stringify(texts[2])}`;
	}
	return { userId, movieId, stars, line, time: Number.isNaN(time) ? 0 : time };
}

/** @returns the nearest half stars, at least 0.5; NaN for a rating outside the scale. */
function convertToStars(rating: number, scale: RatingScale): number {
	return rating >= 0 && rating <= scale ? Math.max(0.5, Math.round((10 * rating) / scale) / 2) : Number.NaN;
}

function readNumber(text: string): number {
	const found = /^("?)(\d+(?:\.\d+)?)\1$/.exec(text);
	return found === null ? Number.NaN : Number(found[2]);
}

function isId(value: number): boolean {
	return Number.isInteger(value) && value > 0 && value <= MAX_ID;
}

/** Ratings in the order of the file, in arrays that grow: 24 bytes a rating, where an object would take hundreds. */
interface RatingColumns {
	length: number;
	userIds: Int32Array;
	movieIds: Int32Array;
	stars: Float32Array;
	lines: Int32Array;
	times: Float64Array;
}

function createRatingColumns(): RatingColumns {
	const [userIds, movieIds, lines] = [new Int32Array(1024), new Int32Array(1024), new Int32Array(1024)];
	return { length: 0, userIds, movieIds, stars: new Float32Array(1024), lines, times: new Float64Array(1024) };
}

function addRating(columns: RatingColumns, { userId, movieId, stars, line, time }: Rating): void {
	const at = columns.length++;
	if (at === columns.lines.length) growColumns(columns, Math.ceil(1.5 * at));
	columns.userIds[at] = userId;
	columns.movieIds[at] = movieId;
	columns.stars[at] = stars;
	columns.lines[at] = line;
	columns.times[at] = time;
}

function growColumns(columns: RatingColumns, capacity: number): void {
	columns.userIds = grow(columns.userIds, new Int32Array(capacity));
	columns.movieIds = grow(columns.movieIds, new Int32Array(capacity));
	columns.lines = grow(columns.lines, new Int32Array(capacity));
	columns.stars = grow(columns.stars, new Float32Array(capacity));
	columns.times = grow(columns.times, new Float64Array(capacity));
}

function grow<T extends Int32Array | Float32Array | Float64Array>(array: T, into: T): T {
	into.set(array);
	return into;
}

function tabulate(columns: RatingColumns, onBadLine: (bad: BadLine) => void): RatingTable {
	const { length, userIds, movieIds, stars } = columns;
	const { numberOf: userOf, count: users } = numberIds(userIds.subarray(0, length));
	const years = Int16Array.from(columns.times.subarray(0, length), findYear);
	const isTimed = years.some((year) => year > 0);
	const ratings = { users, userOf, movieIdOf: movieIds.slice(0, length), starsOf: stars.slice(0, length) };
	const table = { ...ratings, ...(isTimed && { ratedIn: years }) };
	const isRepeated = findRepeats(table, columns, onBadLine);
	return keepRatings(table, (rating) => isRepeated[rating] === 0);
}

/** Later than this, a time in seconds would be in the year 5138: it is in milliseconds. */
const MOST_SECONDS = 1e11;

/** The year of a time, in UTC; 0 without one. */
function findYear(time: number): number {
	return time > 0 ? new Date(time > MOST_SECONDS ? time : 1000 * time).getUTCFullYear() : 0;
}

/** Numbers ids from 0 in ascending order. */
function numberIds(ids: Int32Array): { numberOf: Int32Array; count: number } {
	const inOrder = [...new Set(ids)].sort((a, b) => a - b);
	const numberById = new Map(inOrder.map((id, number) => [id, number]));
	return { numberOf: ids.map((id) => numberById.get(id)!), count: inOrder.length };
}

/** Marks each rating that its person replaced by a newer one, and hands its line to `onBadLine`. */
function findRepeats(
	{ users, userOf, movieIdOf }: RatingTable,
	{ lines, times }: Pick<RatingColumns, 'lines' | 'times'>,
	onBadLine: (bad: BadLine) => void,
): Uint8Array {
	const isRepeated = new Uint8Array(userOf.length);
	const { numberOf: movieOf, count: movies } = numberIds(movieIdOf);
	const { order, offsets } = sortByKey(userOf, users);
	/** The rating that counts so far of each movie, perhaps another person's. */
	const counting = new Int32Array(movies).fill(-1);
	for (let user = 0; user < users; user++) {
		for (let at = offsets[user]; at < offsets[user + 1]; at++) {
			const [rating, movie] = [order[at], movieOf[order[at]]];
			const other = counting[movie];
			counting[movie] = rating;
			if (other === -1 || userOf[other] !== user) continue;
			const [older, newer] = times[rating] >= times[other] ? [other, rating] : [rating, other];
			counting[movie] = newer;
			isRepeated[older] = 1;
			onBadLine({ line: lines[older], reason: `rated again on line ${lines[newer]}, which counts` });
		}
	}
	return isRepeated;
}
