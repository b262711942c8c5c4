import type { Arena } from './arena.ts';
import type { FoldedProfile, Profile } from './fold-in.ts';
import { createInvertible, type Invertible } from './invert-symmetric.ts';
import { openKernel } from './kernel.ts';
import type { Model } from './model.ts';
import type { Scores } from './score-movies.ts';
import type { TasteVectors } from './taste-vectors.ts';

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
	const { arena, cells, width, lengths } = vectors;
	const kernel = openKernel(arena.memory);
	const inverse = createInvertible(arena, model.factors);
	const { values, size, stride } = inverse;
	const matrix = [values.byteOffset, size, stride] as const;
	let room = createRoom(arena, vectors, stride, 0);
	return (folded, { stars }, { neighbourScale }) => {
		const { columns } = folded.cells;
		const count = columns.length;
		if (count > room.rated.length) room = createRoom(arena, vectors, stride, 2 * count);
		const { rated, pulls, centred, losses, scratch } = room;
		rated.set(columns);
		for (let at = 0; at < count; at++) centred[at] = stars[at] - neighbourCentre;
		writeActive(folded, inverse);
		inverse.invert();
		kernel.measureSquares(...cells, rated.byteOffset, count, ...matrix, losses.byteOffset);
		writePulls(folded, vectors, losses, pulls);
		const person = [rated.byteOffset, count, pulls.byteOffset, centred.byteOffset] as const;
		const out = [width, scratch.byteOffset, losses.byteOffset] as const;
		return (row) => {
			kernel.explainRow(...cells, row, lengths[row], neighbourScale, ...matrix, ...person, ...out);
			return losses.subarray(0, count);
		};
	};
}

/** Arrays for up to so many ratings. */
function createRoom(arena: Arena, { width }: TasteVectors, stride: number, ratings: number) {
	return {
		rated: arena.integers(ratings),
		pulls: arena.floats(ratings),
		/** Stars above the centre. */
		centred: arena.floats(ratings),
		losses: arena.floats(ratings),
		scratch: arena.floats(stride + width + ratings),
	};
}

/** Writes A into a matrix over the factors; factors outside S are 0. */
function writeActive({ problem, factors }: FoldedProfile, { values, stride }: Invertible): void {
	const { gram, k, ridge } = problem;
	values.set(gram);
	let trace = 0;
	for (let f = 0; f < k; f++) if (factors[f] > 0) trace += gram[f * stride + f];
	// A trace's billionth keeps two films with equal factors from making the matrix singular.
	const jitter = ridge + 1e-9 * trace;
	for (let f = 0; f < k; f++) {
		if (factors[f] > 0) {
			values[f * stride + f] += jitter;
			continue;
		}
		values.fill(0, f * stride, f * stride + f + 1);
		for (let other = f + 1; other < k; other++) values[other * stride + f] = 0;
	}
}

/**
 * For each rating its part of the formula above, times what makes q_i of its taste vector.
 *
 * @param squares - v . A^-1 v of each rated film's taste vector v.
 */
function writePulls(
	{ cells, factors, unratedWeights }: FoldedProfile,
	vectors: TasteVectors,
	squares: Float64Array,
	pulls: Float64Array,
): void {
	const { columns, confidences } = cells;
	const pair = new Float32Array(2 * vectors.width);
	for (let f = 0; f < factors.length; f++) pair[2 * f] = factors[f];
	const sums = vectors.multiplyPair(pair, columns);
	for (let at = 0; at < columns.length; at++) {
		const row = columns[at];
		const length = vectors.lengths[row];
		const correction = confidences[at] - unratedWeights[row];
		const pull = cells.pulls[at] - correction * length * sums[2 * at];
		const leverage = length * length * squares[at];
		pulls[at] = (length * pull) / Math.max(1e-6, 1 - correction * leverage);
	}
}
