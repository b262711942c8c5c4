import { type Arena, createArena } from './arena.ts';
import { openKernel } from './kernel.ts';
import type { Model } from './model.ts';

/**
 * Films as points whose inner product says how alike they are in taste; of length 1 each, so that it is a cosine. Two thirds of a
 * vector are zeros, so only the rest is kept, as compressed rows.
 */
export interface TasteVectors {
	/** Where the cells are, and the sums; who works on with those has their own arrays there, too. */
	readonly arena: Arena;
	/** Places of a vector: the factors, and the genres behind them. */
	readonly width: number;
	/**
	 * Film `r` holds the cells `offsets[r]` up to, not including, `offsets[r + 1]`. There are a multiple of `STEP` of them, which
	 * zeros in place 0 make up.
	 */
	readonly offsets: Int32Array;
	readonly places: Uint16Array;
	readonly values: Float32Array;
	/** By film: the factors in its vector times this are its item factors. */
	readonly lengths: Float64Array;
	/**
	 * Multiplies films' vectors with two vectors at a time, since reading a cell costs more than multiplying it. Half a nanosecond a
	 * cell.
	 *
	 * @param rows - The films, no more than there are.
	 * @param pair - Both vectors, place by place: `width` by 2.
	 * @returns the inner products, two of each film. It is scratch, of whatever length: the next call overwrites it.
	 */
	multiplyPair(rows: Int32Array, pair: Float32Array): Float32Array;
	/**
	 * Cosines of up to four films with each of `rows`, in single precision, as the vectors are. Half a nanosecond a cell.
	 *
	 * @param rows - The films, no more than there are.
	 * @returns four of each of `rows`, in the order of `four`. It is scratch, of whatever length: the next call overwrites it.
	 */
	compareFour(four: Int32Array, rows: Int32Array): Float32Array;
}

/** So many cells the kernel multiplies at a time. */
const STEP = 4;

/**
 * Builds a film's taste vector: its factors, scaled to length 1, beside its genres, scaled to length `genreWeight`; then the whole
 * to length 1. The rarer a genre, the more it says: it weighs log(films / films of the genre). The factors of rarely rated films
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
	const compute = (row: number): number => {
		for (let f = 0; f < factors; f++) ofFactors[f] = itemFactors[row * factors + f];
		for (let bit = 0; bit < ofGenres.length; bit++) ofGenres[bit] = (genres[row] >> bit) & 1 ? rarities[bit] : 0;
		const length = scaleTo(1, ofFactors);
		scaleTo(genreWeight, ofGenres);
		return length * scaleTo(1, vector);
	};

	const arena = createArena();
	const offsets = arena.integers(movies + 1);
	const lengths = arena.floats(movies);
	for (let row = 0; row < movies; row++) {
		lengths[row] = compute(row);
		let cells = 0;
		for (let place = 0; place < width; place++) if (vector[place] !== 0) cells++;
		offsets[row + 1] = offsets[row] + STEP * Math.ceil(cells / STEP);
	}
	const places = arena.shorts(offsets[movies]);
	const values = arena.singles(offsets[movies]);
	for (let row = 0; row < movies; row++) {
		compute(row);
		let cell = offsets[row];
		for (let place = 0; place < width; place++) {
			if (vector[place] === 0) continue;
			places[cell] = place;
			values[cell++] = vector[place];
		}
	}
	const cells = [offsets.byteOffset, places.byteOffset, values.byteOffset] as const;
	const [picked, four] = [arena.integers(movies), arena.integers(4)];
	const [interleaved, dense] = [arena.singles(2 * width), arena.singles(4 * width)];
	const [sums, cosines] = [arena.singles(2 * movies), arena.singles(4 * movies)];
	const kernel = openKernel(arena.memory);
	return {
		arena,
		width,
		offsets,
		places,
		values,
		lengths,
		multiplyPair(rows, pair) {
			picked.set(rows);
			interleaved.set(pair);
			kernel.multiplyPair(...cells, picked.byteOffset, rows.length, interleaved.byteOffset, sums.byteOffset);
			return sums;
		},
		compareFour(films, rows) {
			picked.set(rows);
			four.fill(films[0]).set(films);
			const to = [dense.byteOffset, cosines.byteOffset] as const;
			kernel.multiplyFour(...cells, four.byteOffset, picked.byteOffset, rows.length, width, ...to);
			return cosines;
		},
	};
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

/** Adds a multiple of a film's taste vector to the first (`lane` 0) or second (1) vector of a pair. */
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
