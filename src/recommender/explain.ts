import type { Model } from '../model/model.ts';
import { strengthOf } from '../model/neighbours.ts';
import { createGrowingArray } from '../numerics/growing-array.ts';
import { createInvertible, type Invertible } from '../numerics/invert-symmetric.ts';
import { openKernel } from '../numerics/kernel.ts';
import type { FoldedProfile } from './fold-in.ts';
import type { Person } from './person.ts';
import { LANES, type TasteVectors, TOGETHER } from './taste-vectors.ts';
import type { TraitMeter } from './traits.ts';

/**
 * @param rows - The movies to explain.
 * @returns for each of `rows`, and for each rating of the profile, how much the movie's score would fall without it;
 * below 0 where it would rise.
 */
export type Explain = (person: Explained, rows: readonly number[]) => Float64Array[];

/** What of a person explains their scores. */
type Explained = FoldedProfile & Pick<Person, 'scores' | 'traits'>;

/**
 * Prepares a function that says how much a movie's score would fall if one of the person's ratings were taken back.
 *
 * With the set of non-zero factors S held fixed the fold-in is linear, p = A^-1 b on S, and taking rating i out of A
 * and b is a rank-one change. By Sherman and Morrison the score p.q of a movie falls by
 *
 *     q . A^-1 q_i * (c t - d p.q_i) / (1 - d q_i . A^-1 q_i),    d = c - (weight of the movie unrated)
 *
 * (the leave-one-out counterpart of Hu, Koren and Volinsky, "Collaborative filtering for implicit feedback datasets",
 * 2008, section 5). The neighbourhood's share is a sum over the ratings as it stands, and that of the
 * traits is measured again without the rating. O(factors^3 / 2 + ratings * n^2)
 * where a movie has n nonzeros, and for each movie to explain O(n * factors + ratings * n).
 */
export function createExplainer(
	model: Model,
	vectors: TasteVectors,
	{ addLosses }: Pick<TraitMeter, 'addLosses'>,
): Explain {
	const { neighbourCentre } = model.recipe.scoring;
	const { neighbours } = model;
	const { arena, width, lengths } = vectors;
	const kernel = openKernel(arena.memory);
	const inverse = createInvertible(arena, model.factors);
	const [row, dense] = [arena.floats(inverse.stride), arena.singles(TOGETHER * width)];
	const sums = arena.singles(TOGETHER);
	const [takeRated, takeExplained] = [createGrowingArray(arena.integers), createGrowingArray(arena.integers)];
	const takeProducts = createGrowingArray(arena.singles);
	const [takeWeights, takeCentred] = [createGrowingArray(arena.floats), createGrowingArray(arena.floats)];
	const takeLosses = createGrowingArray(arena.floats);

	return (person, rows) => {
		const { rows: ratedRows, stars } = person.profile;
		const count = ratedRows.length;
		const [rated, weights, centred] = [takeRated(count), takeWeights(count), takeCentred(count)];
		rated.set(ratedRows);
		for (let at = 0; at < count; at++) centred[at] = Math.min(0, stars[at] - neighbourCentre);
		writeActive(person, inverse);
		inverse.invert();
		weighRatings(person, rated.byteOffset, weights);
		// The last movie makes up the rest of four.
		const movies = LANES * Math.ceil(rows.length / LANES);
		const [explained, losses] = [takeExplained(movies), takeLosses(movies * count)];
		explained.fill(rows[rows.length - 1], 0, movies).set(rows);
		const spread = [person.scores.neighbourScale, dense.byteOffset, row.byteOffset] as const;
		for (let from = 0; from < movies; from += LANES) {
			const four = explained.byteOffset + from * explained.BYTES_PER_ELEMENT;
			const out = losses.byteOffset + from * count * losses.BYTES_PER_ELEMENT;
			dense.fill(0);
			kernel.writeEffects(vectors.byteOffset, four, lengths.byteOffset, inverse.byteOffset, ...spread);
			const weighed = [weights.byteOffset, centred.byteOffset, sums.byteOffset, out] as const;
			kernel.sumLosses(vectors.byteOffset, rated.byteOffset, count, dense.byteOffset, ...weighed);
		}
		const owned = losses.slice(0, rows.length * count);
		return rows.map((explainedRow, movie) => {
			const own = owned.subarray(movie * count, (movie + 1) * count);
			addPairs(person, explainedRow, own);
			addLosses(person.traits, explainedRow, person.scores.bonusScale, own);
			return own;
		});
	};

	/** Adds the share of the pairs. */
	function addPairs({ profile: { rows, stars }, scores }: Explained, row: number, losses: Float64Array): void {
		if (row >= model.movieIds.length) return;
		for (let at = 0; at < rows.length; at++) {
			const weight = Math.max(0, stars[at] - neighbourCentre);
			losses[at] += scores.neighbourScale * weight * strengthOf(neighbours, row, rows[at]);
		}
	}

	/** Writes the rating's part of the formula above for each rated movie, times what makes q_i of its taste vector. */
	function weighRatings(
		{ profile, factors, weightedTargets, corrections }: Explained,
		rated: number,
		weights: Float64Array,
	): void {
		const rows = new Int32Array(profile.rows);
		kernel.measureSquares(vectors.byteOffset, rated, rows.length, inverse.byteOffset, weights.byteOffset);
		const pair = new Float32Array(2 * width);
		for (let f = 0; f < factors.length; f++) pair[2 * f] = factors[f];
		const products = takeProducts(2 * rows.length);
		vectors.multiplyPair(pair, products, rows);
		for (let at = 0; at < rows.length; at++) {
			const length = lengths[rows[at]];
			const rest = weightedTargets[at] - corrections[at] * length * products[2 * at];
			const leverage = length * length * weights[at];
			weights[at] = (length * rest) / Math.max(1e-6, 1 - corrections[at] * leverage);
		}
	}
}

/** Writes A into a matrix over the factors; factors outside S are 0. */
function writeActive({ gram, ridge, factors }: FoldedProfile, { values, size, stride }: Invertible): void {
	// Rows of both are padded alike.
	values.set(gram);
	let trace = 0;
	for (let f = 0; f < size; f++) if (factors[f] > 0) trace += gram[f * stride + f];
	// A billionth of the trace keeps two movies with equal factors from making the matrix singular.
	const jitter = ridge + 1e-9 * trace;
	for (let f = 0; f < size; f++) {
		if (factors[f] > 0) {
			values[f * stride + f] += jitter;
			continue;
		}
		values.fill(0, f * stride, f * stride + f + 1);
		for (let other = f + 1; other < size; other++) values[other * stride + f] = 0;
	}
}
