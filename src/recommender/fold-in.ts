import type { Model } from '../model/model.ts';
import type { Row } from '../model/movie-index.ts';
import { weighMovies, weighRatings } from '../model/weigh-ratings.ts';
import { createArena, growLength } from '../numerics/arena.ts';
import { compressRows } from '../numerics/compress-rows.ts';
import { openKernel, padFactors } from '../numerics/kernel.ts';

/** The ratings of one person for movies of the model, by ascending row. */
export interface Profile {
	readonly rows: readonly Row[];
	/** Stars for each of `rows`. */
	readonly stars: readonly number[];
}

/** A profile folded in. It is scratch: the next fold-in overwrites it. */
export interface FoldedProfile {
	/** The person's factors. */
	readonly factors: Float64Array;
	/** The normal equations with the profile in them. */
	readonly problem: NormalEquations;
	/** The profile as the solver saw it. */
	readonly cells: WeighedProfile;
	/** Weight an unrated movie would have had in the fold-in, by row. */
	readonly unratedWeights: Float64Array;
}

/** minimise p' gram p - 2 pull.p + ridge |p|^2 over k factors. */
export interface NormalEquations {
	readonly k: number;
	/** k rows of `stride` numbers, of which the first k count. */
	readonly gram: Float64Array;
	readonly stride: number;
	readonly pull: Float64Array;
	readonly ridge: number;
}

/** What the solver wants of each rated movie, by ascending row. */
export interface WeighedProfile {
	/** Row of each movie. */
	readonly columns: Int32Array;
	readonly pulls: Float64Array;
	readonly confidences: Float64Array;
}

/**
 * Prepares a function that finds the factors of a person who was not in the training data, with the movies held fixed. It is the
 * kernel that trained the movies, run on one row until it is solved. Scratch is made once, and grows for profiles longer than any
 * before; one call costs O(ratings * k^2 + sweeps * k^2) for k factors at most, less where they are 0.
 *
 * @example const foldIn = createFoldIn(model); foldIn({ rows: [row], stars: [5] }).factors
 */
export function createFoldIn(model: Model): (profile: Profile) => FoldedProfile {
	const { recipe, itemFactors, factors: k } = model;
	const { unratedWeight, prior, ridge, tolerance, maxSweeps } = recipe.foldIn;
	const weights = weighMovies(recipe.objective, model.ratingCounts);
	const unratedWeights = weights.unrated.map((value) => unratedWeight * value);
	const basePull = Float64Array.from(model.priorTarget, (value) => prior * value);
	const arena = createArena();
	const kernel = openKernel(arena.memory);
	const scratch = arena.floats(kernel.measureScratch(k, 0) / Float64Array.BYTES_PER_ELEMENT);
	const factors = arena.floats(k);
	const baseGram = padGram(model);
	const [gram, pull] = [arena.floats(baseGram.length), arena.floats(k)];
	const problem: NormalEquations = { k, gram, stride: padFactors(k), pull, ridge };
	const movies = compressRows(arena, model.movieIds.length, (row) => itemFactors.subarray(row * k, (row + 1) * k));
	let [columns, pulls, corrections] = [arena.integers(0), arena.floats(0), arena.floats(0)];

	return (profile) => {
		const cells = weighProfile(profile);
		factors.fill(0);
		gram.set(baseGram);
		pull.set(basePull);
		absorbCells(cells);
		kernel.mirrorGram(gram.byteOffset, k);
		const [row, target] = [factors.byteOffset, pull.byteOffset];
		kernel.solveRow(row, target, gram.byteOffset, ridge, k, scratch.byteOffset, tolerance, maxSweeps);
		return { factors, problem, cells, unratedWeights };
	};

	/** Adds the rated movies to the Gram matrix and the pull. */
	function absorbCells(cells: WeighedProfile): void {
		const count = cells.columns.length;
		if (count > columns.length) {
			const length = growLength(columns.length, count);
			[columns, pulls, corrections] = [arena.integers(length), arena.floats(length), arena.floats(length)];
		}
		columns.set(cells.columns);
		pulls.set(cells.pulls);
		for (let cell = 0; cell < count; cell++)
			corrections[cell] = cells.confidences[cell] - unratedWeights[cells.columns[cell]];
		const rated = [columns.byteOffset, count, pulls.byteOffset, corrections.byteOffset] as const;
		kernel.absorbRows(...movies.cells, ...rated, pull.byteOffset, gram.byteOffset, k);
	}

	function weighProfile({ rows, stars }: Profile): WeighedProfile {
		const columns = new Int32Array(rows);
		const [pulls, confidences] = [new Float64Array(columns.length), new Float64Array(columns.length)];
		const values = new Float64Array(stars);
		const into = { rightHandSides: pulls, confidences };
		weighRatings(recipe.objective, weights, unratedWeight, { movies: columns, stars: values }, into);
		return { columns, pulls, confidences };
	}
}

/** The Gram matrix without any rating, its rows padded. */
function padGram({ unratedGram, priorGram, recipe, factors: k }: Model): Float64Array {
	const { unratedWeight, prior } = recipe.foldIn;
	const stride = padFactors(k);
	const padded = new Float64Array(k * stride);
	for (let row = 0; row < k; row++) {
		for (let f = 0, at = row * k; f < k; f++, at++)
			padded[row * stride + f] = unratedWeight * unratedGram[at] + prior * priorGram[at];
	}
	return padded;
}
