import type { Model } from '../src/model/model.ts';
import { WEIGHTED } from '../src/model/recipe.ts';
import { weighMovies } from '../src/model/weigh-ratings.ts';
import { copyFloats, createArena } from '../src/numerics/arena.ts';
import { computeGram, trimGram } from '../src/numerics/compute-gram.ts';
import { createRandom, type Random } from '../src/numerics/random.ts';
import type { Ratings } from '../src/recommender/recommender.ts';

/** Movies of one kind share genres and factors, so that somebody's taste can be clear. */
const KINDS = 20;
/** How likely a factor of another kind is not 0: a third of all in sum, as in the shipped model. */
const OTHER_SHARE = 0.3;
/** With these the Gram matrix is about the shipped model's, and so is the number of factors that a person has. */
const OWN_STRENGTH = 0.04;
const OTHER_STRENGTH = 0.01;
const PEOPLE = 10_000;
/** People who rated the most rated movie; the next ones have fewer, after Zipf. */
const MOST_RATED = 4000;
const POPULARITY_EXPONENT = 0.7;
/** Mean evidence of a rating. */
const EVIDENCE = 2.5;

/** A movie of every kind follows the other, and its id is its row and 1. */
const kindOf = (row: number): number => row % KINDS;

/**
 * Makes up a model with the shipped recipe that costs what a trained one of that size costs: as many zeros, genres,
 * popular movies, and a prior in the fold-in. Same size, same model. It recommends nothing sensible.
 *
 * @param factors - 20 or more, so that every kind has one of its own.
 */
export function createSyntheticModel(movies: number, factors: number): Model {
	const random = createRandom(movies);
	const rows = Array.from({ length: movies }, (_, row) => row);
	const ratingCounts = Int32Array.from(rows, (row) =>
		Math.max(5, Math.round(MOST_RATED / (1 + row / 20) ** POPULARITY_EXPONENT)),
	);
	const itemFactors = Float32Array.from({ length: movies * factors }, (_, at) =>
		drawFactor(Math.floor(at / factors), at % factors, random),
	);
	const weights = weighMovies(WEIGHTED.objective, ratingCounts);
	const shares = ratingCounts.map((count) => count / PEOPLE);
	const targets = Float64Array.from(rows, (row) => (EVIDENCE * weights.rated[row] * ratingCounts[row]) / PEOPLE);
	const priorTarget = new Float32Array(factors);
	itemFactors.forEach((value, at) => {
		priorTarget[at % factors] += targets[Math.floor(at / factors)] * value;
	});
	const arena = createArena();
	const wide = copyFloats(itemFactors, arena);
	const sumGram = (by: Float64Array): Float32Array =>
		trimGram(computeGram(arena, wide, factors, copyFloats(by, arena)), factors);
	return {
		movieIds: Int32Array.from(rows, (row) => row + 1),
		ratingCounts,
		years: Int32Array.from(rows, () => 1930 + Math.floor(random.uniform() * 94)),
		genres: Int32Array.from(rows, (row) => (1 << kindOf(row)) | (1 << Math.floor(random.uniform() * KINDS))),
		genreNames: Array.from({ length: KINDS }, (_, kind) => `kind ${kind}`),
		factors,
		itemFactors,
		unratedGram: sumGram(weights.unrated),
		priorGram: sumGram(
			targets.map((target, row) => target + WEIGHTED.foldIn.unratedWeight * weights.unrated[row] * (1 - shares[row])),
		),
		priorTarget,
		recipe: WEIGHTED,
		provenance: { data: [], options: {}, metrics: {} },
	};
}

function drawFactor(row: number, factor: number, random: Random): number {
	const isOwn = factor % KINDS === kindOf(row);
	if (!isOwn && random.uniform() > OTHER_SHARE) return 0;
	return -Math.log(1 - random.uniform()) * (isOwn ? OWN_STRENGTH : OTHER_STRENGTH);
}

/** Draws a person with `size` ratings, most of them high, of rather well-known movies of two kinds. */
export function drawRatings({ movieIds }: Pick<Model, 'movieIds'>, size: number, random: Random): Ratings {
	const first = Math.floor(random.uniform() * KINDS);
	const ratings = new Map<number, number>();
	while (ratings.size < size) {
		const row = Math.floor(random.uniform() ** 2 * movieIds.length);
		if ((kindOf(row) - first + KINDS) % KINDS > 1) continue;
		ratings.set(movieIds[row], Math.ceil(random.uniform() * 6 + 4) / 2);
	}
	return ratings;
}
