import type { FoldedProfile, Profile } from './fold-in.ts';
import { createInvertible, type Invertible } from './invert-symmetric.ts';
import type { Model } from './model.ts';
import type { Scores } from './score-movies.ts';
import { addTo, type TasteVectors } from './taste-vectors.ts';

/**
 * @returns for each rating of the profile, how much the score of `row` would fall without it; below 0 where it would rise. It is
 * scratch: the next call overwrites it.
 */
export type Explain = (row: number) => Float64Array;

/**
 * Prepares the answer to "because of which rated films?": a function that says how much a film's score would fall if one of the
 * person's ratings were taken back.
 *
 * With the set of non-zero factors S held fixed the fold-in is linear, p = A^-1 b on S, and taking rating i out of A and b is a
 * rank-one change. By Sherman and Morrison the score p.q of a film falls by
 *
 *     q . A^-1 q_i * (c t - d p.q_i) / (1 - d q_i . A^-1 q_i),    d = c - (weight of the film unrated)
 *
 * (the leave-one-out counterpart of Hu, Koren and Volinsky, "Collaborative filtering for implicit feedback datasets", 2008,
 * section 5). The neighbourhood's share is a sum over the ratings as it stands. O(factors^3 / 2 + ratings * cells^2) where a film has
 * so many cells, and for each film to explain O(cells * factors + ratings * cells). An Explain is good until the next is made.
 */
export function createExplainer(
	model: Model,
	vectors: TasteVectors,
): (folded: FoldedProfile, profile: Profile, scores: Scores) => Explain {
	const { neighbourCentre } = model.recipe.scoring;
	const inverse = createInvertible(model.factors);
	const pair = new Float32Array(2 * vectors.width);
	return (folded, { stars }, { neighbourScale }) => {
		const { columns: rated } = folded.cells;
		writeActive(folded, inverse);
		inverse.invert();
		const pulls = measurePulls(folded, vectors, inverse, pair);
		const losses = new Float64Array(rated.length);
		return (row) => {
			pair.fill(0);
			addProduct(pair, inverse, vectors, row);
			addTo(pair, 1, vectors, row, neighbourScale);
			const sums = vectors.multiplyPair(rated, pair);
			for (let at = 0; at < losses.length; at++) {
				losses[at] = pulls[at] * sums[2 * at] + (stars[at] - neighbourCentre) * sums[2 * at + 1];
			}
			return losses;
		};
	};
}

/** Writes A into a matrix over the factors; factors outside S are 0. */
function writeActive({ problem, factors }: FoldedProfile, { values, stride }: Invertible): void {
	const { gram, k, stride: gramStride, ridge } = problem;
	values.fill(0);
	let trace = 0;
	for (let f = 0; f < k; f++) if (factors[f] > 0) trace += gram[f * gramStride + f];
	// A trace's billionth keeps two films with equal factors from making the matrix singular.
	const jitter = ridge + 1e-9 * trace;
	for (let f = 0; f < k; f++) {
		if (!(factors[f] > 0)) continue;
		const [to, from] = [f * stride, f * gramStride];
		for (let g = 0; g < f; g++) if (factors[g] > 0) values[to + g] = gram[from + g];
		values[to + f] = gram[from + f] + jitter;
	}
}

/** For each rating its part of the formula above, times what makes q_i of its taste vector. */
function measurePulls(
	{ cells, factors, unratedWeights }: FoldedProfile,
	vectors: TasteVectors,
	inverse: Invertible,
	pair: Float32Array,
): Float64Array {
	const { columns, confidences } = cells;
	pair.fill(0);
	for (let f = 0; f < factors.length; f++) pair[2 * f] = factors[f];
	const sums = vectors.multiplyPair(columns, pair);
	const pulls = new Float64Array(columns.length);
	for (let at = 0; at < pulls.length; at++) {
		const row = columns[at];
		const length = vectors.lengths[row];
		const correction = confidences[at] - unratedWeights[row];
		const leverage = length * length * measureSquare(inverse, vectors, row);
		const pull = cells.pulls[at] - correction * length * sums[2 * at];
		pulls[at] = (length * pull) / Math.max(1e-6, 1 - correction * leverage);
	}
	return pulls;
}

/** v.Mv of the factors v in a film's taste vector and a symmetric matrix. */
function measureSquare(
	{ values: matrix, size, stride }: Invertible,
	{ offsets, places, values }: TasteVectors,
	row: number,
): number {
	let square = 0;
	// Places rise; those behind the factors are genres.
	for (let cell = offsets[row], end = offsets[row + 1]; cell < end && places[cell] < size; cell++) {
		const from = places[cell] * stride;
		let half = (values[cell] * matrix[from + places[cell]]) / 2;
		for (let other = offsets[row]; other < cell; other++) half += values[other] * matrix[from + places[other]];
		square += 2 * values[cell] * half;
	}
	return square;
}

/** Adds the product of a symmetric matrix and a film's item factors to the first vector of a pair. */
function addProduct(
	pair: Float32Array,
	{ values: matrix, size, stride }: Invertible,
	{ offsets, places, values, lengths }: TasteVectors,
	row: number,
): void {
	for (let cell = offsets[row], end = offsets[row + 1]; cell < end && places[cell] < size; cell++) {
		const scale = lengths[row] * values[cell];
		for (let f = 0, at = places[cell] * stride; f < size; f++, at++) pair[2 * f] += scale * matrix[at];
	}
}
