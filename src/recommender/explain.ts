import type { Model } from '../model/model.ts';
import { type Arena, growLength } from '../numerics/arena.ts';
import { createInvertible, type Invertible } from '../numerics/invert-symmetric.ts';
import { openKernel } from '../numerics/kernel.ts';
import type { FoldedProfile, Profile } from './fold-in.ts';
import type { Scores } from './score-movies.ts';
import { LANES, type TasteVectors } from './taste-vectors.ts';

/**
 * @param rows - The movies to explain.
 * @returns of each of `rows`, for each rating of the profile, how much the movie's score would fall without it; below 0 where it would
 * rise. It is scratch: the next call overwrites it.
 */
export type Explain = (
	folded: FoldedProfile,
	profile: Profile,
	scores: Scores,
	rows: readonly number[],
) => readonly Float64Array[];

/**
 * Prepares the answer to "because of which rated movies?": a function that says how much a movie's score would fall if one of the
 * person's ratings were taken back.
 *
 * With the set of non-zero factors S held fixed the fold-in is linear, p = A^-1 b on S, and taking rating i out of A and b is a
 * rank-one change. By Sherman and Morrison the score p.q of a movie falls by
 *
 *     q . A^-1 q_i * (c t - d p.q_i) / (1 - d q_i . A^-1 q_i),    d = c - (weight of the movie unrated)
 *
 * (the leave-one-out counterpart of Hu, Koren and Volinsky, "Collaborative filtering for implicit feedback datasets", 2008,
 * section 5). The neighbourhood's share is a sum over the ratings as it stands. O(factors^3 / 2 + ratings * cells^2) where a movie has
 * so many cells, and for each movie to explain O(cells * factors + ratings * cells).
 */
export function createExplainer(model: Model, vectors: TasteVectors): Explain {
	const { neighbourCentre } = model.recipe.scoring;
	const { arena, cells, width, lengths } = vectors;
	const kernel = openKernel(arena.memory);
	const inverse = createInvertible(arena, model.factors);
	const { values, size, stride } = inverse;
	const matrix = [values.byteOffset, size, stride] as const;
	const scratch = arena.floats(stride + LANES * width + LANES);
	let room = createRoom(arena, 0, 0);
	return (folded, { stars }, { neighbourScale }, rows) => {
		const { columns } = folded.cells;
		const ratings = columns.length;
		const movies = LANES * Math.ceil(rows.length / LANES);
		if (ratings > room.rated.length || movies > room.movies.length)
			room = createRoom(arena, growLength(room.rated.length, ratings), growLength(room.movies.length, movies));
		const { rated, pulls, centred, losses } = room;
		rated.set(columns);
		for (let at = 0; at < ratings; at++) centred[at] = stars[at] - neighbourCentre;
		writeActive(folded, inverse);
		inverse.invert();
		const whose = [rated.byteOffset, ratings] as const;
		kernel.measureSquares(...cells, ...whose, ...matrix, pulls.byteOffset);
		turnIntoPulls(pulls, folded, vectors);
		room.movies.fill(rows[rows.length - 1], 0, movies).set(rows);
		const which = [lengths.byteOffset, room.movies.byteOffset, movies, neighbourScale] as const;
		const weighed = [...whose, pulls.byteOffset, centred.byteOffset] as const;
		const out = [width, scratch.byteOffset, losses.byteOffset] as const;
		kernel.explainRows(...cells, ...which, ...matrix, ...weighed, ...out);
		return rows.map((_, movie) => losses.subarray(movie * ratings, (movie + 1) * ratings));
	};
}

/** Arrays for up to so many ratings, and movies, a multiple of four. */
function createRoom(arena: Arena, ratings: number, movies: number) {
	return {
		rated: arena.integers(ratings),
		pulls: arena.floats(ratings),
		/** Stars above the centre. */
		centred: arena.floats(ratings),
		movies: arena.integers(movies),
		losses: arena.floats(ratings * movies),
	};
}

/** Writes A into a matrix over the factors; factors outside S are 0. */
function writeActive({ problem, factors }: FoldedProfile, { values, stride }: Invertible): void {
	const { gram, k, ridge } = problem;
	// Rows of both are padded alike.
	values.set(gram);
	let trace = 0;
	for (let f = 0; f < k; f++) if (factors[f] > 0) trace += gram[f * stride + f];
	// A trace's billionth keeps two movies with equal factors from making the matrix singular.
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
 * Makes of v . A^-1 v of each rated movie's taste vector v the rating's part of the formula above, times what makes q_i of v.
 */
function turnIntoPulls(
	squares: Float64Array,
	{ cells, factors, unratedWeights }: FoldedProfile,
	vectors: TasteVectors,
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
		squares[at] = (length * pull) / Math.max(1e-6, 1 - correction * leverage);
	}
}
