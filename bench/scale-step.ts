import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArguments } from '../src/cli/flags/parse-arguments.ts';
import { readRatingFiles } from '../src/cli/ratings/read-rating-files.ts';
import { train } from '../src/cli/train/train.ts';
import { completeTrainOptions } from '../src/cli/train/train-options.ts';
import { readConfig } from '../src/config.ts';
import type { RatingTable } from '../src/training/rating-table.ts';
import { trainModelInParallel } from '../src/training/train.ts';
import { selectTrainingSet } from '../src/training/training-set.ts';
import { createSyntheticRatings } from '../test/fixtures/synthetic-ratings.ts';

/** The options of the shipped model, with the number of factors to measure. */
const FLAGS = ['--ratings', '-', '--out', '-', '--factors', '64'];
const OPTIONS = completeTrainOptions(parseArguments(FLAGS, train, readConfig({})));
const LINES_PER_CHUNK = 10_000;

export interface Training {
	readonly people: number;
	/** Movies in the training set, which leaves out those with hardly any rating. */
	readonly movies: number;
	/** From ratings in memory to model in memory. */
	readonly seconds: number;
	/** Of all threads, without making up the ratings. Says more than `seconds` when others use the machine. */
	readonly cpuSeconds: number;
	readonly iterations: number;
	/** Both sides: one sweep over people and one over movies. */
	readonly secondsPerSweep: number;
	/** Peak of the whole process, the input ratings included. */
	readonly peakBytes: number;
}

export interface Reading {
	readonly fileBytes: number;
	readonly seconds: number;
	readonly cpuSeconds: number;
	readonly peakBytes: number;
}

async function measureTraining(ratings: number): Promise<Training> {
	const table = createSyntheticRatings(ratings);
	const watch = startWatch();
	const set = selectTrainingSet(table, OPTIONS.minRatings);
	const sweptAt: number[] = [];
	const { metrics } = await trainModelInParallel(set, OPTIONS.recipe, {
		...OPTIONS,
		onProgress: ({ iteration, violation }) => {
			sweptAt.push(performance.now());
			process.stderr.write(`  sweep ${iteration}, violation ${violation.toExponential(2)}\n`);
		},
	});
	const times = watch();
	// Starts at the first callback: the time before it includes more than sweeps.
	const secondsPerSweep = (sweptAt.at(-1)! - sweptAt[0]) / 1000 / (sweptAt.length - 1);
	const { iterations } = metrics;
	return {
		people: set.stars.rows,
		movies: set.movieIds.length,
		...times,
		iterations,
		secondsPerSweep,
		peakBytes: peak(),
	};
}

async function writeCsv(ratings: number, path: string): Promise<void> {
	await pipeline(Readable.from(formatCsv(createSyntheticRatings(ratings))), createWriteStream(path));
}

function* formatCsv({ userOf, movieIdOf, starsOf }: RatingTable): Generator<string> {
	let text = 'userId,movieId,rating,timestamp\r\n';
	for (let at = 0; at < userOf.length; at++) {
		text += `${userOf[at] + 1},${movieIdOf[at]},${starsOf[at].toFixed(1)},${1_000_000_000 + at}\r\n`;
		if (at % LINES_PER_CHUNK > 0) continue;
		yield text;
		text = '';
	}
	yield text;
}

/** Reads the file as the subcommand `train` does, the checksum for the model's provenance included. */
async function measureReading(ratings: number, path: string): Promise<Omit<Reading, 'fileBytes'>> {
	const watch = startWatch();
	const { table } = await readRatingFiles([path], process.stderr);
	const times = watch();
	if (table.starsOf.length !== ratings) throw new Error(`read ${table.starsOf.length} of ${ratings} ratings`);
	return { ...times, peakBytes: peak() };
}

function startWatch(): () => { seconds: number; cpuSeconds: number } {
	const startedAt = performance.now();
	const before = process.cpuUsage();
	return () => {
		const { user, system } = process.cpuUsage(before);
		return { seconds: (performance.now() - startedAt) / 1000, cpuSeconds: (user + system) / 1e6 };
	};
}

function peak(): number {
	return process.resourceUsage().maxRSS * 1024;
}

/** Each step runs in its own process, since peak memory is one number for the life of a process. */
const [step, ratings, path] = process.argv.slice(2);
const STEPS: Readonly<Record<string, () => Promise<unknown>>> = {
	train: () => measureTraining(Number(ratings)),
	write: () => writeCsv(Number(ratings), path),
	read: () => measureReading(Number(ratings), path),
	options: async () => ({
		factors: OPTIONS.factors,
		tolerance: OPTIONS.tolerance,
		maxIterations: OPTIONS.maxIterations,
		minRatings: OPTIONS.minRatings,
	}),
};
process.stdout.write(JSON.stringify((await STEPS[step]()) ?? null));
