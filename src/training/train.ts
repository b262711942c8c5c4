import { availableParallelism } from 'node:os';
import type { Model } from '../model/model.ts';
import type { Recipe } from '../model/recipe.ts';
import { roundFactors } from '../model/round-factors.ts';
import { type MovieWeights, weighMovies } from '../model/weigh-ratings.ts';
import { type Arena, createArena } from '../numerics/arena.ts';
import { pickRows, type SparseMatrix, sortByLength } from '../numerics/sparse-matrix.ts';
import { computeLoss } from './compute-loss.ts';
import { type Factorisation, layOutFactorisation } from './coordinate-descent.ts';
import { type FactoriseOptions, factorise } from './factorise.ts';
import { findNeighbours } from './find-neighbours.ts';
import { computeNndsvd, type Start } from './nndsvd.ts';
import { summariseMovies } from './summarise-movies.ts';
import { startThreadPool } from './thread-pool.ts';
import type { TrainingSet } from './training-set.ts';
import { weighTrainingSet } from './weigh-training-set.ts';
import { createWeightedStart } from './weighted-start.ts';

export interface TrainOptions extends FactoriseOptions {
	readonly factors: number;
	/** 0 to 2^32 - 1. */
	readonly seed: number;
}

/** The result of training: a model without its provenance, which only the reader of the files knows. */
export type TrainedModel = Omit<Model, 'provenance'> & { readonly metrics: TrainingMetrics };

export interface TrainingMetrics {
	readonly iterations: number;
	/** The objective without its ridge. */
	readonly loss: number;
	/** Frobenius norm of the error; for plain NMF only. */
	readonly reconstructionError?: number;
}

export interface ParallelTrainOptions extends TrainOptions {
	/** How many threads share the work, 1 or more; by default as many as pay off. The bytes do not depend on it. */
	readonly workers?: number;
}

/** More threads than this wait for memory. */
const MAX_WORKERS = 16;
/** With fewer ratings times factors than this, threads take longer to start than they save. */
const MIN_PARALLEL_WORK = 2_000_000;

/**
 * Trains a model. Same set, same recipe, same options: the same bytes. Blocks the event loop until it is done.
 *
 * @throws {RangeError} when there are more factors than people or movies.
 */
export function trainModel(set: TrainingSet, recipe: Recipe, options: TrainOptions): TrainedModel {
	const training = prepareTraining(set, recipe, options, 1);
	fillInStart(training);
	return buildModel(training, factorise(training.factorisation, options));
}

/**
 * Trains the same model as `trainModel`, byte for byte, on several threads. The calling thread is one of them, so this
 * blocks the event loop too.
 *
 * @throws what `trainModel` or a worker throws.
 * @example await trainModelInParallel(set, WEIGHTED, { factors: 96, seed: 0, tolerance: 0, maxIterations: 15 })
 */
export async function trainModelInParallel(
	set: TrainingSet,
	recipe: Recipe,
	options: ParallelTrainOptions,
): Promise<TrainedModel> {
	const workers = options.workers ?? chooseWorkers(set, options.factors);
	if (workers === 1) return trainModel(set, recipe, options);
	const training = prepareTraining(set, recipe, options, workers);
	const pool = startThreadPool(training.factorisation, options);
	try {
		fillInStart(training);
		return buildModel(training, await pool.factorise());
	} finally {
		await pool.close();
	}
}

function chooseWorkers({ stars }: TrainingSet, factors: number): number {
	return stars.values.length * factors < MIN_PARALLEL_WORK ? 1 : Math.min(MAX_WORKERS, availableParallelism());
}

/** A training run: its input, and the factorisation laid out for it. */
interface Training {
	readonly set: TrainingSet;
	readonly recipe: Recipe;
	readonly seed: number;
	readonly weights: MovieWeights;
	/** The person of each row of the factorisation. */
	readonly order: Int32Array;
	readonly arena: Arena;
	readonly factorisation: Factorisation;
}

function prepareTraining(set: TrainingSet, recipe: Recipe, options: TrainOptions, threads: number): Training {
	const { factors: k, seed } = options;
	checkFactors(set.stars, k);
	const weights = weighMovies(recipe.objective, set.ratingCounts);
	const arena = createArena();
	// With the busiest people first, most of what a sweep over movies reads is close together, and caches hold more of
	// it.
	const order = sortByLength(set.stars);
	const sides = weighTrainingSet(recipe.objective, pickRows(set.stars, order), weights, arena);
	const factorisation = layOutFactorisation(sides, k, arena, threads);
	return { set, recipe, seed, weights, order, arena, factorisation };
}

function checkFactors({ rows, columns }: SparseMatrix, k: number): void {
	const most = Math.min(rows, columns);
	if (k > most)
		throw new RangeError(`${k} factors do not fit ${rows} people and ${columns} movies: use ${most} or fewer`);
}

function fillInStart({ set, recipe, seed, order, factorisation }: Training): void {
	const { people, factors, k } = factorisation;
	const { rowFactors, columnFactors } =
		recipe.objective.kind === 'plain'
			? orderRows(computeNndsvd(set.stars, k, seed), order, k)
			: createWeightedStart(people, k, seed);
	factors.people.set(rowFactors);
	factors.movies.set(columnFactors);
}

/**
 * Reorders the rows of a start. The SVD depends on their order, and scikit-learn takes people in the order of the data.
 */
function orderRows({ rowFactors, columnFactors }: Start, order: Int32Array, k: number): Start {
	const ordered = new Float64Array(rowFactors.length);
	for (const [row, person] of order.entries()) {
		ordered.set(rowFactors.subarray(person * k, (person + 1) * k), row * k);
	}
	return { rowFactors: ordered, columnFactors };
}

function buildModel({ set, recipe, weights, arena, factorisation }: Training, iterations: number): TrainedModel {
	const { movieIds, ratingCounts, years, genres, genreNames } = set;
	const loss = computeLoss(factorisation, 'people');
	// The loss of plain NMF is the squared Frobenius norm, and people compare its root.
	const isPlain = recipe.objective.kind === 'plain';
	const error = isPlain ? { reconstructionError: Math.sqrt(loss) } : {};
	const { movies } = factorisation.factors;
	if (!isPlain) movies.set(roundFactors(movies, factorisation.k));
	return {
		...{ movieIds, ratingCounts, years, genres, genreNames, recipe },
		factors: factorisation.k,
		...summariseMovies(factorisation, weights, arena),
		...(recipe.scoring.neighbourWeight > 0 && { neighbours: findNeighbours(set) }),
		metrics: { iterations, loss, ...error },
	};
}
