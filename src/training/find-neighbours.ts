import { FULL_STRENGTH, mirrorPairs, type Neighbours, type Pairs } from '../model/neighbours.ts';
import { placeFloats, transposePattern } from '../numerics/sparse-matrix.ts';
import type { TrainingSet } from './training-set.ts';

/** A rating above this many stars is praise. */
const NEUTRAL_STARS = 2.5;
/**
 * Keeps the similarity low where few people like both movies: this much for each rating that the average movie has, and
 * what chance asks for in a small set.
 */
const SHRINKAGE = { perRating: 5, least: 200 };
/** What many people like is a little more likely to be liked next. */
const POPULARITY_POWER = 0.1;
/** How many pairs are kept, times the movies. */
const PAIRS_PER_MOVIE = 45;

/**
 * Finds the pairs of movies that the same people like. With w = max(stars - 2.5, 0) and n the numbers of ratings,
 *
 *     strength = (n_i n_j)^0.1 * (w_i . w_j) / (|w_i| |w_j| + shrinkage)
 *
 * as item-kNN has it: Sarwar, Karypis, Konstan and Riedl, "Item-based collaborative filtering recommendation
 * algorithms", 2001; shrinkage as in Bell and Koren, 2007. The strongest pairs of all are kept, written as bytes. They
 * know what factors cannot: that two movies go together, whatever else people like. O(sum over people of liked^2 +
 * movies^2).
 */
export function findNeighbours({ stars, ratingCounts }: Pick<TrainingSet, 'stars' | 'ratingCounts'>): Neighbours {
	const { columns: movies, offsets, indices } = stars;
	const praise = stars.values.map((value) => Math.max(0, value - NEUTRAL_STARS));
	const { transposed, placeOf } = transposePattern(stars);
	const praiseByMovie = placeFloats(praise, placeOf);
	const lengths = measureLengths(transposed.offsets, praiseByMovie);
	const popularity = Float64Array.from(ratingCounts, (count) => count ** POPULARITY_POWER);
	const shrinkage = Math.max(SHRINKAGE.least, (SHRINKAGE.perRating * indices.length) / movies);
	const strongest = collectStrongest(PAIRS_PER_MOVIE * movies);
	const products = new Float64Array(movies);
	for (let movie = 0; movie < movies; movie++) {
		products.fill(0, 0, movie);
		for (let at = transposed.offsets[movie]; at < transposed.offsets[movie + 1]; at++) {
			if (praiseByMovie[at] === 0) continue;
			// The movie itself ends the loop: it is among the person's own, which ascend.
			for (let own = offsets[transposed.indices[at]]; indices[own] < movie; own++)
				products[indices[own]] += praiseByMovie[at] * praise[own];
		}
		for (let other = 0; other < movie; other++) {
			if (products[other] === 0) continue;
			const cosine = products[other] / (lengths[movie] * lengths[other] + shrinkage);
			strongest.add(movie, other, cosine * popularity[movie] * popularity[other]);
		}
	}
	return mirrorPairs(writePairs(strongest.finish(), movies));
}

function measureLengths(offsets: Int32Array, values: Float64Array): Float64Array {
	const lengths = new Float64Array(offsets.length - 1);
	for (let movie = 0; movie < lengths.length; movie++) {
		for (let at = offsets[movie]; at < offsets[movie + 1]; at++) lengths[movie] += values[at] ** 2;
	}
	return lengths.map(Math.sqrt);
}

/** Pairs in the order in which they came. */
interface RawPairs {
	readonly count: number;
	readonly movies: Int32Array;
	readonly others: Int32Array;
	readonly strengths: Float32Array;
}

/** Collects pairs and keeps the `wanted` strongest, the first of equals. Holds a few times as many at once. */
function collectStrongest(wanted: number) {
	const room = 4 * wanted;
	const [movies, others, strengths] = [new Int32Array(room), new Int32Array(room), new Float32Array(room)];
	let [count, least] = [0, 0];
	const keepStrongest = (): void => {
		if (count <= wanted) return;
		const sorted = strengths.slice(0, count).sort();
		least = sorted[count - wanted];
		let equals = wanted - (count - 1 - sorted.lastIndexOf(least));
		let kept = 0;
		for (let at = 0; at < count; at++) {
			if (strengths[at] < least || (strengths[at] === least && equals-- <= 0)) continue;
			[movies[kept], others[kept], strengths[kept]] = [movies[at], others[at], strengths[at]];
			kept++;
		}
		count = kept;
	};
	return {
		add(movie: number, other: number, strength: number): void {
			if (strength < least) return;
			if (count === room) keepStrongest();
			[movies[count], others[count], strengths[count]] = [movie, other, strength];
			count++;
		},
		finish(): RawPairs {
			keepStrongest();
			return { count, movies, others, strengths };
		},
	};
}

function writePairs({ count, movies, others, strengths }: RawPairs, columns: number): Pairs {
	const offsets = new Int32Array(columns + 1);
	let most = 0;
	for (let at = 0; at < count; at++) {
		offsets[movies[at] + 1]++;
		most = Math.max(most, strengths[at]);
	}
	for (let movie = 0; movie < columns; movie++) offsets[movie + 1] += offsets[movie];
	const scale = (strength: number): number => Math.max(1, Math.round((FULL_STRENGTH * strength) / most));
	return { offsets, rows: others.slice(0, count), strengths: Uint8Array.from(strengths.subarray(0, count), scale) };
}
