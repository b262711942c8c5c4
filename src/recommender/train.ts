import { availableParallelism } from 'node:os';
import { createArena } from './arena.ts';
import { computeGram } from './compute-gram.ts';
import { computeLoss } from './compute-loss.ts';
import { layOutFactorisation, type Side } from './coordinate-descent.ts';
import { createRandomStart, type FactoriseOptions, factorise, type Progress } from './factorise.ts';
import type { Model } from './model.ts';
import { computeNndsvd } from './nndsvd.ts';
import type { Recipe } from './recipe.ts';
import { pickRows, sortByLength } from './sparse-matrix.ts';
import { startTeam } from './team.ts';
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

export interface ParallelTrainOptions extends TrainOptions {
	/** How many threads share the work, from 1; as many as pay off where it is not said. The bytes do not depend on it. */
	readonly workers?: number;
}

/** Beyond that, threads wait for memory and not for each other. */
const MAX_WORKERS = 16;
/** Below so many ratings times factors in all, threads take longer to start than they save. */
const MIN_PARALLEL_WORK = 2_000_000;

/**
 * Trains a model. Same set, same recipe, same options: the same bytes. Blocks the event loop until it is done.
 *
 * @throws {RangeError} when `factors` is not a multiple of the recipe's blocks, or plain NMF is asked for more factors than there
 * are people or movies.
 */
export function trainModel(set: TrainingSet, recipe: Recipe, options: TrainOptions): TrainedModel {
	const training = prepareTraining(set, recipe, options, 1);
	for (let block = 0; block < recipe.blocks; block++) {
		training.startBlock(block);
		training.endBlock(block, factorise(training.factorisation, { ...options, onProgress: training.progressOf(block) }));
	}
	return training.finish();
}

/**
 * Trains the model that `trainModel` trains, byte for byte, on several threads, of which this one is the first: it blocks the
 * event loop, too.
 *
 * @throws what `trainModel` throws, or what a thread threw.
 * @example const { metrics, ...model } = await trainModelInParallel(set, WEIGHTED, { factors: 96, seed: 0, tolerance: 0, maxIterations: 15 });
 */
export async function trainModelInParallel(
	set: TrainingSet,
	recipe: Recipe,
	options: ParallelTrainOptions,
): Promise<TrainedModel> {
	const workers = options.workers ?? chooseWorkers(set, options.factors);
	if (workers === 1) return trainModel(set, recipe, options);
	const training = prepareTraining(set, recipe, options, workers);
	const team = startTeam(training.factorisation, options);
	try {
		for (let block = 0; block < recipe.blocks; block++) {
			training.startBlock(block);
			training.endBlock(block, await team.factorise(training.progressOf(block)));
		}
	} finally {
		await team.close();
	}
	return training.finish();
}

function chooseWorkers({ stars }: TrainingSet, factors: number): number {
	return stars.values.length * factors < MIN_PARALLEL_WORK ? 1 : Math.min(MAX_WORKERS, availableParallelism());
}

/** What comes before, between and after the factorisations of the blocks. */
function prepareTraining(set: TrainingSet, recipe: Recipe, options: TrainOptions, threads: number) {
	const { stars, movieIds, ratingCounts, years, genres, genreNames } = set;
	const { objective, blocks } = recipe;
	const width = options.factors / blocks;
	if (!Number.isInteger(width))
		throw new RangeError(`${options.factors} factors cannot be split into ${blocks} equal blocks`);
	const weights = weighMovies(objective, ratingCounts);
	const arena = createArena();
	// Those with the most ratings first: then what a sweep over films fetches is mostly close together, and caches hold more of it.
	const order = sortByLength(stars);
	const sides = weighTrainingSet(objective, pickRows(stars, order), weights, arena);
	const factorisation = layOutFactorisation(sides, width, arena, threads);
	const average = averagePerson(sides.people);
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
	const { factors } = factorisation;
	return {
		factorisation,
		/** Fills in where the block's factors begin. */
		startBlock(block: number): void {
			const seed = (options.seed + block) % 2 ** 32;
			const start =
				objective.kind === 'plain'
					? computeNndsvd(stars, width, seed)
					: createRandomStart(stars.rows, stars.columns, width, seed);
			for (const [row, person] of order.entries()) {
				factors.people.set(start.rowFactors.subarray(person * width, (person + 1) * width), row * width);
			}
			factors.movies.set(start.columnFactors);
		},
		progressOf(block: number): FactoriseOptions['onProgress'] {
			return (progress) => options.onProgress?.({ block, ...progress });
		},
		endBlock(block: number, iterations: number): void {
			metrics.iterations += iterations;
			metrics.loss += computeLoss(sides.people, factors.people, factors.movies, width) / blocks;
			writeBlock(model, block, factors.movies, weights, average);
		},
		finish(): TrainedModel {
			// Of plain NMF the loss is the squared Frobenius norm, and people compare its root.
			const error = objective.kind === 'plain' ? { reconstructionError: Math.sqrt(metrics.loss) } : {};
			return { ...model, metrics: { ...metrics, ...error } };
		},
	};
}

/** Of each film: its weight, and its pull, in the sum over films that makes up the average person's normal equations. */
interface Average {
	readonly weights: Float64Array;
	readonly pulls: Float64Array;
}

function averagePerson(people: Side): Average {
	const { cells, pulls: cellPulls, confidences, rowWeights, columnWeights } = people;
	const weights = columnWeights.slice();
	const pulls = new Float64Array(cells.columns);
	for (let row = 0; row < cells.rows; row++) {
		for (let cell = cells.offsets[row]; cell < cells.offsets[row + 1]; cell++) {
			const movie = cells.indices[cell];
			const confidence = confidences[cell] / rowWeights[row];
			weights[movie] += (confidence - columnWeights[movie]) / cells.rows;
			pulls[movie] += cellPulls[cell] / rowWeights[row] / cells.rows;
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
