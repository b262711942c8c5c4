import type { Model } from '../model/model.ts';
import type { Row } from '../model/movie-index.ts';
import { weighMovies, weighRatings } from '../model/weigh-ratings.ts';
import { createArena } from '../numerics/arena.ts';
import { compressRows, countNonzeros, createPacker } from '../numerics/compress-rows.ts';
import { createGrowingArray } from '../numerics/growing-array.ts';
import { openKernel, padFactors } from '../numerics/kernel.ts';

/** The ratings of one person for movies of the model, by ascending row. */
export interface Profile {
	readonly rows: readonly Row[];
	/** Stars for each of `rows`. */
	readonly stars: readonly number[];
}

/** A profile folded in: the person's factors p, and the normal equations A p = b that they solve. */
export interface FoldedProfile {
	readonly profile: Profile;
	/** p. */
	readonly factors: Float64Array;
	/** A without the ridge: as many rows of `stride` numbers as there are factors. */
	readonly gram: Float64Array;
	readonly stride: number;
	/** What A has more on its diagonal. */
	readonly ridge: number;
	/** c t of each rating: its part of b. */
	readonly weightedTargets: Float64Array;
	/** Of each rating, what its movie weighs in A beyond what it would weigh unrated. */
	readonly corrections: Float64Array;
}

/** @param gram - Where in the arena A is written, `countGram` numbers; an array of its own where it is left out. */
export type FoldIn = (profile: Profile, gram?: Float64Array) => FoldedProfile;

/** How many numbers a padded Gram matrix of k factors has. */
export function countGram(k: number): number {
	return k * padFactors(k);
}

/**
 * Prepares a function that finds the factors of a person who was not in the training data, with the movies held fixed.
 * It runs the kernel that trained the movies on one row until it is solved. What it returns belongs to the caller. One
 * call costs O(ratings * k^2 + sweeps * k^2) for k factors, less where they are 0.
 *
 * @param arena - Holds every `gram` that the function is given.
 * @example const foldIn = createFoldIn(model); foldIn({ rows: [row], stars: [5] }).factors
 */
export function createFoldIn(model: Model, arena = createArena()): FoldIn {
	const { itemFactors, factors: k } = model;
	const { prior, tolerance, maxSweeps } = model.recipe.foldIn;
	const ridge = model.recipe.foldIn.ridge * model.movieIds.length;
	const weigh = createWeigher(model);
	const stride = padFactors(k);
	const baseGram = padGram(model);
	const baseRightHandSide = Float64Array.from(model.priorTarget, (value) => prior * value);
	const kernel = openKernel(arena.memory);
	const known = model.movieIds.length;
	const numbers = arena.floats(k);
	const pack = createPacker(arena, numbers, (row) => numbers.set(itemFactors.subarray(row * k, (row + 1) * k)));
	const movies = compressRows(arena, known, countNonzeros(itemFactors), pack);
	const scratch = arena.floats(kernel.measureScratch(k, 0) / Float64Array.BYTES_PER_ELEMENT);
	const [ownGram, rightHandSide, factors] = [arena.floats(baseGram.length), arena.floats(k), arena.floats(k)];
	const takeRows = createGrowingArray(arena.integers);
	const [takeTargets, takeCorrections] = [createGrowingArray(arena.floats), createGrowingArray(arena.floats)];

	return (profile, given) => {
		const gram = given ?? ownGram;
		const weighed = weigh(profile);
		gram.set(baseGram);
		rightHandSide.set(baseRightHandSide);
		absorbRatings(profile, weighed, gram);
		factors.fill(0);
		const equations = [rightHandSide.byteOffset, gram.byteOffset, ridge] as const;
		kernel.solveRow(factors.byteOffset, ...equations, k, scratch.byteOffset, tolerance, maxSweeps);
		const { weightedTargets, corrections } = weighed;
		const solved = new Float64Array(factors);
		return { profile, factors: solved, gram: given ?? ownGram.slice(), stride, ridge, weightedTargets, corrections };
	};

	/** Adds the rated movies to both sides of the equations. */
	function absorbRatings(
		{ rows }: Profile,
		{ weightedTargets, corrections }: WeighedRatings,
		gram: Float64Array,
	): void {
		const count = countKnown(rows, known);
		const [listed, targets, changes] = [takeRows(count), takeTargets(count), takeCorrections(count)];
		for (let at = 0; at < count; at++) {
			listed[at] = rows[at];
			targets[at] = weightedTargets[at];
			changes[at] = corrections[at];
		}
		const rated = [listed.byteOffset, count, targets.byteOffset, changes.byteOffset] as const;
		kernel.absorbRows(movies.byteOffset, ...rated, rightHandSide.byteOffset, gram.byteOffset, k);
		kernel.mirrorGram(gram.byteOffset, k);
	}
}

/** How many of the rows, which ascend, are of the model. */
export function countKnown(rows: readonly number[], known: number): number {
	const first = rows.findIndex((row) => row >= known);
	return first < 0 ? rows.length : first;
}

type WeighedRatings = Pick<FoldedProfile, 'weightedTargets' | 'corrections'>;

/** Prepares a function that turns stars into what the normal equations take. */
function createWeigher({ recipe, ratingCounts }: Model): (profile: Profile) => WeighedRatings {
	const { objective, foldIn } = recipe;
	const weights = weighMovies(objective, ratingCounts);
	const unratedWeights = weights.unrated.map((value) => foldIn.unratedWeight * value);
	return (profile) => {
		const count = countKnown(profile.rows, ratingCounts.length);
		const movies = new Int32Array(profile.rows.slice(0, count));
		const stars = new Float64Array(profile.stars.slice(0, count));
		// Placed movies have no part in the fold-in: zeros stand for them.
		const length = profile.rows.length;
		const [rightHandSides, confidences] = [new Float64Array(length), new Float64Array(length)];
		const into = { rightHandSides, confidences };
		weighRatings(objective, weights, foldIn.unratedWeight, { movies, stars }, into);
		const corrections = confidences;
		for (let at = 0; at < count; at++) corrections[at] -= unratedWeights[movies[at]];
		return { weightedTargets: rightHandSides, corrections };
	};
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
