import type { Row } from '../../src/model/movie-index.ts';
import { buildSparseMatrix } from '../../src/numerics/sparse-matrix.ts';
import type { TrainingSet } from '../../src/training/training-set.ts';

/**
 * Makes a training set from rows of stars, 0 for unrated. Movie ids are 101, 102 and so on, in the order of the
 * columns.
 */
export function toTrainingSet(stars: readonly (readonly number[])[]): TrainingSet {
	const ratings = stars.flatMap((row, person) =>
		row.map((value, movie) => ({ person, movie, value })).filter(({ value }) => value > 0),
	);
	const ratingCounts = new Int32Array(stars[0].length);
	for (const { movie } of ratings) ratingCounts[movie]++;
	return {
		stars: buildSparseMatrix(
			stars.length,
			stars[0].length,
			ratings.map(({ person }) => person),
			ratings.map(({ movie }) => movie),
			ratings.map(({ value }) => value),
		),
		movieIds: Int32Array.from(stars[0], (_, movie) => 101 + movie),
		ratingCounts,
		years: new Int32Array(stars[0].length),
		genres: new Int32Array(stars[0].length),
		genreNames: [],
	};
}

/**
 * Even people give five stars to even movies, odd people to odd movies, and each leaves out one movie of their own
 * colour. A person who rated all movies of a colour but one should get that one.
 */
export const CHECKERBOARD: TrainingSet = toTrainingSet(
	Array.from({ length: 24 }, (_, person) =>
		Array.from({ length: 12 }, (_, movie) => (person % 2 === movie % 2 && person % 12 !== movie ? 5 : 0)),
	),
);

/** Makes a person who gave five stars to every movie of a colour but `missing`. */
export function likesAllBut(missing: number): { rows: Row[]; stars: number[] } {
	const rows = [0, 2, 4, 6, 8, 10].map((movie) => (movie + (missing % 2)) as Row).filter((movie) => movie !== missing);
	return { rows, stars: rows.map(() => 5) };
}
