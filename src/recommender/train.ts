import { computeGram } from './compute-gram.ts';
import { computeLoss } from './compute-loss.ts';
import type { Side } from './coordinate-descent.ts';
import { createRandomStart, factorise, type Progress } from './factorise.ts';
import type { Model } from './model.ts';
import { computeNndsvd } from './nndsvd.ts';
import type { Recipe } from './recipe.ts';
import type { TrainingSet } from './training-set.ts';
import { type MovieWeights, weighMovies, weighTrainingSet } from './weights.ts';

export interface TrainOptions {
	/** All blocks together; a multiple of the recipe's blocks. */
	readonly factors: number;
	/** 0 to 2^32 - 1. */
	readonly seed: number;
	readonly tolerance: number;
	readonly maxIterations: number;
	/** Called after every iteration. */
	readonly onProgress?: (progress: Progress & { readonly block: number }) => void;
}

/** What came out of training besides the model's parts that depend on files. */
export type TrainedModel = Omit<Model, 'provenance'> & { readonly metrics: TrainingMetrics };

export interface TrainingMetrics {
	/** Of all blocks together. */
	readonly iterations: number;
	/** What was minimised, without the ridge; the mean of the blocks. */
	readonly loss: number;
	/** Of plain NMF only: Frobenius norm of what the factors leave unexplained. */
	readonly reconstructionError?: number;
}

/**
 * Trains a model. Same set, same recipe, same options: the same bytes.
 *
 * @throws {RangeError} when `factors` is not a multiple of the recipe's blocks, or plain NMF is asked for more factors than there
 * are people or movies.
 */
export function trainModel(set: TrainingSet, recipe: Recipe, options: TrainOptions): TrainedModel {
	const { stars, movieIds, ratingCounts, years, genres, genreNames } = set;
	const { objective, blocks } = recipe;
	const width = options.factors / blocks;
	if (!Number.isInteger(width))
		throw new RangeError(`${options.factors} factors cannot be split into ${blocks} equal blocks`);
	const weights = weighMovies(objective, ratingCounts);
	const { people, movies } = weighTrainingSet(objective, stars, weights);
	const average = averagePerson(people);
	const model = {
		movieIds,
		ratingCounts,
		years,
		genres,
		genreNames,
		factors: options.factors,
		itemFactors: new Float32Array(stars.columns * options.factors),
		unratedGram: new Float32Array(blocks * width * width),
		priorGram: new Float32Array(blocks * width * width),
		priorTarget: new Float32Array(blocks * width),
		recipe,
	};
	const metrics = { iterations: 0, loss: 0 };
	for (let block = 0; block < blocks; block++) {
		const seed = (options.seed + block) % 2 ** 32;
		const start =
			objective.kind === 'plain'
				? computeNndsvd(stars, width, seed)
				: createRandomStart(stars.rows, stars.columns, width, seed);
		metrics.iterations += factorise(people, movies, width, start, {
			...options,
			onProgress: (progress) => options.onProgress?.({ block, ...progress }),
		});
		metrics.loss += computeLoss(people, start.rowFactors, start.columnFactors, width) / blocks;
		writeBlock(model, block, start.columnFactors, weights, average);
	}
	// Of plain NMF the loss is the squared Frobenius norm, and people compare its root.
	return {
		...model,
		metrics: objective.kind === 'plain' ? { ...metrics, reconstructionError: Math.sqrt(metrics.loss) } : metrics,
	};
}

/** Of each film: its weight, and its pull, in the sum over films that makes up the average person's normal equations. */
interface Average {
	readonly weights: Float64Array;
	readonly pulls: Float64Array;
}

function averagePerson(people: Side): Average {
	const { cells, targets, confidences, rowWeights, columnWeights } = people;
	const weights = columnWeights.slice();
	const pulls = new Float64Array(cells.columns);
	for (let row = 0; row < cells.rows; row++) {
		for (let cell = cells.offsets[row]; cell < cells.offsets[row + 1]; cell++) {
			const movie = cells.indices[cell];
			const confidence = confidences[cell] / rowWeights[row];
			weights[movie] += (confidence - columnWeights[movie]) / cells.rows;
			pulls[movie] += (confidence * targets[cell]) / cells.rows;
		}
	}
	return { weights, pulls };
}

function writeBlock(
	model: Omit<TrainedModel, 'metrics'>,
	block: number,
	factors: Float64Array,
	weights: MovieWeights,
	average: Average,
): void {
	const width = model.factors / model.recipe.blocks;
	for (let movie = 0; movie < model.movieIds.length; movie++) {
		const own = factors.subarray(movie * width, (movie + 1) * width);
		model.itemFactors.set(own, movie * model.factors + block * width);
		for (let f = 0; f < width; f++) model.priorTarget[block * width + f] += average.pulls[movie] * own[f];
	}
	model.unratedGram.set(computeGram(factors, width, weights.unrated), block * width * width);
	model.priorGram.set(computeGram(factors, width, average.weights), block * width * width);
}
