import { type Arena, copyIntegers } from '../numerics/arena.ts';
import {
	type CompressedRows,
	compressInPieces,
	countNonzeros,
	createPacker,
	type PackRow,
} from '../numerics/compress-rows.ts';
import { openKernel } from '../numerics/kernel.ts';
import { sortByKey } from '../numerics/sparse-matrix.ts';
import { finish, type Pieces } from '../pieces.ts';
import type { AllMovies } from './place-movies.ts';

/** Movies as vectors of length 1 whose inner product, a cosine, says how alike they are in taste. */
export interface TasteVectors extends CompressedRows {
	/** Holds the vectors, and every array that they are multiplied into. */
	readonly arena: Arena;
	/** Columns of a vector: the factors, and the genres behind them. */
	readonly width: number;
	/** By movie: the factors in its vector times this are its item factors. */
	readonly lengths: Float64Array;
	/** By movie: the length of its item factors, rounded up. */
	readonly norms: Float32Array;
	/**
	 * Multiplies movies' vectors by two vectors at a time, since reading a nonzero costs more than multiplying it: half a
	 * nanosecond for each nonzero.
	 *
	 * @param pair - Both vectors, column by column: `width` by 2.
	 * @param into - An array of the arena, which gets two inner products for each movie.
	 * @throws {TypeError} when `into` is elsewhere or too short.
	 */
	multiplyPair(pair: Float32Array, into: Float32Array, movies: Int32Array): void;
	/** Lists the first `count` movies, those with the fewest nonzeros first: they are multiplied fastest in that order. */
	sortByLength(count: number): Int32Array;
	/**
	 * Writes the cosines of movies with others, in single precision, as the vectors are: half a nanosecond for each
	 * nonzero of the others and eight movies.
	 *
	 * @param movies - No more than there are.
	 * @param others - No more than there are.
	 * @param into - An array of the arena, of at least `countCosines` numbers, which are ordered as `placeInFours` says.
	 * @throws {TypeError} when `into` is elsewhere or too short.
	 */
	compare(movies: Int32Array, others: Int32Array, into: Float32Array): void;
}

/** Movies that stand side by side; the kernel's `multiplyEights`, and all that works on its cosines, count on it. */
export const LANES = 4;
/** Movies that `multiplyEights` takes at a time. */
export const TOGETHER = 8;
/** More than the rounding of an inner product in single precision. */
const ROUNDED_UP = 1 + 1e-4;

/**
 * Builds a vector for each movie: its factors, scaled to length 1, beside its genres, scaled to length `genreWeight`;
 * then the whole to length 1. The rarer a genre, the more it says: it weighs log(movies / movies of the genre). The
 * factors of rarely rated movies are vague, and there the genres help most. O(movies * (factors + genres)), once.
 */
export function buildTasteVectors(all: AllMovies): TasteVectors {
	return finish(buildVectorsInPieces(all));
}

/** The same as {@link buildTasteVectors}, in pieces. */
export function* buildVectorsInPieces(all: AllMovies): Pieces<TasteVectors> {
	const { trained, known, placed, factors, genres, genreNames, recipe, arena } = all;
	const { genreWeight } = recipe.scoring;
	const movies = genres.length;
	const width = factors + (genreWeight > 0 ? genreNames.length : 0);
	const rarities = genreNames.map((_, bit) =>
		Math.log(known / trained.genres.reduce((count, bits) => count + ((bits >> bit) & 1), 0)),
	);
	const kernel = openKernel(arena.memory);
	const [vector, lengths, norms] = [arena.floats(width), arena.floats(movies), arena.singles(movies)];
	const [ofFactors, ofGenres] = [vector.subarray(0, factors), vector.subarray(factors)];
	const writeGenres = (row: number): void => {
		for (let bit = 0; bit < ofGenres.length; bit++) ofGenres[bit] = (genres[row] >> bit) & 1 ? rarities[bit] : 0;
		scaleTo(genreWeight, ofGenres);
	};
	const packKnown = createPacker(arena, vector, (row) => {
		ofFactors.set(trained.itemFactors.subarray(row * factors, (row + 1) * factors));
		norms[row] = ROUNDED_UP * measureLength(ofFactors);
		const length = scaleTo(1, ofFactors);
		writeGenres(row);
		lengths[row] = length * scaleTo(1, vector);
	});
	/** Does the same with bytes. */
	const packPlaced: PackRow = (row, columns, values) => {
		const length = placed.measureLength(row - known);
		norms[row] = ROUNDED_UP * length;
		writeGenres(row);
		const whole = Math.sqrt(Number(length > 0) + measureLength(ofGenres) ** 2) || 1;
		for (let bit = 0; bit < ofGenres.length; bit++) ofGenres[bit] /= whole;
		lengths[row] = (length || 1) * whole;
		const bytes = placed.bytes.byteOffset + (row - known) * placed.stride;
		const packed = kernel.packBytes(bytes, factors, placed.scales[row - known] / lengths[row], columns, values);
		const [nextColumns, nextValues] = [columns + 2 * packed, values + 4 * packed];
		return packed + kernel.packNonzeros(ofGenres.byteOffset, ofGenres.length, factors, nextColumns, nextValues);
	};
	yield;
	const most = countNonzeros(trained.itemFactors) + placed.countNonzeros() + countGenres(genres);
	yield;
	const rows = yield* compressInPieces(arena, movies, most, (row, columns, values) =>
		(row < known ? packKnown : packPlaced)(row, columns, values),
	);
	yield;
	const [picked, compared] = [arena.integers(movies), arena.integers(TOGETHER * Math.ceil(movies / TOGETHER))];
	const [interleaved, dense] = [arena.singles(2 * width), arena.singles(TOGETHER * width)];
	return {
		...rows,
		arena,
		width,
		lengths,
		norms,
		multiplyPair(pair, into, listed) {
			assertFits(2 * listed.length, into);
			picked.set(listed);
			interleaved.set(pair);
			const places = [picked.byteOffset, listed.length, interleaved.byteOffset, into.byteOffset] as const;
			kernel.multiplyPair(rows.byteOffset, ...places);
		},
		sortByLength: (count) => copyIntegers(sortByLength(rows.offsets, count), arena),
		compare(movies, others, into) {
			assertFits(countCosines(movies.length, others.length), into);
			const count = TOGETHER * Math.ceil(movies.length / TOGETHER);
			picked.set(others);
			// The last movie makes up the rest of eight.
			compared.set(movies);
			compared.fill(movies[movies.length - 1], movies.length, count);
			const both = [compared.byteOffset, count, picked.byteOffset, others.length] as const;
			kernel.multiplyEights(rows.byteOffset, ...both, width, dense.byteOffset, into.byteOffset);
		},
	};

	/** The kernel checks nothing: it would write over whatever is there. */
	function assertFits(length: number, into: Float32Array): void {
		if (!arena.holds(into)) throw new TypeError('the array is not in the arena of the taste vectors');
		if (into.length < length) throw new TypeError(`the array holds ${into.length} numbers and ${length} are needed`);
	}
}

/** Counts the genres of all movies. */
function countGenres(genres: Int32Array): number {
	let count = 0;
	for (let rest of genres) for (; rest !== 0; rest &= rest - 1) count++;
	return count;
}

/** Lists the first `count` rows, the shortest first. */
function sortByLength(offsets: Int32Array, count: number): Int32Array {
	const lengths = Int32Array.from({ length: count }, (_, row) => offsets[row + 1] - offsets[row]);
	return sortByKey(lengths, 1 + lengths.reduce((most, length) => Math.max(most, length), 0)).order;
}

/** How many numbers `compare` writes for as many movies and others: it takes eight movies at a time. */
export function countCosines(movies: number, others: number): number {
	return TOGETHER * Math.ceil(movies / TOGETHER) * others;
}

/**
 * Finds the place of a movie's cosine with one of the others. Movies go by fours: first the cosines of the first four
 * movies with each other movie in turn, then those of the next four.
 */
export function placeInFours(movie: number, other: number, others: number): number {
	return LANES * (others * Math.floor(movie / LANES) + other) + (movie % LANES);
}

/**
 * Scales a vector in place; one of zeros stays as it is.
 *
 * @returns how long it was, as a multiple of what it is now.
 */
function scaleTo(length: number, vector: Float64Array): number {
	const own = measureLength(vector);
	if (own === 0) return 1;
	const scale = length / own;
	for (let at = 0; at < vector.length; at++) vector[at] *= scale;
	return 1 / scale;
}

function measureLength(vector: Float64Array): number {
	let square = 0;
	for (let at = 0; at < vector.length; at++) square += vector[at] * vector[at];
	return Math.sqrt(square);
}

/** Adds a multiple of a movie's taste vector to the first (`lane` 0) or second (1) vector of a pair. */
export function addTo(
	pair: Float32Array,
	lane: number,
	{ offsets, columns, values }: TasteVectors,
	row: number,
	scale: number,
): void {
	for (let at = offsets[row], end = offsets[row + 1]; at < end; at++) {
		pair[2 * columns[at] + lane] += scale * values[at];
	}
}
