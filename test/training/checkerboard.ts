import type { RatingTable } from '../../src/training/read-ratings.ts';

/**
 * A table whose answer can be seen: even people love even movies and odd people odd ones, and nobody has rated the
 * movie of their own number. So the best movie for person u among those not rated is movie u. Movie ids are 1000 +
 * number.
 */
export function makeCheckerboard(size: number): RatingTable {
	const cells = [];
	for (let user = 0; user < size; user++) {
		for (let movie = user % 2; movie < size; movie += 2) if (movie !== user) cells.push({ user, movie });
	}
	return {
		users: size,
		userOf: Int32Array.from(cells, ({ user }) => user),
		movieIdOf: Int32Array.from(cells, ({ movie }) => 1000 + movie),
		starsOf: Float32Array.from(cells, () => 5),
	};
}

/** A recipe's options for a table as small as that. */
export const SMALL = { factors: 4, seed: 1, tolerance: 1e-6, maxIterations: 200 };
