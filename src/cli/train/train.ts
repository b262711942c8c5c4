import type { Writable } from 'node:stream';
import { readCatalogue } from '../../catalogue/catalogue.ts';
import { listContentFacts } from '../../catalogue/content-facts.ts';
import { fitChanceTo, splitForChance } from '../../evaluation/fit-chance.ts';
import type { ChanceModel } from '../../model/chance-model.ts';
import type { Provenance } from '../../model/model.ts';
import { writeModel } from '../../model/model-file.ts';
import { buildMovieContent, type MovieContent } from '../../model/movie-content.ts';
import { fitPlacement } from '../../training/fit-placement.ts';
import { keepWellRated } from '../../training/keep-well-rated.ts';
import { joinRatings } from '../../training/rating-table.ts';
import { type TrainingMetrics, trainModelInParallel } from '../../training/train.ts';
import { selectTrainingSet, type TrainingSet } from '../../training/training-set.ts';
import { checkOutputPath } from '../check-output-path.ts';
import { fetchRatings } from '../ratings/fetch-ratings.ts';
import { RELEASE_OPERANDS } from '../ratings/rating-sources.ts';
import { leaveOutUnknownMovies, readRatingFiles } from '../ratings/read-rating-files.ts';
import { readStoreRatings } from '../ratings/read-store-ratings.ts';
import type { Io, Subcommand } from '../subcommand.ts';
import { UsageError } from '../usage-error.ts';
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
		'People of the bot join them with --store. The model file says how many they were, and nothing about any of them.',
		'Genres and years come from the catalogue. Movies that it lacks are left out, unless you add --any-movie.',
	],
	examples: [
		'npm run cli -- train ml-latest-small',
		'npm run cli -- train ml-latest-small --store --out models/ours.safetensors',
		'npm run cli -- train --ratings ml-latest-small/ratings.csv --out models/default.safetensors',
	],
	async run(call, io) {
		const settings = completeTrainOptions(call);
		await checkOutputPath(settings.out, 'mine.safetensors');
		const paths = await fetchRatings(settings.sources, io.errors);
		const startedAt = performance.now();
		const { set, data, content } = await readTrainingSet(paths, settings, io);
		const counts = { people: set.stars.rows, movies: set.movieIds.length, ratings: set.stars.values.length };
		const { people, movies, ratings } = counts;
		io.errors.write(`Training on ${ratings} ratings by ${people} people of ${movies} movies.\n`);
		const { metrics, ...trained } = await trainOrRefuse(set, settings, io.errors);
		const chance = await fitChanceOrSayWhy(set, content, settings, io.errors);
		const placement = fitPlacement(trained, content);
		const provenance = { data, options: listOptions(settings), metrics: { ...counts, ...metrics } };
		await writeModel(settings.out, { ...trained, chance, placement, provenance });
		const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
		io.output.write(`Wrote ${settings.out}: ${movies} movies, ${settings.factors} factors, `);
		io.output.write(`${describeFit(metrics)}, ${seconds} s.\n`);
		return 0;
	},
} satisfies Subcommand<typeof TRAIN_FLAGS>;

/** A separate function, so that the raw ratings are freed before training needs the memory. */
async function readTrainingSet(
	paths: readonly string[],
	{ catalogue: path, store, scale, minRatings, minMeanStars }: TrainSettings,
	{ errors }: Io,
): Promise<{ set: TrainingSet; data: Provenance['data']; content: MovieContent }> {
	const { table, data } = await readRatingFiles(paths, errors, scale);
	const catalogue = path === undefined ? undefined : readCatalogue(path);
	const known = catalogue ? leaveOutUnknownMovies(table, catalogue, errors) : table;
	const own = catalogue && store !== undefined ? [await readStoreRatings(store, catalogue, errors)] : [];
	const kept = keepWellRated(joinRatings([known, ...own.map((people) => people.table)]), minMeanStars);
	try {
		const set = selectTrainingSet(kept, minRatings, (movieId) => catalogue?.get(movieId));
		const facts = catalogue && path !== undefined ? listContentFacts(path, catalogue) : [];
		return { set, data: [...data, ...own.map((people) => people.data)], content: buildMovieContent(facts) };
	} catch (error) {
		throw new UsageError(`There is nothing to train on: ${(error as Error).message}.`);
	}
}

/** Fits the chance that people like a movie, or says why the model will have none. */
async function fitChanceOrSayWhy(
	set: TrainingSet,
	content: MovieContent,
	settings: TrainSettings,
	errors: Writable,
): Promise<ChanceModel | undefined> {
	errors.write('Training on some of the people, to see what others like.\n');
	const split = splitForChance(set, settings.seed);
	if (split === undefined) {
		errors.write('These are too few people: the model will have no match to show.\n');
		return undefined;
	}
	const factors = Math.min(settings.factors, split.taught.stars.rows);
	const trained = await trainModelInParallel(split.taught, settings.recipe, { ...settings, factors });
	return fitChanceTo(split, set, settings.seed, trained, content);
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
