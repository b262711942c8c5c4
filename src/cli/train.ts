import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { readCatalogue } from '../catalogue/catalogue.ts';
import type { Provenance } from '../model/model.ts';
import { writeModel } from '../model/model-file.ts';
import { keepWellRated } from '../training/keep-well-rated.ts';
import { type TrainedModel, type TrainingMetrics, trainModelInParallel } from '../training/train.ts';
import { selectTrainingSet, type TrainingSet } from '../training/training-set.ts';
import { fetchRatings } from './fetch-ratings.ts';
import { leaveOutStrangers, readRatingFiles } from './read-rating-files.ts';
import { readTrainOptions, type TrainVerbOptions } from './train-options.ts';
import { createTrainingProgress } from './training-progress.ts';
import { UsageError, type Verb } from './verb.ts';

export const train = {
	name: 'train',
	summary: 'train a model on ratings and write it to a file',
	usage: [
		'train <release> [<release> ...] [--out <file>]',
		'train --ratings <csv> [--ratings <csv> ...] --out <file>',
		'      [--objective weighted|plain] [--factors <n>] [--seed <n>] [--min-ratings <n>] [--min-mean-stars <x>]',
		'      [--tolerance <x>] [--max-iterations <n>] [--workers <n>]',
		'      [--catalogue <csv> | --any-movie]',
		'train --ratings ml-latest-small/ratings.csv --out models/default.safetensors',
		'A release is ml-latest-small or ml-32m: it is downloaded from GroupLens (1 or 239 MB) into data/.cache, once.',
		'Genres and years come from the catalogue, and movies that it lacks are left out; --any-movie does without it.',
	].join('\n'),
	async run(args, io) {
		const options = readTrainOptions(args);
		await checkOut(options.out);
		const fetched = await fetchRatings(options.releases, io.errors);
		const startedAt = performance.now();
		const { set, data } = await readTrainingSet([...fetched, ...options.ratings], options, io.errors);
		const people = set.stars.rows;
		const movies = set.movieIds.length;
		const ratings = set.stars.values.length;
		io.errors.write(`Training on ${ratings} ratings by ${people} people of ${movies} movies.\n`);
		const { metrics, ...trained } = await trainOrRefuse(set, options, io.errors);
		const provenance: Provenance = {
			data,
			options: {
				objective: options.objective,
				factors: options.factors,
				seed: options.seed,
				minRatings: options.minRatings,
				minMeanStars: options.minMeanStars,
				tolerance: options.tolerance,
				maxIterations: options.maxIterations,
			},
			metrics: { people, movies, ratings, ...metrics },
		};
		await writeModel(options.out, { ...trained, provenance });
		const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
		io.output.write(
			`Wrote ${options.out}: ${movies} movies, ${options.factors} factors, ${metrics.iterations} iterations, ` +
				`${describeFit(metrics)}, ${seconds} s.\n`,
		);
		return 0;
	},
} satisfies Verb;

/** Of a factor; the shipped model's largest are about 1. The ridges outweigh a handful of ratings, and leave next to nothing. */
const NEGLIGIBLE = 1e-6;

/** `trainModelInParallel`, with a sentence where the flags and the data do not go together. */
async function trainOrRefuse(set: TrainingSet, options: TrainVerbOptions, errors: Writable): Promise<TrainedModel> {
	const progress = createTrainingProgress(errors, options.maxIterations);
	try {
		const trained = await trainModelInParallel(set, options.recipe, { ...options, onProgress: progress.step });
		if (trained.itemFactors.some((factor) => factor > NEGLIGIBLE)) return trained;
		throw new UsageError('There is nothing to learn from so few ratings: every factor of every movie has become 0.');
	} catch (error) {
		if (error instanceof RangeError) throw new UsageError(`These flags do not fit the data: ${error.message}.`);
		throw error;
	} finally {
		progress.stop();
	}
}

/** In a function of its own so that nothing holds on to the ratings as they were read while training needs the memory. */
async function readTrainingSet(paths: readonly string[], options: TrainVerbOptions, errors: Writable) {
	const { table, data } = await readRatingFiles(paths, errors);
	const catalogue = options.catalogue === undefined ? undefined : readCatalogue(options.catalogue);
	const known = catalogue ? leaveOutStrangers(table, catalogue, errors) : table;
	const kept = keepWellRated(known, options.minMeanStars);
	try {
		return { set: selectTrainingSet(kept, options.minRatings, (movieId) => catalogue?.get(movieId)), data };
	} catch (error) {
		throw new UsageError(`There is nothing to train on: ${(error as Error).message}.`);
	}
}

/** Said before the training and not after it. */
async function checkOut(out: string): Promise<void> {
	const isFolder = /[/\\]$/.test(out) || (await stat(out).catch(() => undefined))?.isDirectory();
	if (isFolder)
		throw new UsageError(`${out} is a folder; name a file in it, such as ${join(out, 'mine.safetensors')}.`);
	try {
		await access(dirname(out), constants.W_OK);
	} catch {
		throw new UsageError(`The folder of ${out} does not exist or cannot be written to; make it first.`);
	}
}

function describeFit({ loss, reconstructionError }: TrainingMetrics): string {
	const text = `loss ${loss.toPrecision(8)}`;
	return reconstructionError === undefined
		? text
		: `${text}, reconstruction error ${reconstructionError.toPrecision(8)}`;
}
