import type { Model } from '../model/model.ts';
import { type Arena, copyIntegers, createArena, growLength } from '../numerics/arena.ts';
import { type CompressedRows, compressRows } from '../numerics/compress-rows.ts';
import { openKernel } from '../numerics/kernel.ts';
import { countUp } from '../numerics/sparse-matrix.ts';

/** Movies as points whose inner product says how alike they are in taste; of length 1 each, so that it is a cosine. */
export interface TasteVectors extends CompressedRows {
	/** Where the cells are, and the sums; who works on with those has their own arrays there, too. */
	readonly arena: Arena;
	/** Places of a vector: the factors, and the genres behind them. */
	readonly width: number;
	/** By movie: the factors in its vector times this are its item factors. */
	readonly lengths: Float64Array;
	/**
	 * Multiplies movies' vectors with two vectors at a time, since reading a cell costs more than multiplying it. Half a nanosecond a
	 * cell.
	 *
	 * @param pair - Both vectors, place by place: `width` by 2.
	 * @param movies - No more than there are; all of them where it is left out.
	 * @returns the inner products, two of each movie. It is scratch, of whatever length: the next call overwrites it.
	 */
	multiplyPair(pair: Float32Array, movies?: Int32Array): Float32Array;
	/**
	 * Cosines of movies with others, in single precision, as the vectors are. Movies go by fours, and half a nanosecond for each cell of the
	 * others and eight movies.
	 *
	 * @param movies - No more than there are. Where they are no multiple of eight, the last one makes up the rest.
	 * @param others - No more than there are.
	 * @returns the cosines, see `placeInFours`. It is scratch, of whatever length: the next call overwrites it.
	 */
	compare(movies: Int32Array, others: Int32Array): Float32Array;
}

/** So many movies stand side by side; the kernel's `multiplyEights`, and all that works on its cosines, count on it. */
export const LANES = 4;
/** So many movies `multiplyEights` takes at a time. */
export const TOGETHER = 8;

/**
 * Builds a movie's taste vector: its factors, scaled to length 1, beside its genres, scaled to length `genreWeight`; then the whole
 * to length 1. The rarer a genre, the more it says: it weighs log(movies / movies of the genre). The factors of rarely rated movies
 * are vague, and it is there that the genres help. O(movies * (factors + genres)), once.
 */
export function buildTasteVectors(model: Model): TasteVectors {
	const { itemFactors, factors, genres, genreNames, recipe } = model;
	const { genreWeight } = recipe.scoring;
	const movies = genres.length;
	const width = factors + (genreWeight > 0 ? genreNames.length : 0);
	const rarities = genreNames.map((_, bit) =>
		Math.log(movies / genres.reduce((count, bits) => count + ((bits >> bit) & 1), 0)),
	);
	const vector = new Float64Array(width);
	const [ofFactors, ofGenres] = [vector.subarray(0, factors), vector.subarray(factors)];
	/** Writes a movie's vector, and says how long its factors were as a multiple of what they are in it. */
	const write = (row: number): number => {
		for (let f = 0; f < factors; f++) ofFactors[f] = itemFactors[row * factors + f];
		for (let bit = 0; bit < ofGenres.length; bit++) ofGenres[bit] = (genres[row] >> bit) & 1 ? rarities[bit] : 0;
		const length = scaleTo(1, ofFactors);
		scaleTo(genreWeight, ofGenres);
		return length * scaleTo(1, vector);
	};

	const arena = createArena();
	const lengths = arena.floats(movies);
	const rows = compressRows(arena, movies, (row) => {
		lengths[row] = write(row);
		return vector;
	});
	const { cells } = rows;
	const everything = copyIntegers(countUp(movies), arena);
	const [picked, compared] = [arena.integers(movies), arena.integers(TOGETHER * Math.ceil(movies / TOGETHER))];
	const [interleaved, dense] = [arena.singles(2 * width), arena.singles(TOGETHER * width)];
	const sums = arena.singles(2 * movies);
	let cosines = arena.singles(TOGETHER);
	const kernel = openKernel(arena.memory);
	return {
		...rows,
		arena,
		width,
		lengths,
		multiplyPair(pair, only) {
			if (only !== undefined) picked.set(only);
			interleaved.set(pair);
			const which = [(only === undefined ? everything : picked).byteOffset, only?.length ?? movies] as const;
			kernel.multiplyPair(...cells, ...which, interleaved.byteOffset, sums.byteOffset);
			return sums;
		},
		compare(movies, others) {
			const count = TOGETHER * Math.ceil(movies.length / TOGETHER);
			if (count * others.length > cosines.length)
				cosines = arena.singles(growLength(cosines.length, count * others.length));
			picked.set(others);
			compared.set(movies);
			compared.fill(movies[movies.length - 1], movies.length, count);
			const both = [compared.byteOffset, count, picked.byteOffset, others.length] as const;
			kernel.multiplyEights(...cells, ...both, width, dense.byteOffset, cosines.byteOffset);
			return cosines;
		},
	};
}

/** Where the number of a movie and one of so many others stands, where movies go by fours: those of the first four with the first other, and so on. */
export function placeInFours(movie: number, other: number, others: number): number {
	return LANES * (others * Math.floor(movie / LANES) + other) + (movie % LANES);
}

/** Scales a vector in place, but one of zeros stays as it is. @returns how long it was, as a multiple of what it is now. */
function scaleTo(length: number, vector: Float64Array): number {
	let square = 0;
	for (let at = 0; at < vector.length; at++) square += vector[at] * vector[at];
	if (square === 0) return 1;
	const scale = length / Math.sqrt(square);
	for (let at = 0; at < vector.length; at++) vector[at] *= scale;
	return 1 / scale;
}

/** Adds a multiple of a movie's taste vector to the first (`lane` 0) or second (1) vector of a pair. */
export function addTo(
	pair: Float32Array,
	lane: number,
	{ offsets, places, values }: TasteVectors,
	row: number,
	scale: number,
): void {
	for (let cell = offsets[row], end = offsets[row + 1]; cell < end; cell++) {
		pair[2 * places[cell] + lane] += scale * values[cell];
	}
}
