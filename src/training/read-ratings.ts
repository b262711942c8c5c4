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

/**
 * Reads ratings as MovieLens publishes them: a header that names `userId`, `movieId` and `rating` in any order, then
 * one rating a line, LF or CRLF. Streams: memory grows with the number of ratings, not with the size of the file.
 *
 * Leaves out a line that is not a rating, and hands it to `onBadLine`. When a person rates a movie twice, the later
 * line counts, and `onBadLine` gets the earlier one. Numbers people by ascending id, so the order of lines does not
 * matter.
 *
 * @throws {Error} when the header lacks one of the three columns, or the stream fails.
 */
export async function readRatings(input: Readable, onBadLine: (bad: BadLine) => void): Promise<RatingTable> {
	const ratings = createRatingColumns();
	// Quotes have no meaning here, so a stray quotation mark spoils one line and not the rest of the file.
	const parser = input.pipe(parse({ bom: true, info: true, quote: null, relax_column_count: true, trim: true }));
	input.on('error', (error) => parser.destroy(error));
	let columns: number[] | undefined;
	for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
		if (columns === undefined) {
			columns = findColumns(record.map((name) => name.replace(/^"(.*)"$/, '$1')));
			continue;
		}
		const rating = readRating(record, columns, info.lines);
		if (typeof rating === 'string') onBadLine({ line: info.lines, reason: rating });
		else addRating(ratings, rating);
	}
	if (columns === undefined) throw new Error('the file is empty; its first line must name userId, movieId and rating');
	return tabulate(ratings, onBadLine);
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
function readRating(record: readonly string[], columns: readonly number[], line: number): Rating | string {
	const texts = columns.map((column) => record[column] ?? '');
	const [userId, movieId, stars] = texts.map(readNumber);
	if (!isId(userId)) return `userId must be a positive integer: ${JSON.stringify(texts[0])}`;
	if (!isId(movieId)) return `movieId must be a positive integer: ${JSON.stringify(texts[1])}`;
	if (!(stars >= 0.5 && stars <= 5 && Number.isInteger(stars * 2))) {
		return `rating must be 0.5 to 5 in steps of 0.5: ${JSON.stringify(texts[2])}`;
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

/** Ratings in the order of the file, in arrays that grow: 16 bytes a rating, where an object would take hundreds. */
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
	if (at === columns.lines.length) growColumns(columns, Math.ceil(1.5 * at));
	columns.userIds[at] = userId;
	columns.movieIds[at] = movieId;
	columns.stars[at] = stars;
	columns.lines[at] = line;
}

function growColumns(columns: RatingColumns, capacity: number): void {
	columns.userIds = growIntegers(columns.userIds, capacity);
	columns.movieIds = growIntegers(columns.movieIds, capacity);
	columns.lines = growIntegers(columns.lines, capacity);
	const stars = new Float32Array(capacity);
	stars.set(columns.stars);
	columns.stars = stars;
}

function growIntegers(array: Int32Array, capacity: number): Int32Array {
	const grown = new Int32Array(capacity);
	grown.set(array);
	return grown;
}

function tabulate(columns: RatingColumns, onBadLine: (bad: BadLine) => void): RatingTable {
	const { length, userIds, movieIds, stars } = columns;
	const { numberOf: userOf, count: users } = numberIds(userIds.subarray(0, length));
	const table = { users, userOf, movieIdOf: movieIds.slice(0, length), starsOf: stars.slice(0, length) };
	const isRepeated = findRepeats(table, columns.lines, onBadLine);
	return keepRatings(table, (rating) => isRepeated[rating] === 0);
}

/** Numbers ids from 0 in ascending order. */
function numberIds(ids: Int32Array): { numberOf: Int32Array; count: number } {
	const inOrder = [...new Set(ids)].sort((a, b) => a - b);
	const numberById = new Map(inOrder.map((id, number) => [id, number]));
	return { numberOf: ids.map((id) => numberById.get(id)!), count: inOrder.length };
}

/** Marks each rating that its person replaced on a later line, and hands its line to `onBadLine`. */
function findRepeats(
	{ users, userOf, movieIdOf }: RatingTable,
	lines: Int32Array,
	onBadLine: (bad: BadLine) => void,
): Uint8Array {
	const isRepeated = new Uint8Array(userOf.length);
	const { numberOf: movieOf, count: movies } = numberIds(movieIdOf);
	const { order, offsets } = sortByKey(userOf, users);
	/** The last rating seen of each movie, perhaps another person's. */
	const lastSeen = new Int32Array(movies).fill(-1);
	for (let user = 0; user < users; user++) {
		// Goes from the last line back, so the first rating it meets is the one that counts.
		for (let at = offsets[user + 1] - 1; at >= offsets[user]; at--) {
			const rating = order[at];
			const counts = lastSeen[movieOf[rating]];
			if (counts === -1 || userOf[counts] !== user) lastSeen[movieOf[rating]] = rating;
			else {
				isRepeated[rating] = 1;
				onBadLine({ line: lines[rating], reason: `rated again on line ${lines[counts]}, which counts` });
			}
		}
	}
	return isRepeated;
}
