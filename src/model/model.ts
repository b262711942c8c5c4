import type { ChanceModel } from './chance-model.ts';
import type { Neighbours } from './neighbours.ts';
import type { Placement } from './placement.ts';
import type { Recipe } from './recipe.ts';

/** Ratings that a model was trained on. */
interface DataSource {
	readonly name: string;
	/** Of a file; the ratings of a bot's people have none, since it could confirm a guess at what they rated. */
	readonly sha256?: string | undefined;
	/** How many people of a bot took part. */
	readonly people?: number | undefined;
	readonly ratings: number;
}

/** Where a model comes from. People read it; the program computes nothing from it. */
export interface Provenance {
	/** The training data, file by file. */
	readonly data: readonly DataSource[];
	readonly options: Readonly<Record<string, string | number>>;
	readonly metrics: Readonly<Record<string, number>>;
}

/** A trained model: everything a recommendation needs. Every number is finite, and 0 or more but for the chance. */
export interface Model {
	/** MovieLens id of each movie. A movie's place here is its row in every other array. */
	readonly movieIds: Int32Array;
	/** Number of training ratings of each movie. */
	readonly ratingCounts: Int32Array;
	/** Year of release of each movie; 0 where unknown. */
	readonly years: Int32Array;
	/** Genres of each movie: bit b stands for `genreNames[b]`. */
	readonly genres: Int32Array;
	/** Names of the genre bits, at most 31. */
	readonly genreNames: readonly string[];
	/** How many factors a movie has: k. */
	readonly factors: number;
	/** Movies by k. */
	readonly itemFactors: Float32Array;
	/** k by k: the sum over movies of y q q', y being the movie's unrated weight. */
	readonly unratedGram: Float32Array;
	/** k by k: the matrix of the average training person's normal equations. */
	readonly priorGram: Float32Array;
	/** The right-hand side of the same equations, k numbers. */
	readonly priorTarget: Float32Array;
	/** Left out where the recipe has no use for them. */
	readonly neighbours?: Neighbours | undefined;
	/** Left out where it was not fitted: such a model says no chances. */
	readonly chance?: ChanceModel | undefined;
	/** Left out where it was not fitted: such a model recommends no movies but its own. */
	readonly placement?: Placement | undefined;
	readonly recipe: Recipe;
	readonly provenance: Provenance;
}
