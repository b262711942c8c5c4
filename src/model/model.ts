import type { Recipe } from './recipe.ts';

/** Where a model comes from, for people to read; nothing is computed from it. */
export interface Provenance {
	/** The training data, file by file. */
	readonly data: readonly { readonly name: string; readonly sha256: string; readonly ratings: number }[];
	readonly options: Readonly<Record<string, string | number>>;
	readonly metrics: Readonly<Record<string, number>>;
}

/** A trained model: all that a recommendation needs. Every number is finite and none is negative. */
export interface Model {
	/** MovieLens id of each movie; a movie's place here is its row everywhere else. */
	readonly movieIds: Int32Array;
	/** Number of training ratings of each movie. */
	readonly ratingCounts: Int32Array;
	/** Year of release of each movie; 0 where it is not known. */
	readonly years: Int32Array;
	/** Genres of each movie: bit b stands for `genreNames[b]`. */
	readonly genres: Int32Array;
	/** At most 31. */
	readonly genreNames: readonly string[];
	/** How many factors a movie has. */
	readonly factors: number;
	/** Movies by factors. */
	readonly itemFactors: Float32Array;
	/** Factors by factors: sum over movies of y q q', y being the unrated weight of the movie. */
	readonly unratedGram: Float32Array;
	/** Factors by factors: the matrix of the average training person's normal equations. */
	readonly priorGram: Float32Array;
	/** One for each factor: the right-hand side of the same. */
	readonly priorTarget: Float32Array;
	readonly recipe: Recipe;
	readonly provenance: Provenance;
}
