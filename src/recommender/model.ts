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
	/** MovieLens id of each film; a film's place here is its row everywhere else. */
	readonly movieIds: Int32Array;
	/** Number of training ratings of each film. */
	readonly ratingCounts: Int32Array;
	/** Year of release of each film; 0 where it is not known. */
	readonly years: Int32Array;
	/** Genres of each film: bit b stands for `genreNames[b]`. */
	readonly genres: Int32Array;
	/** At most 31. */
	readonly genreNames: readonly string[];
	/** Factors of a film, all blocks together. */
	readonly factors: number;
	/** Films by factors; block b has the columns from b * width on, with width = factors / recipe.blocks. */
	readonly itemFactors: Float32Array;
	/** Blocks by width by width: sum over films of y q q', y being the unrated weight of the film. */
	readonly unratedGram: Float32Array;
	/** Blocks by width by width: the matrix of the average training person's normal equations. */
	readonly priorGram: Float32Array;
	/** Blocks by width: the right-hand side of the same. */
	readonly priorTarget: Float32Array;
	readonly recipe: Recipe;
	readonly provenance: Provenance;
}
