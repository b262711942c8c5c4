import { availableParallelism } from 'node:os';
import type { Model } from '../model/model.ts';
import type { Recipe } from '../model/recipe.ts';
import { type MovieWeights, weighMovies } from '../model/weigh-ratings.ts';
import { type Arena, copyFloats, createArena } from '../numerics/arena.ts';
import { computeGram, trimGram } from '../numerics/compute-gram.ts';
import { pickRows, type SparseMatrix, sortByLength } from '../numerics/sparse-matrix.ts';
import { computeLoss } from './compute-loss.ts';
import { layOutFactorisation, type Side } from './coordinate-descent.ts';
import { type FactoriseOptions, factorise } from './factorise.ts';
import { computeNndsvd, type Start } from './nndsvd.ts';
import { startTeam } from './thread-pool.ts';
import type { TrainingSet } from './training-set.ts';
import { weighTrainingSet } from './weigh-training-set.ts';
import { createWeightedStart } from './weighted-start.ts';

export interface TrainOptions extends FactoriseOptions {
	readonly factors: number;
	/** 0 to 2^32 - 1. */
	readonly seed: number;
}

/** What came out of training besides the model's parts that depend on files. */
export type TrainedModel = Omit<Model, 'provenance'> & { readonly metrics: TrainingMetrics };

export interface TrainingMetrics {
	readonly iterations: number;
	/** What was minimised, without the ridge. */
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
 * @throws {RangeError} when more factors are asked for than there are people or movies.
 */
export function trainModel(set: TrainingSet, recipe: Recipe, options: TrainOptions): TrainedModel {
	const training = prepareTraining(set, recipe, options, 1);
	training.fillInStart();
	return training.finish(factorise(training.factorisation, options));
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
		training.fillInStart();
		return training.finish(await team.factorise());
	} finally {
		await team.close();
	}
}

function chooseWorkers({ stars }: TrainingSet, factors: number): number {
	return stars.values.length * factors < MIN_PARALLEL_WORK ? 1 : Math.min(MAX_WORKERS, availableParallelism());
}

/** What comes before and after the factorisation. */
function prepareTraining(set: TrainingSet, recipe: Recipe, options: TrainOptions, threads: number) {
	const { stars, movieIds, ratingCounts, years, genres, genreNames } = set;
	const { factors: k, seed } = options;
	checkFactors(stars, k);
	const { objective } = recipe;
	const weights = weighMovies(objective, ratingCounts);
	const arena = createArena();
	// Those with the most ratings first: then what a sweep over movies fetches is mostly close together, and caches hold more of it.
	const order = sortByLength(stars);
	const sides = weighTrainingSet(objective, pickRows(stars, order), weights, arena);
	const factorisation = layOutFactorisation(sides, k, arena, threads);
	const { people, movies } = factorisation.factors;
	return {
		factorisation,
		/** Fills in where the factors begin. */
		fillInStart(): void {
			const { rowFactors, columnFactors } =
				objective.kind === 'plain'
					? orderRows(computeNndsvd(stars, k, seed), order, k)
					: createWeightedStart(sides.people, k, seed);
			people.set(rowFactors);
			movies.set(columnFactors);
		},
		/** The model of what the factors have become in so many iterations. */
		finish(iterations: number): TrainedModel {
			const loss = computeLoss(factorisation, 'people');
			// Of plain NMF the loss is the squared Frobenius norm, and people compare its root.
			const error = objective.kind === 'plain' ? { reconstructionError: Math.sqrt(loss) } : {};
			const learned = summariseMovies(movies, k, weights, averagePerson(sides.people), arena);
			const metrics = { iterations, loss, ...error };
			return { movieIds, ratingCounts, years, genres, genreNames, factors: k, ...learned, recipe, metrics };
		},
	};
}

function checkFactors({ rows, columns }: SparseMatrix, k: number): void {
	const most = Math.min(rows, columns);
	if (k > most)
		throw new RangeError(`${k} factors do not fit ${rows} people and ${columns} movies: use ${most} or fewer`);
}

/** A start whose rows come in another order; the SVD itself depends on theirs, and scikit-learn has the people as they come. */
function orderRows({ rowFactors, columnFactors }: Start, order: Int32Array, k: number): Start {
	const ordered = new Float64Array(rowFactors.length);
	for (const [row, person] of order.entries()) {
		ordered.set(rowFactors.subarray(person * k, (person + 1) * k), row * k);
	}
	return { rowFactors: ordered, columnFactors };
}

/** Of each movie: its weight, and its pull, in the sum over movies that makes up the average person's normal equations. */
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

/** The part of a model that is learned: the movies' factors, and the sums over them that every fold-in begins with. */
function summariseMovies(movies: Float64Array, k: number, weights: MovieWeights, average: Average, arena: Arena) {
	const priorTarget = new Float64Array(k);
	for (let movie = 0, at = 0; at < movies.length; movie++) {
		for (let f = 0; f < k; f++, at++) priorTarget[f] += average.pulls[movie] * movies[at];
	}
	const sumGram = (by: Float64Array): Float32Array => trimGram(computeGram(arena, movies, k, copyFloats(by, arena)), k);
	return {
		itemFactors: new Float32Array(movies),
		unratedGram: sumGram(weights.unrated),
		priorGram: sumGram(average.weights),
		priorTarget: new Float32Array(priorTarget),
	};
}
