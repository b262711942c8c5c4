import type { Model } from '../model/model.ts';
import type { MovieWeights } from '../model/weigh-ratings.ts';
import { type Arena, copyFloats } from '../numerics/arena.ts';
import { computeGram, trimGram } from '../numerics/compute-gram.ts';
import type { Factorisation, Side } from './coordinate-descent.ts';

/** The part of a model that is learned. */
export type LearnedModel = Pick<Model, 'itemFactors' | 'unratedGram' | 'priorGram' | 'priorTarget'>;

/**
 * Reads the learned part of a model off a finished factorisation: the movies' factors, and the sums over movies that
 * every fold-in begins with. O(ratings + movies * k^2).
 */
export function summariseMovies(
	{ people, factors, k }: Factorisation,
	weights: MovieWeights,
	arena: Arena,
): LearnedModel {
	const movies = factors.movies;
	const average = averagePeople(people);
	const priorTarget = new Float64Array(k);
	for (let movie = 0, at = 0; at < movies.length; movie++) {
		for (let f = 0; f < k; f++, at++) priorTarget[f] += average.rightHandSides[movie] * movies[at];
	}
	const sumGram = (by: Float64Array): Float32Array => trimGram(computeGram(arena, movies, k, copyFloats(by, arena)), k);
	return {
		itemFactors: new Float32Array(movies),
		unratedGram: sumGram(weights.unrated),
		priorGram: sumGram(average.weights),
		priorTarget: new Float32Array(priorTarget),
	};
}

/** The average person: the weight and the right-hand side of each movie in that person's normal equations. */
interface AveragePerson {
	readonly weights: Float64Array;
	readonly rightHandSides: Float64Array;
}

function averagePeople({ pattern, rightHandSides, confidences, rowWeights, columnWeights }: Side): AveragePerson {
	const { rows, columns, offsets, indices } = pattern;
	const average = { weights: columnWeights.slice(), rightHandSides: new Float64Array(columns) };
	for (let row = 0; row < rows; row++) {
		for (let at = offsets[row]; at < offsets[row + 1]; at++) {
			const movie = indices[at];
			const confidence = confidences[at] / rowWeights[row];
			average.weights[movie] += (confidence - columnWeights[movie]) / rows;
			average.rightHandSides[movie] += rightHandSides[at] / rowWeights[row] / rows;
		}
	}
	return average;
}
