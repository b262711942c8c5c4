import type { RatingTable } from '../../src/training/rating-table.ts';

/**
 * Makes ratings with an answer that everyone can see: even people love even movies, odd people odd ones, and person u
 * has not rated movie u. So the best movie for person u among those not rated is movie u. Movie ids are 1000 + number.
 */
export function makeCheckerboard(size: number): RatingTable {
	const ratings = [];
	for (let user = 0; user < size; user++) {
		for (let movie = user % 2; movie < size; movie += 2) if (movie !== user) ratings.push({ user, movie });
	}
	return {
		users: size,
		userOf: Int32Array.from(ratings, ({ user }) => user),
		movieIdOf: Int32Array.from(ratings, ({ movie }) => 1000 + movie),
		starsOf: Float32Array.from(ratings, () => 5),
	};
}

/** Training options for a table this small. */
export const SMALL = { factors: 4, seed: 1, tolerance: 1e-6, maxIterations: 200 };
