import { readCatalogue } from '../../catalogue/catalogue.ts';
import type { Provenance } from '../../model/model.ts';
import { writeModel } from '../../model/model-file.ts';
import { keepWellRated } from '../../training/keep-well-rated.ts';
import type { TrainingMetrics } from '../../training/train.ts';
import { selectTrainingSet, type TrainingSet } from '../../training/training-set.ts';
import { fetchRatings } from '../ratings/fetch-ratings.ts';
import { RELEASE_OPERANDS } from '../ratings/rating-sources.ts';
import { leaveOutUnknownMovies, readRatingFiles } from '../ratings/read-rating-files.ts';
import type { Io, Subcommand } from '../subcommand.ts';
import { UsageError } from '../usage-error.ts';
import { checkOutputPath } from './check-output-path.ts';
import { completeTrainOptions, TRAIN_FLAGS, type TrainSettings } from './train-options.ts';
import { trainOrRefuse } from './train-or-refuse.ts';

/** Trains a model on ratings. */
export const train = {
	name: 'train',
	summary: 'train a model on ratings and write it to a file',
	operands: RELEASE_OPERANDS,
	flags: TRAIN_FLAGS,
	notes: [
		'Several files or releases are trained on together; their users count as different people.',
		'Genres and years come from the catalogue. Movies that it lacks are left out, unless you add --any-movie.',
	],
	examples: [
		'npm run cli -- train ml-latest-small',
		'npm run cli -- train --ratings ml-latest-small/ratings.csv --out models/default.safetensors',
	],
	async run(call, io) {
		const settings = completeTrainOptions(call);
		await checkOutputPath(settings.out);
		const paths = await fetchRatings(settings.sources, io.errors);
		const startedAt = performance.now();
		const { set, data } = await readTrainingSet(paths, settings, io);
		const counts = { people: set.stars.rows, movies: set.movieIds.length, ratings: set.stars.values.length };
		const { people, movies, ratings } = counts;
		io.errors.write(`Training on ${ratings} ratings by ${people} people of ${movies} movies.\n`);
		const { metrics, ...trained } = await trainOrRefuse(set, settings, io.errors);
		const provenance = { data, options: listOptions(settings), metrics: { ...counts, ...metrics } };
		await writeModel(settings.out, { ...trained, provenance });
		const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
		io.output.write(`Wrote ${settings.out}: ${movies} movies, ${settings.factors} factors, `);
		io.output.write(`${describeFit(metrics)}, ${seconds} s.\n`);
		return 0;
	},
} satisfies Subcommand<typeof TRAIN_FLAGS>;

/** A separate function, so that the raw ratings are freed before training needs the memory. */
async function readTrainingSet(
	paths: readonly string[],
	{ catalogue: path, scale, minRatings, minMeanStars }: TrainSettings,
	{ errors }: Io,
): Promise<{ set: TrainingSet; data: Provenance['data'] }> {
	const { table, data } = await readRatingFiles(paths, errors, scale);
	const catalogue = path === undefined ? undefined : readCatalogue(path);
	const known = catalogue ? leaveOutUnknownMovies(table, catalogue, errors) : table;
	const kept = keepWellRated(known, minMeanStars);
	try {
		return { set: selectTrainingSet(kept, minRatings, (movieId) => catalogue?.get(movieId)), data };
	} catch (error) {
		throw new UsageError(`There is nothing to train on: ${(error as Error).message}.`);
	}
}

/** What the bytes of the model depend on besides the data, in the order in which the file lists it. */
function listOptions(settings: TrainSettings): Provenance['options'] {
	const { objective, scale, factors, seed, minRatings, minMeanStars, tolerance, maxIterations } = settings;
	return { objective, scale, factors, seed, minRatings, minMeanStars, tolerance, maxIterations };
}

function describeFit({ iterations, loss, reconstructionError }: TrainingMetrics): string {
	const parts = [`${iterations} iterations`, `loss ${loss.toPrecision(8)}`];
	if (reconstructionError !== undefined) parts.push(`reconstruction error ${reconstructionError.toPrecision(8)}`);
	return parts.join(', ');
}
