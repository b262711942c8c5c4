import { copyIntegers } from '../numerics/arena.ts';
import { FULL_BYTE } from '../numerics/byte-rows.ts';
import { type CompressedRows, compressRows, createPacker } from '../numerics/compress-rows.ts';
import { openKernel } from '../numerics/kernel.ts';
import { countUp } from '../numerics/sparse-matrix.ts';
import type { AllMovies } from './place-movies.ts';

/** The greatest number of the kernel's 16-bit integers, and of its sums. */
const [MOST_SHORT, MOST_SUM] = [2 ** 15 - 1, 2 ** 31 - 1];

/**
 * Multiplies the first placed movies by a person's factors, and their taste vectors by a second vector. `pair` has both
 * interleaved; `into` gets two products for each movie.
 */
export type MultiplyPlaced = (pair: Float32Array, into: Float32Array) => void;

/**
 * Prepares that. There are several times as many placed movies as others, and their factors are bytes, so this
 * multiplies integers, zeros included, which takes less than half of the time of compressed rows. What the genres of a
 * movie add is the same for all movies of those genres, and is computed once for each such set.
 *
 * @param tastes - The taste vectors of all movies, by row.
 * @param lengths - By row: the factors in its taste vector times this are its factors.
 */
export function createPlacedProduct(all: AllMovies, tastes: CompressedRows, lengths: Float64Array): MultiplyPlaced {
	const { known, placed, factors: k, arena } = all;
	const { bytes, scales: byteScales, stride } = placed;
	const scales = arena.singles(2 * byteScales.length);
	for (let at = 0; at < byteScales.length; at++) {
		scales[2 * at] = byteScales[at];
		scales[2 * at + 1] = byteScales[at] / lengths[known + at];
	}
	const { setOf, genreRows, sets } = collectGenreSets(all, tastes);
	const [everySet, basePairs] = [copyIntegers(countUp(sets), arena), arena.singles(2 * sets)];
	const vectors = arena.signedShorts(2 * stride);
	const layout = copyIntegers([bytes.byteOffset, stride, scales.byteOffset, setOf.byteOffset], arena);
	const kernel = openKernel(arena.memory);
	const most = Math.min(MOST_SHORT, Math.floor(MOST_SUM / (FULL_BYTE * stride)));

	return (pair, into) => {
		kernel.multiplyPair(genreRows.byteOffset, everySet.byteOffset, sets, pair.byteOffset, basePairs.byteOffset);
		const [first, second] = [roundVector(pair, 0), roundVector(pair, 1)];
		const [rows, count] = [layout.byteOffset, into.length / 2];
		const bases = [basePairs.byteOffset, into.byteOffset] as const;
		// Many people dislike nothing.
		if (second === 0) kernel.multiplyBytesOnce(rows, count, vectors.byteOffset, first, ...bases);
		else kernel.multiplyBytes(rows, count, vectors.byteOffset, first, second, ...bases);
	};

	/** Rounds the factors of a vector to integers. @returns what an integer stands for. */
	function roundVector(pair: Float32Array, lane: number): number {
		let greatest = 0;
		for (let f = 0; f < k; f++) greatest = Math.max(greatest, Math.abs(pair[2 * f + lane]));
		if (greatest === 0) return 0;
		for (let f = 0; f < k; f++) vectors[lane * stride + f] = Math.round((most / greatest) * pair[2 * f + lane]);
		return greatest / most;
	}
}

/** Finds out which placed movies have the same genres in their taste vectors, and compresses each such part once. */
function collectGenreSets({ known, placed, genres, genreNames, factors, arena }: AllMovies, tastes: CompressedRows) {
	const setOf = arena.integers(placed.scales.length);
	const setOfKey = new Map<number, number>();
	const firsts: number[] = [];
	for (let at = 0; at < setOf.length; at++) {
		// Genres are longer in a vector without factors.
		const key = 2 * genres[known + at] + Number(placed.scales[at] > 0);
		const set = setOfKey.get(key) ?? firsts.push(known + at) - 1;
		setOfKey.set(key, set);
		setOf[at] = set;
	}
	const numbers = arena.floats(factors + genreNames.length);
	const pack = createPacker(arena, numbers, (set) => {
		numbers.fill(0);
		for (let at = tastes.offsets[firsts[set]]; at < tastes.offsets[firsts[set] + 1]; at++) {
			if (tastes.columns[at] >= factors) numbers[tastes.columns[at]] = tastes.values[at];
		}
	});
	const genreRows = compressRows(arena, firsts.length, firsts.length * genreNames.length, pack);
	return { setOf, genreRows, sets: firsts.length };
}
